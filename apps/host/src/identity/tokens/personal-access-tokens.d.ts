import { Database } from '../../platform/database/database.js';
import type { Recognised } from '../access/access-cache.js';
/** Recognises personal access tokens. */
export declare class PersonalAccessTokens {
    private readonly database;
    constructor(database: Database);
    recognise(token: string, hash: Buffer): Promise<Recognised | null>;
}
//# sourceMappingURL=personal-access-tokens.d.ts.map