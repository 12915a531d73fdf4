import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { problem } from '../../platform/errors/problem.js';
import { AccessCache } from '../access/access-cache.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import { UserEntity } from './user.entity.js';
import { toUserView } from './user.view.js';
import { endSessions } from './users.service.js';

/** Changing one's own password, which takes the old one and no scope. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly hasher: PasswordHasher,
    private readonly cache: AccessCache,
  ) {}

  /** @throws SESSION_NOT_FOUND, CURRENT_PASSWORD_WRONG */
  async change(actor: Actor, change: { currentPassword: string; password: string }): Promise<void> {
    // A token must not lock its owner out.
    if (actor.via.kind !== 'session')
      throw problem('SESSION_NOT_FOUND', { detail: 'A password is changed with a session, not with a token.' });
    const user = await this.database.dataSource.manager.findOneByOrFail(UserEntity, { id: actor.id });
    const { matches } = await this.hasher.check(change.currentPassword, user.passwordHash);
    if (!matches) throw problem('CURRENT_PASSWORD_WRONG');
    const passwordHash = await this.hasher.hash(change.password);
    await this.unitOfWork.run(actor, async (transaction) => {
      const { id, version } = await transaction.manager.findOneOrFail(UserEntity, {
        where: { id: user.id },
        lock: { mode: 'pessimistic_write' },
      });
      const fresh = { passwordHash, version: version + 1, updatedAt: new Date() };
      await transaction.manager.update(UserEntity, { id }, fresh);
      await endSessions(transaction, id, actor);
      transaction.record({
        type: 'user.updated',
        subject: id,
        data: toUserView(Object.assign(user, fresh)),
        before: {},
        after: { password: 'changed' },
      });
    });
    await this.cache.accessChanged();
  }
}
