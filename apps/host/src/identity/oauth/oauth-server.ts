import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import { isScope, SCOPES } from '@tessera/protocol';
import type { Context, Provider } from 'oidc-provider';
import { Database } from '../../platform/database/database.js';
import { InstanceSecrets } from '../../platform/database/instance-secrets.js';
import { logger } from '../../platform/logging/logger.js';
import { GRANTS } from '../apps/app.entity.js';
import { CLIENT_AUTHENTICATION, ClientRegistry } from './client-registry.js';
import { Issuer } from './issuer.js';
import { RecordAdapter } from './record-adapter.js';
import { SIGNING_ALGORITHM, SigningKeys } from './signing-keys.js';

export type NodeHandler = (request: IncomingMessage, response: ServerResponse) => void;
type Library = typeof import('oidc-provider');

export const ACCESS_TOKEN_SECONDS = 600;

/** Where the OAuth server answers. Everything below /oauth that is not here is not offered yet. */
export const OAUTH_ROUTES = { token: '/oauth/token', jwks: '/oauth/jwks' } as const;
const DISCOVERY = ['/.well-known/openid-configuration', '/.well-known/oauth-authorization-server'];
export const OAUTH_PATHS: ReadonlySet<string> = new Set([...Object.values(OAUTH_ROUTES), ...DISCOVERY]);

/**
 * The OAuth server (oidc-provider). It is loaded when the first request for it comes:
 * most installations never issue an OAuth token, and it holds about as much memory as the rest of the HTTP stack.
 */
@Injectable()
export class OAuthServer {
  private loading: Promise<NodeHandler> | null = null;

  constructor(
    private readonly database: Database,
    private readonly secrets: InstanceSecrets,
    private readonly issuer: Issuer,
    private readonly keys: SigningKeys,
    private readonly clients: ClientRegistry,
  ) {}

  handler(): Promise<NodeHandler> {
    this.loading ??= this.load().catch((error: unknown) => {
      this.loading = null;
      throw error;
    });
    return this.loading;
  }

  private async load(): Promise<NodeHandler> {
    const library = await importQuietly();
    const provider = new library.Provider(this.issuer.url, this.configuration(library, await this.keys.list()));
    // The mount writes these headers itself, from the issuer.
    provider.proxy = true;
    const { clients } = this;
    provider.Client.prototype.compareClientSecret = function (actual) {
      return clients.hasSecret(this.clientId, actual);
    };
    provider.use(advertiseWhatIsOffered);
    provider.on('server_error', (_context: Context, error: Error) =>
      logger.error({ err: error }, 'the OAuth server failed'),
    );
    return provider.callback();
  }

  private configuration(library: Library, keys: readonly object[]): Record<string, unknown> {
    const { database, issuer } = this;
    const alreadyConsumed = () => new library.errors.InvalidGrant('it was used before');
    return {
      adapter: (model: string) =>
        model === 'Client'
          ? this.clients.adapter(() => authenticationOf(library.Provider))
          : new RecordAdapter(model, { database, alreadyConsumed }),
      jwks: { keys },
      cookies: {
        keys: [this.secrets.cookieKey.toString('base64url')],
        names: {
          session: 'tessera_oauth_session',
          interaction: 'tessera_oauth_interaction',
          resume: 'tessera_oauth_resume',
        },
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
          getResourceServerInfo: (context: Context, resource: string) => {
            if (resource !== issuer.api) throw new library.errors.InvalidTarget();
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
      renderError: (context: Context, answer: object) => {
        context.type = 'application/json';
        context.body = answer;
      },
    };
  }
}

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
function authenticationOf(provider: typeof Provider): (typeof CLIENT_AUTHENTICATION)[number] {
  return provider.ctx?.headers.authorization === undefined ? 'client_secret_post' : 'client_secret_basic';
}

/**
 * An app that asks for no scope gets all of its own (RFC 6749 §3.3 lets the server choose), not a token that opens nothing;
 * one that asks for a scope that does not exist is told so, where the library would leave it out in silence.
 */
function settleScopes({ oidc }: Context, { errors }: Library): void {
  if (oidc?.params?.grant_type !== 'client_credentials' || !oidc.client) return;
  oidc.params.scope ??= oidc.client.scope;
  const unknown = String(oidc.params.scope)
    .split(' ')
    .filter((scope) => !isScope(scope));
  if (unknown.length > 0) throw new errors.InvalidScope('there is no such scope', unknown.join(' '));
}

/** The library describes what it was configured for; metadata names only what an app can use. */
async function advertiseWhatIsOffered(context: Context, next: () => Promise<void>): Promise<void> {
  await next();
  if (context.oidc?.route !== 'discovery') return;
  const { authorization_endpoint: _, ...metadata } = context.body as Record<string, unknown>;
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
async function importQuietly(): Promise<Library> {
  const { warn } = console;
  console.warn = (...words: unknown[]) => logger.debug({ words }, 'a library wrote to the console');
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
}
