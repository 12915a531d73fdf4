import { type Role } from '../roles/role-scopes.js';
export declare class CreateUser {
    name: string;
    email: string;
    role: Role;
    /** BCP 47, for example `zh-CN`. */
    locale?: string | null;
    password: string;
}
/** A JSON merge patch: members that are absent stay as they are. */
export declare class ChangeUser {
    name?: string;
    email?: string;
    role?: Role;
    locale?: string | null;
    disabled?: boolean;
    /** A new password; the sessions of the user end. */
    password?: string;
}
//# sourceMappingURL=dto.d.ts.map