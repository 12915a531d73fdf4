import { Database } from '../../platform/database/database.js';
import type { Recognised } from '../access/access-cache.js';
import { Issuer } from './issuer.js';
import { SigningKeys } from './signing-keys.js';
/** Recognises access tokens of the OAuth server (RFC 9068), with its own keys and without asking it. */
export declare class OAuthAccessTokens {
    private readonly database;
    private readonly issuer;
    private readonly signingKeys;
    private verifying;
    constructor(database: Database, issuer: Issuer, signingKeys: SigningKeys);
    /** The app may be gone, or may do less, since the token was issued: both count at once. */
    recognise(token: string): Promise<Recognised | null>;
    private verify;
    private verifier;
    private loadVerifier;
}
//# sourceMappingURL=oauth-access-tokens.d.ts.map