import type { Adapter, AdapterPayload } from 'oidc-provider';
import { Database } from '../../platform/database/database.js';
/** How a client proves who it is (RFC 6749 §2.3.1). An app may use either. */
export declare const CLIENT_AUTHENTICATION: readonly ['client_secret_basic', 'client_secret_post'];
/** The apps, in the form in which the OAuth server knows clients. */
export declare class ClientRegistry {
    private readonly database;
    /** The server insists on a secret per client. Real ones are stored as hashes, so it gets one that nobody knows. */
    private readonly nobodysSecret;
    constructor(database: Database);
    hasSecret(clientId: string, secret: string): Promise<boolean>;
    find(clientId: string, authentication: (typeof CLIENT_AUTHENTICATION)[number]): Promise<AdapterPayload | undefined>;
    /** Clients come from the apps alone: the OAuth server never writes one. */
    adapter(authentication: () => (typeof CLIENT_AUTHENTICATION)[number]): Adapter;
}
//# sourceMappingURL=client-registry.d.ts.map