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
import { isScope } from '@tessera/protocol';
import { tokenRefused } from '../access/challenge.js';
import { publicPart, SIGNING_ALGORITHM } from './signing-keys.js';
const FIND_APP = 'SELECT id, name, scopes FROM app WHERE client_id = $1';
const JWT_FORM = /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/;
/** Recognises access tokens of the OAuth server (RFC 9068), with its own keys and without asking it. */
let OAuthAccessTokens = (() => {
    let _classDecorators = [Injectable()];
    let _classDescriptor;
    let _classExtraInitializers = [];
    let _classThis;
    var OAuthAccessTokens = class {
        static { _classThis = this; }
        static {
            const _metadata = typeof Symbol === "function" && Symbol.metadata ? Object.create(null) : void 0;
            __esDecorate(null, _classDescriptor = { value: _classThis }, _classDecorators, { kind: "class", name: _classThis.name, metadata: _metadata }, null, _classExtraInitializers);
            OAuthAccessTokens = _classThis = _classDescriptor.value;
            if (_metadata) Object.defineProperty(_classThis, Symbol.metadata, { enumerable: true, configurable: true, writable: true, value: _metadata });
            __runInitializers(_classThis, _classExtraInitializers);
        }
        database;
        issuer;
        signingKeys;
        verifying = null;
        constructor(database, issuer, signingKeys) {
            this.database = database;
            this.issuer = issuer;
            this.signingKeys = signingKeys;
        }
        /** The app may be gone, or may do less, since the token was issued: both count at once. */
        async recognise(token) {
            if (!JWT_FORM.test(token))
                return null;
            const claims = await this.verify(token);
            const [app] = await this.database.query(FIND_APP, [claims.client_id]);
            if (!app)
                throw tokenRefused('The app of this token was deleted.');
            const granted = typeof claims.scope === 'string' ? claims.scope.split(' ') : [];
            const scopes = new Set(granted.filter(isScope).filter((scope) => app.scopes.includes(scope)));
            return {
                actor: { kind: 'app', id: app.id, name: app.name, scopes, via: { kind: 'oauth', id: claims.jti } },
                expiresAt: new Date(claims.exp * 1_000),
            };
        }
        async verify(token) {
            const { jwtVerify, keys } = await this.verifier();
            try {
                const { payload } = await jwtVerify(token, keys, {
                    algorithms: [SIGNING_ALGORITHM],
                    issuer: this.issuer.url,
                    audience: this.issuer.api,
                    typ: 'at+jwt',
                    requiredClaims: ['exp', 'iat', 'jti', 'sub', 'client_id'],
                });
                // Until people can grant apps something, an app acts as itself only.
                if (payload.sub !== payload.client_id)
                    throw new Error('it is not a token of an app');
                return payload;
            }
            catch (cause) {
                throw tokenRefused(`The access token is refused: ${cause.message}.`, cause);
            }
        }
        verifier() {
            this.verifying ??= this.loadVerifier().catch((error) => {
                this.verifying = null;
                throw error;
            });
            return this.verifying;
        }
        async loadVerifier() {
            const [{ createLocalJWKSet, jwtVerify }, keys] = await Promise.all([import('jose'), this.signingKeys.list()]);
            return { jwtVerify, keys: createLocalJWKSet({ keys: keys.map(publicPart) }) };
        }
    };
    return OAuthAccessTokens = _classThis;
})();
export { OAuthAccessTokens };
//# sourceMappingURL=oauth-access-tokens.js.map