import type { IncomingMessage, ServerResponse } from 'node:http';
import { Database } from '../../platform/database/database.js';
import { InstanceSecrets } from '../../platform/database/instance-secrets.js';
import { ClientRegistry } from './client-registry.js';
import { Issuer } from './issuer.js';
import { SigningKeys } from './signing-keys.js';
export type NodeHandler = (request: IncomingMessage, response: ServerResponse) => void;
export declare const ACCESS_TOKEN_SECONDS = 600;
/** Where the OAuth server answers. Everything below /oauth that is not here is not offered yet. */
export declare const OAUTH_ROUTES: {
    readonly token: '/oauth/token';
    readonly jwks: '/oauth/jwks';
};
export declare const OAUTH_PATHS: ReadonlySet<string>;
/**
 * The OAuth server (oidc-provider). It is loaded when the first request for it comes:
 * most installations never issue an OAuth token, and it holds about as much memory as the rest of the HTTP stack.
 */
export declare class OAuthServer {
    private readonly database;
    private readonly secrets;
    private readonly issuer;
    private readonly keys;
    private readonly clients;
    private loading;
    constructor(database: Database, secrets: InstanceSecrets, issuer: Issuer, keys: SigningKeys, clients: ClientRegistry);
    handler(): Promise<NodeHandler>;
    private load;
    private configuration;
}
//# sourceMappingURL=oauth-server.d.ts.map