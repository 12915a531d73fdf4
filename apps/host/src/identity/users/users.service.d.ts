import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/database/database.js';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.js';
import { CursorCodec } from '../../platform/http/cursor.js';
import { type Page, type PageQuery } from '../../platform/http/paging.js';
import { type ExpectedVersion } from '../../platform/http/versioned.js';
import { AccessCache } from '../access/access-cache.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import type { ChangeUser, CreateUser } from './dto.js';
import { type UserView } from './user.view.js';
/** The people who work here. */
export declare class UsersService {
    private readonly database;
    private readonly unitOfWork;
    private readonly cursors;
    private readonly hasher;
    private readonly cache;
    constructor(database: Database, unitOfWork: UnitOfWork, cursors: CursorCodec, hasher: PasswordHasher, cache: AccessCache);
    list(query: PageQuery): Promise<Page<UserView>>;
    get(id: string): Promise<UserView>;
    /** @throws USER_EMAIL_TAKEN, ROLE_BEYOND_CALLER */
    create(actor: Actor, draft: CreateUser): Promise<UserView>;
    /**
     * Changes a user. A new password and being disabled end the user's sessions.
     * @throws USER_NOT_FOUND, VERSION_MISMATCH, USER_EMAIL_TAKEN, LAST_ADMINISTRATOR, ROLE_BEYOND_CALLER
     */
    change(actor: Actor, id: string, options: {
        patch: ChangeUser;
        expected: ExpectedVersion;
    }): Promise<UserView>;
}
/** Ends the sessions of a user, except the one that makes this request. */
export declare function endSessions(transaction: Transaction, userId: string, actor: Actor): Promise<void>;
//# sourceMappingURL=users.service.d.ts.map