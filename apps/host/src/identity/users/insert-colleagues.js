import { unusablePasswordHash } from '../passwords/password-hasher.js';
import { emailKey, UserEntity } from './user.entity.js';
import { toUserView } from './user.view.js';
/** Writes users without a usable password inside the caller's transaction, with their events and audit records. */
export async function insertColleagues(transaction, colleagues) {
    const users = colleagues.map((colleague) => Object.assign(new UserEntity(), {
        ...colleague,
        emailKey: emailKey(colleague.email),
        disabled: false,
        passwordHash: unusablePasswordHash(),
        version: 1,
        updatedAt: colleague.createdAt,
    }));
    await transaction.manager.insert(UserEntity, users);
    for (const user of users)
        transaction.record({ type: 'user.created', subject: user.id, data: toUserView(user), at: user.createdAt });
}
//# sourceMappingURL=insert-colleagues.js.map