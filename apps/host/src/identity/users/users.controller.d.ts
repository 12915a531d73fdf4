import type { Actor } from '../../platform/access/actor.js';
import { PageQuery, type Page } from '../../platform/http/paging.js';
import { type ExpectedVersion } from '../../platform/http/versioned.js';
import { ChangeUser, CreateUser } from './dto.js';
import { UserView } from './user.view.js';
import { UsersService } from './users.service.js';
export declare class UsersController {
    private readonly users;
    constructor(users: UsersService);
    list(query: PageQuery): Promise<Page<UserView>>;
    create(actor: Actor, draft: CreateUser): Promise<UserView>;
    get(id: string): Promise<UserView>;
    change(actor: Actor, id: string, patch: ChangeUser, expected: ExpectedVersion): Promise<UserView>;
}
//# sourceMappingURL=users.controller.d.ts.map