import type { Transaction } from '../../platform/database/unit-of-work.js';
import { unusablePasswordHash } from '../passwords/password-hasher.js';
import type { Role } from '../roles/role-scopes.js';
import { emailKey, UserEntity } from './user.entity.js';
import { toUserView } from './user.view.js';

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
export async function insertColleagues(transaction: Transaction, colleagues: readonly Colleague[]): Promise<void> {
  const users = colleagues.map((colleague) =>
    Object.assign(new UserEntity(), {
      ...colleague,
      emailKey: emailKey(colleague.email),
      disabled: false,
      passwordHash: unusablePasswordHash(),
      version: 1,
      updatedAt: colleague.createdAt,
    }),
  );
  await transaction.manager.insert(UserEntity, users);
  for (const user of users)
    transaction.record({ type: 'user.created', subject: user.id, data: toUserView(user), at: user.createdAt });
}
