import type { Scope } from '@tessera/protocol';
/** How an app may get an access token. */
export declare const GRANTS: readonly ['client_credentials'];
export type Grant = (typeof GRANTS)[number];
/** A program of somebody else that calls the API. */
export declare class AppEntity {
    id: string;
    clientId: string;
    name: string;
    grants: Grant[];
    /** The most that its access tokens may do. */
    scopes: Scope[];
    createdAt: Date;
}
/** One secret of an app, as a hash. An app may have two while it changes from one to the other. */
export declare class AppSecretEntity {
    id: string;
    appId: string;
    secretHash: Buffer;
    createdAt: Date;
    expiresAt: Date | null;
}
//# sourceMappingURL=app.entity.d.ts.map