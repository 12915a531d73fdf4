import { type OnModuleInit } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Authenticators, type AuthenticatedActor, type Authenticator } from '../../platform/access/authenticator.js';
import { Config } from '../../platform/config/config.js';
import { BrowserSessions } from '../sessions/browser-sessions.js';
import { AccessCache } from './access-cache.js';
/** The session cookie of the console. A browser attaches it by itself, so who sends the request matters too. */
export declare class SessionAuthenticator implements Authenticator, OnModuleInit {
    private readonly authenticators;
    private readonly cache;
    private readonly sessions;
    private readonly config;
    readonly name = "session";
    constructor(authenticators: Authenticators, cache: AccessCache, sessions: BrowserSessions, config: Config);
    onModuleInit(): void;
    authenticate(request: FastifyRequest): Promise<AuthenticatedActor> | null;
    private recognise;
}
//# sourceMappingURL=session.authenticator.d.ts.map