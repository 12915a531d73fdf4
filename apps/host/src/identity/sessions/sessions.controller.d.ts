import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/access/actor.js';
import { Config } from '../../platform/config/config.js';
import { PageQuery, type Page } from '../../platform/http/paging.js';
import { OwnPassword } from '../users/own-password.js';
import { ChangePassword, SignIn } from './dto.js';
import { SessionView } from './session.view.js';
import { SessionsService } from './sessions.service.js';
export declare class SessionsController {
    private readonly sessions;
    private readonly ownPassword;
    private readonly config;
    constructor(sessions: SessionsService, ownPassword: OwnPassword, config: Config);
    signIn(credentials: SignIn, request: FastifyRequest, reply: FastifyReply): Promise<SessionView>;
    current(actor: Actor): Promise<SessionView>;
    signOut(actor: Actor, request: FastifyRequest, reply: FastifyReply): Promise<void>;
    changePassword(actor: Actor, change: ChangePassword): Promise<void>;
    list(actor: Actor, query: PageQuery): Promise<Page<SessionView>>;
    end(actor: Actor, id: string): Promise<void>;
}
//# sourceMappingURL=sessions.controller.d.ts.map