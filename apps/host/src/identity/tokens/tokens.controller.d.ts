import type { Actor } from '../../platform/access/actor.js';
import { PageQuery, type Page } from '../../platform/http/paging.js';
import { CreateToken } from './dto.js';
import { NewTokenView, TokenView } from './token.view.js';
import { TokensService } from './tokens.service.js';
export declare class TokensController {
    private readonly tokens;
    constructor(tokens: TokensService);
    list(actor: Actor, query: PageQuery): Promise<Page<TokenView>>;
    create(actor: Actor, draft: CreateToken): Promise<NewTokenView>;
    revoke(actor: Actor, id: string): Promise<void>;
}
//# sourceMappingURL=tokens.controller.d.ts.map