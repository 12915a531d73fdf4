import { type Actor, type ActorRequest } from '../../platform/access/actor.js';
import { Database } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CursorCodec } from '../../platform/http/cursor.js';
import { type Page, type PageQuery } from '../../platform/http/paging.js';
import { AccessCache } from '../access/access-cache.js';
import type { SignIn } from './dto.js';
import { type SessionView } from './session.view.js';
/** What the sign-in request shows of the browser. */
export interface Browser {
    readonly request: ActorRequest;
    readonly userAgent: string | null;
    /** The secret of the session that the browser still has. */
    readonly oldSecret: string | null;
}
export interface StartedSession {
    readonly view: SessionView;
    readonly secret: string;
    readonly expiresAt: Date;
}
/** Sign-in, sign-out and the list of one's sessions. */
export declare class SessionsService {
    private readonly database;
    private readonly unitOfWork;
    private readonly cursors;
    private readonly cache;
    constructor(database: Database, unitOfWork: UnitOfWork, cursors: CursorCodec, cache: AccessCache);
    /** @throws SIGN_IN_FAILED, SIGN_IN_BUSY */
    signIn(credentials: SignIn, browser: Browser): Promise<StartedSession>;
    current(actor: Actor): Promise<SessionView>;
    list(actor: Actor, query: PageQuery): Promise<Page<SessionView>>;
    signOut(actor: Actor): Promise<void>;
    /** Ends one session of the caller. @throws SESSION_NOT_FOUND */
    end(actor: Actor, id: string): Promise<void>;
    /** A session id is never taken from the browser: each sign-in makes a new one, and ends the one that was there (no fixation). */
    private start;
    private endReplaced;
    /** The typed address is not stored: people type passwords into that field. */
    private noteRefusal;
    private ofActor;
}
//# sourceMappingURL=sessions.service.d.ts.map