import type { Scope } from '@tessera/protocol';
import { UserEntity } from '../users/user.entity.js';
/** A personal access token; without a user it belongs to the installation. */
export declare class AccessTokenEntity {
    id: string;
    secretHash: Buffer;
    name: string;
    scopes: Scope[];
    userId: string | null;
    user: UserEntity | null;
    /** The token that made this one: it ends no later, and is revoked with it. */
    parentId: string | null;
    createdAt: Date;
    expiresAt: Date;
    lastUsedAt: Date | null;
}
//# sourceMappingURL=access-token.entity.d.ts.map