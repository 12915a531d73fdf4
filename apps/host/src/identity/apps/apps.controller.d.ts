import type { Actor } from '../../platform/access/actor.js';
import { PageQuery, type Page } from '../../platform/http/paging.js';
import { AppView, NewAppView } from './app.view.js';
import { AppsService } from './apps.service.js';
import { CreateApp } from './dto.js';
export declare class AppsController {
    private readonly apps;
    constructor(apps: AppsService);
    list(query: PageQuery): Promise<Page<AppView>>;
    create(actor: Actor, draft: CreateApp): Promise<NewAppView>;
    delete(actor: Actor, id: string): Promise<void>;
}
//# sourceMappingURL=apps.controller.d.ts.map