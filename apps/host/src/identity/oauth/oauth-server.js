var __esDecorate = (this && this.__esDecorate) || function (ctor, descriptorIn, decorators, contextIn, initializers, extraInitializers) {
    function accept(f) { if (f !== void 0 && typeof f !== "function") throw new TypeError("Function expected"); return f; }
    var kind = contextIn.kind, key = kind === "getter" ? "get" : kind === "setter" ? "set" : "value";
    var target = !descriptorIn && ctor ? contextIn["static"] ? ctor : ctor.prototype : null;
    var descriptor = descriptorIn || (target ? Object.getOwnPropertyDescriptor(target, contextIn.name) : {});
    var _, done = false;
    for (var i = decorators.length - 1; i >= 0; i--) {
        var context = {};
        for (var p in contextIn) context[p] = p === "access" ? {} : contextIn[p];
        for (var p in contextIn.access) context.access[p] = contextIn.access[p];
        context.addInitializer = function (f) { if (done) throw new TypeError("Cannot add initializers after decoration has completed"); extraInitializers.push(accept(f || null)); };
        var result = (0, decorators[i])(kind === "accessor" ? { get: descriptor.get, set: descriptor.set } : descriptor[key], context);
        if (kind === "accessor") {
            if (result === void 0) continue;
            if (result === null || typeof result !== "object") throw new TypeError("Object expected");
            if (_ = accept(result.get)) descriptor.get = _;
            if (_ = accept(result.set)) descriptor.set = _;
            if (_ = accept(result.init)) initializers.unshift(_);
        }
        else if (_ = accept(result)) {
            if (kind === "field") initializers.unshift(_);
            else descriptor[key] = _;
        }
    }
    if (target) Object.defineProperty(target, contextIn.name, descriptor);
    done = true;
};
var __runInitializers = (this && this.__runInitializers) || function (thisArg, initializers, value) {
    var useValue = arguments.length > 2;
    for (var i = 0; i < initializers.length; i++) {
        value = useValue ? initializers[i].call(thisArg, value) : initializers[i].call(thisArg);
    }
    return useValue ? value : void 0;
};
import { Injectable } from '@nestjs/common';
import { isScope, SCOPES } from '@tessera/protocol';
import { logger } from '../../platform/logging/logger.js';
import { GRANTS } from '../apps/app.entity.js';
import { CLIENT_AUTHENTICATION } from './client-registry.js';
import { RecordAdapter } from './record-adapter.js';
import { SIGNING_ALGORITHM } from './signing-keys.js';
export const ACCESS_TOKEN_SECONDS = 600;
/** Where the OAuth server answers. Everything below /oauth that is not here is not offered yet. */
export const OAUTH_ROUTES = { token: '/oauth/token', jwks: '/oauth/jwks' };
const DISCOVERY = ['/.well-known/openid-configuration', '/.well-known/oauth-authorization-server'];
export const OAUTH_PATHS = new Set([...Object.values(OAUTH_ROUTES), ...DISCOVERY]);
/**
 * The OAuth server (oidc-provider). It is loaded when the first request for it comes:
 * most installations never issue an OAuth token, and it holds about as much memory as the rest of the HTTP stack.
 */
let OAuthServer = (() => {
    let _classDecorators = [Injectable()];
    let _classDescriptor;
    let _classExtraInitializers = [];
    let _classThis;
    var OAuthServer = class {
        static { _classThis = this; }
        static {
            const _metadata = typeof Symbol === "function" && Symbol.metadata ? Object.create(null) : void 0;
            __esDecorate(null, _classDescriptor = { value: _classThis }, _classDecorators, { kind: "class", name: _classThis.name, metadata: _metadata }, null, _classExtraInitializers);
            OAuthServer = _classThis = _classDescriptor.value;
            if (_metadata) Object.defineProperty(_classThis, Symbol.metadata, { enumerable: true, configurable: true, writable: true, value: _metadata });
            __runInitializers(_classThis, _classExtraInitializers);
        }
        database;
        secrets;
        issuer;
        keys;
        clients;
        loading = null;
        constructor(database, secrets, issuer, keys, clients) {
            this.database = database;
            this.secrets = secrets;
            this.issuer = issuer;
            this.keys = keys;
            this.clients = clients;
        }
        handler() {
            this.loading ??= this.load().catch((error) => {
                this.loading = null;
                throw error;
            });
            return this.loading;
        }
        async load() {
            const library = await importQuietly();
            const provider = new library.Provider(this.issuer.url, this.configuration(library, await this.keys.list()));
            // The mount writes these headers itself, from the issuer.
            provider.proxy = true;
            const { clients } = this;
            provider.Client.prototype.compareClientSecret = function (actual) {
                return clients.hasSecret(this.clientId, actual);
            };
            provider.use(advertiseWhatIsOffered);
            provider.on('server_error', (_context, error) => logger.error({ err: error }, 'the OAuth server failed'));
            return provider.callback();
        }
        configuration(library, keys) {
            const { database, issuer } = this;
            const alreadyConsumed = () => new library.errors.InvalidGrant('it was used before');
            return {
                adapter: (model) => model === 'Client'
                    ? this.clients.adapter(() => authenticationOf(library.Provider))
                    : new RecordAdapter(model, { database, alreadyConsumed }),
                jwks: { keys },
                cookies: {
                    keys: [this.secrets.cookieKey.toString('base64url')],
                    names: { session: 'tessera_oauth_session', interaction: 'tessera_oauth_interaction', resume: 'tessera_oauth_resume' },
                    long: { signed: true, httpOnly: true, sameSite: 'lax' },
                    short: { signed: true, httpOnly: true, sameSite: 'lax' },
                },
                routes: { ...FUTURE_ROUTES, ...OAUTH_ROUTES },
                scopes: [...SCOPES],
                claims: { openid: ['sub'] },
                responseTypes: ['code'],
                pkce: { required: () => true },
                clientAuthMethods: [...CLIENT_AUTHENTICATION],
                clientDefaults: { id_token_signed_response_alg: SIGNING_ALGORITHM },
                enabledJWA: { idTokenSigningAlgValues: [SIGNING_ALGORITHM] },
                allowOmittingSingleRegisteredRedirectUri: false,
                clockTolerance: 5,
                ttl: TIMES_TO_LIVE,
                features: {
                    devInteractions: { enabled: false },
                    clientCredentials: { enabled: true },
                    userinfo: { enabled: false },
                    rpInitiatedLogout: { enabled: false },
                    pushedAuthorizationRequests: { enabled: false },
                    dPoP: { enabled: false },
                    resourceIndicators: {
                        enabled: true,
                        defaultResource: () => issuer.api,
                        useGrantedResource: () => true,
                        getResourceServerInfo: (context, resource) => {
                            if (resource !== issuer.api)
                                throw new library.errors.InvalidTarget();
                            settleScopes(context, library);
                            return {
                                scope: SCOPES.join(' '),
                                audience: issuer.api,
                                accessTokenFormat: 'jwt',
                                accessTokenTTL: ACCESS_TOKEN_SECONDS,
                                jwt: { sign: { alg: SIGNING_ALGORITHM } },
                            };
                        },
                    },
                },
                renderError: (context, answer) => {
                    context.type = 'application/json';
                    context.body = answer;
                },
            };
        }
    };
    return OAuthServer = _classThis;
})();
export { OAuthServer };
/** Named now, so that an address never changes once it is offered. */
const FUTURE_ROUTES = {
    authorization: '/oauth/authorize',
    device_authorization: '/oauth/device',
    code_verification: '/oauth/device/verify',
    end_session: '/oauth/end-session',
    introspection: '/oauth/introspect',
    pushed_authorization_request: '/oauth/par',
    registration: '/oauth/register',
    revocation: '/oauth/revoke',
    userinfo: '/oauth/userinfo',
};
const HOUR = 3_600;
const DAY = 24 * HOUR;
/** In seconds. */
const TIMES_TO_LIVE = {
    AccessToken: ACCESS_TOKEN_SECONDS,
    AuthorizationCode: 60,
    BackchannelAuthenticationRequest: 600,
    ClientCredentials: ACCESS_TOKEN_SECONDS,
    DeviceCode: 600,
    Grant: 30 * DAY,
    IdToken: HOUR,
    Interaction: HOUR,
    RefreshToken: 30 * DAY,
    Session: 7 * DAY,
};
/** A client is registered with one way to authenticate; both are as good, so the one that it uses counts. */
function authenticationOf(provider) {
    return provider.ctx?.headers.authorization === undefined ? 'client_secret_post' : 'client_secret_basic';
}
/**
 * An app that asks for no scope gets all of its own (RFC 6749 §3.3 lets the server choose), not a token that opens nothing;
 * one that asks for a scope that does not exist is told so, where the library would leave it out in silence.
 */
function settleScopes({ oidc }, { errors }) {
    if (oidc?.params?.grant_type !== 'client_credentials' || !oidc.client)
        return;
    oidc.params.scope ??= oidc.client.scope;
    const unknown = String(oidc.params.scope).split(' ').filter((scope) => !isScope(scope));
    if (unknown.length > 0)
        throw new errors.InvalidScope('there is no such scope', unknown.join(' '));
}
/** The library describes what it was configured for; metadata names only what an app can use. */
async function advertiseWhatIsOffered(context, next) {
    await next();
    if (context.oidc?.route !== 'discovery')
        return;
    const { authorization_endpoint: _, ...metadata } = context.body;
    context.body = {
        ...metadata,
        grant_types_supported: GRANTS,
        response_types_supported: [],
        response_modes_supported: [],
        scopes_supported: SCOPES,
        service_documentation: `${String(metadata.issuer)}/docs/api`,
    };
}
/** The library greets on the console, and calls this Node unsupported because it was built before its line became LTS. */
async function importQuietly() {
    const { warn } = console;
    console.warn = (...words) => logger.debug({ words }, 'a library wrote to the console');
    try {
        return await import('oidc-provider');
    }
    finally {
        console.warn = warn;
    }
}
//# sourceMappingURL=oauth-server.js.map