import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CursorCodec } from '../../platform/http/cursor.js';
import { type Page, type PageQuery } from '../../platform/http/paging.js';
import { AccessCache } from '../access/access-cache.js';
import type { CreateToken } from './dto.js';
import { type NewTokenView, type TokenView } from './token.view.js';
/** Personal access tokens: made, listed, revoked. */
export declare class TokensService {
    private readonly database;
    private readonly unitOfWork;
    private readonly cursors;
    private readonly cache;
    constructor(database: Database, unitOfWork: UnitOfWork, cursors: CursorCodec, cache: AccessCache);
    list(actor: Actor, query: PageQuery): Promise<Page<TokenView>>;
    /**
     * Makes a token with at most the caller's own scopes. One that a token makes ends with it at the latest.
     * @throws SCOPE_BEYOND_CALLER, TOKEN_OWNER_REFUSED
     */
    create(actor: Actor, draft: CreateToken): Promise<NewTokenView>;
    /** Revokes a token and the tokens that it made. @throws TOKEN_NOT_FOUND */
    revoke(actor: Actor, id: string): Promise<void>;
}
//# sourceMappingURL=tokens.service.d.ts.map