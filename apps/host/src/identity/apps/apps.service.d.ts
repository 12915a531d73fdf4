import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CursorCodec } from '../../platform/http/cursor.js';
import { type Page, type PageQuery } from '../../platform/http/paging.js';
import { AccessCache } from '../access/access-cache.js';
import { type AppView, type NewAppView } from './app.view.js';
import type { CreateApp } from './dto.js';
/** The apps that may call the API: registered, listed, deleted. */
export declare class AppsService {
    private readonly database;
    private readonly unitOfWork;
    private readonly cursors;
    private readonly cache;
    constructor(database: Database, unitOfWork: UnitOfWork, cursors: CursorCodec, cache: AccessCache);
    list(query: PageQuery): Promise<Page<AppView>>;
    /** Registers an app with at most the caller's own scopes. @throws SCOPE_BEYOND_CALLER */
    create(actor: Actor, draft: CreateApp): Promise<NewAppView>;
    /** Deletes an app. Its access tokens are refused from now on, whatever time they have left. @throws APP_NOT_FOUND */
    delete(actor: Actor, id: string): Promise<void>;
}
//# sourceMappingURL=apps.service.d.ts.map