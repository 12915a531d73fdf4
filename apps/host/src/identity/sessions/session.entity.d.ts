import { UserEntity } from '../users/user.entity.js';
/** A sign-in that has not ended. */
export declare class SessionEntity {
    id: string;
    secretHash: Buffer;
    userId: string;
    user: UserEntity;
    ip: string | null;
    userAgent: string | null;
    createdAt: Date;
    lastSeenAt: Date;
    expiresAt: Date;
}
//# sourceMappingURL=session.entity.d.ts.map