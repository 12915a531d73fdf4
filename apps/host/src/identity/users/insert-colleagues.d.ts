import type { Transaction } from '../../platform/database/unit-of-work.js';
import type { Role } from '../roles/role-scopes.js';
/** Somebody who is known by name and cannot sign in, until an administrator sets a password. */
export interface Colleague {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly role: Role;
    readonly locale: string | null;
    readonly createdAt: Date;
}
/** Writes users without a usable password inside the caller's transaction, with their events and audit records. */
export declare function insertColleagues(transaction: Transaction, colleagues: readonly Colleague[]): Promise<void>;
//# sourceMappingURL=insert-colleagues.d.ts.map