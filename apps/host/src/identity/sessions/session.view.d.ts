import { type Scope } from '@tessera/protocol';
import { type Role } from '../roles/role-scopes.js';
import type { UserEntity } from '../users/user.entity.js';
import type { SessionEntity } from './session.entity.js';
/** The user of a session. */
export declare class SessionUserView {
    id: string;
    name: string;
    email: string;
    role: Role;
    locale: string | null;
}
/** A sign-in and what it may do. */
export declare class SessionView {
    id: string;
    user: SessionUserView;
    scopes: Scope[];
    /** True for the session that makes this request. */
    current: boolean;
    ip: string | null;
    userAgent: string | null;
    createdAt: string;
    lastSeenAt: string;
    /** When it ends if it is not used again. */
    expiresAt: string;
}
export declare function toSessionView(session: SessionEntity, user: UserEntity, currentId: string | null): SessionView;
//# sourceMappingURL=session.view.d.ts.map