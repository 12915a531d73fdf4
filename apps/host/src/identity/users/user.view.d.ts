import type { User } from '@tessera/protocol';
import { type Role } from '../roles/role-scopes.js';
import type { UserEntity } from './user.entity.js';
/** A person who works in this installation. */
export declare class UserView implements User {
    id: string;
    name: string;
    email: string;
    role: Role;
    /** BCP 47, for example `zh-CN`; null follows the browser. */
    locale: string | null;
    disabled: boolean;
    createdAt: string;
    updatedAt: string;
}
export declare function toUserView(user: UserEntity): UserView;
//# sourceMappingURL=user.view.d.ts.map