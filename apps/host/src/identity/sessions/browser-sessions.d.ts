import { Database } from '../../platform/database/database.js';
import type { Recognised } from '../access/access-cache.js';
/** Recognises sessions by the secret in their cookie. */
export declare class BrowserSessions {
    private readonly database;
    constructor(database: Database);
    recognise(hash: Buffer): Promise<Recognised | null>;
}
//# sourceMappingURL=browser-sessions.d.ts.map