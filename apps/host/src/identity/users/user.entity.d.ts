import type { Role } from '../roles/role-scopes.js';
/** A person who works in this installation. */
export declare class UserEntity {
    id: string;
    name: string;
    email: string;
    /** What makes an address the same one: {@link emailKey}. */
    emailKey: string;
    role: Role;
    locale: string | null;
    disabled: boolean;
    passwordHash: string;
    version: number;
    createdAt: Date;
    updatedAt: Date;
}
/** Two spellings of an address that only differ in case or in the encoding of a letter are one account. */
export declare const emailKey: (email: string) => string;
//# sourceMappingURL=user.entity.d.ts.map