import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AccessCache } from '../access/access-cache.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
/** Changing one's own password, which takes the old one and no scope. */
export declare class OwnPassword {
    private readonly database;
    private readonly unitOfWork;
    private readonly hasher;
    private readonly cache;
    constructor(database: Database, unitOfWork: UnitOfWork, hasher: PasswordHasher, cache: AccessCache);
    /** @throws SESSION_NOT_FOUND, CURRENT_PASSWORD_WRONG */
    change(actor: Actor, change: {
        currentPassword: string;
        password: string;
    }): Promise<void>;
}
//# sourceMappingURL=own-password.d.ts.map