import { Issuer } from './issuer.js';
/** OAuth 2.0 Protected Resource Metadata (RFC 9728). */
export declare class OAuthMetadataController {
    private readonly issuer;
    constructor(issuer: Issuer);
    /** Where a client gets a token for the REST API, and which scopes there are. */
    api(): Record<string, unknown>;
}
//# sourceMappingURL=oauth-metadata.controller.d.ts.map