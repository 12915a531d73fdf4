import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/database/database.js';
import { SQLSTATE, sqlState, violatedConstraint } from '../../platform/database/postgres-errors.js';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/database/uuid.js';
import { problem } from '../../platform/errors/problem.js';
import { CursorCodec } from '../../platform/http/cursor.js';
import { limitOf, toPage, type Page, type PageQuery } from '../../platform/http/paging.js';
import { assertId } from '../../platform/http/validation.pipe.js';
import { assertVersion, type ExpectedVersion } from '../../platform/http/versioned.js';
import { AccessCache } from '../access/access-cache.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import { ROLE_SCOPES, type Role } from '../roles/role-scopes.js';
import type { ChangeUser, CreateUser } from './dto.js';
import { emailKey, UserEntity } from './user.entity.js';
import { toUserView, type UserView } from './user.view.js';

/** Held while somebody loses the administrator role, so that two administrators cannot demote each other at once. */
const ADMINISTRATORS_LOCK = 7_355_608_003;

/** The people who work here. */
@Injectable()
export class UsersService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly cursors: CursorCodec,
    private readonly hasher: PasswordHasher,
    private readonly cache: AccessCache,
  ) {}

  async list(query: PageQuery): Promise<Page<UserView>> {
    const limit = limitOf(query);
    const select = this.database.dataSource
      .createQueryBuilder(UserEntity, 'account')
      .orderBy('account.name')
      .addOrderBy('account.id')
      .limit(limit + 1);
    if (query.cursor !== undefined) {
      const [name, id] = this.cursors.decode<[string, string]>('users', query.cursor);
      select.where('(account.name, account.id) > (:name, :id)', { name, id });
    }
    const rows = await select.getMany();
    return toPage(rows, {
      limit,
      cursorOf: ({ name, id }) => this.cursors.encode('users', [name, id]),
      view: toUserView,
    });
  }

  async get(id: string): Promise<UserView> {
    assertId(id);
    const user = await this.database.dataSource.manager.findOneBy(UserEntity, { id });
    if (!user) throw problem('USER_NOT_FOUND');
    return toUserView(user);
  }

  /** @throws USER_EMAIL_TAKEN, ROLE_BEYOND_CALLER */
  async create(actor: Actor, draft: CreateUser): Promise<UserView> {
    assertMayManage(actor, [draft.role]);
    const passwordHash = await this.hasher.hash(draft.password);
    const now = new Date();
    const { name, email, role, locale = null } = draft;
    const user = Object.assign(new UserEntity(), {
      id: newId(),
      name,
      email,
      emailKey: emailKey(email),
      role,
      locale,
      disabled: false,
      passwordHash,
      version: 1,
      createdAt: now,
      updatedAt: now,
    });
    return withUniqueEmail(() =>
      this.unitOfWork.run(actor, async (transaction) => {
        await transaction.manager.insert(UserEntity, user);
        const view = toUserView(user);
        transaction.record({ type: 'user.created', subject: user.id, data: view });
        return view;
      }),
    );
  }

  /**
   * Changes a user. A new password and being disabled end the user's sessions.
   * @throws USER_NOT_FOUND, VERSION_MISMATCH, USER_EMAIL_TAKEN, LAST_ADMINISTRATOR, ROLE_BEYOND_CALLER
   */
  async change(actor: Actor, id: string, options: { patch: ChangeUser; expected: ExpectedVersion }): Promise<UserView> {
    assertId(id);
    const { password, ...members } = withoutNulls(options.patch);
    const passwordHash = password === undefined ? null : await this.hasher.hash(password);
    const view = await withUniqueEmail(() =>
      this.unitOfWork.run(actor, async (transaction) => {
        const before = await transaction.manager.findOne(UserEntity, {
          where: { id },
          lock: { mode: 'pessimistic_write' },
        });
        if (!before) throw problem('USER_NOT_FOUND');
        assertVersion(options.expected, before.version);
        const after = Object.assign(new UserEntity(), before, members);
        assertMayManage(actor, [before.role, after.role]);
        const changed = changedMembers(before, after);
        if (changed.length === 0 && passwordHash === null) return toUserView(before);
        if (isActiveAdministrator(before) && !isActiveAdministrator(after))
          await assertAnotherAdministrator(transaction, id);
        Object.assign(after, { emailKey: emailKey(after.email), version: before.version + 1, updatedAt: new Date() });
        if (passwordHash !== null) after.passwordHash = passwordHash;
        await transaction.manager.update(UserEntity, { id }, after);
        if (passwordHash !== null || after.disabled) await endSessions(transaction, id, actor);
        const result = toUserView(after);
        transaction.record({
          type: 'user.updated',
          subject: id,
          data: result,
          ...difference(before, after, { changed, password: passwordHash !== null }),
        });
        return result;
      }),
    );
    await this.cache.accessChanged();
    return view;
  }
}

const MEMBERS = ['name', 'email', 'role', 'locale', 'disabled'] as const satisfies readonly (keyof UserEntity)[];
type Member = (typeof MEMBERS)[number];

const changedMembers = (before: UserEntity, after: UserEntity): Member[] =>
  MEMBERS.filter((member) => before[member] !== after[member]);

/** What the audit record shows: that a password was changed, never what it is. */
function difference(
  before: UserEntity,
  after: UserEntity,
  change: { changed: readonly Member[]; password: boolean },
): { before: object; after: object } {
  const of = (user: UserEntity): object => Object.fromEntries(change.changed.map((member) => [member, user[member]]));
  return { before: of(before), after: { ...of(after), ...(change.password ? { password: 'changed' } : {}) } };
}

const isActiveAdministrator = (user: UserEntity): boolean => user.role === 'admin' && !user.disabled;

/** Ends the sessions of a user, except the one that makes this request. */
export async function endSessions(transaction: Transaction, userId: string, actor: Actor): Promise<void> {
  const kept = actor.via.kind === 'session' ? actor.via.id : null;
  const ended = await transaction.query<{ id: string }>(
    'DELETE FROM user_session WHERE user_id = $1 AND id IS DISTINCT FROM $2::uuid RETURNING id',
    [userId, kept],
  );
  for (const { id } of ended)
    transaction.audit({ action: 'session.ended', subject: id, after: { reason: 'user_changed' } });
}

/**
 * `users:manage` alone makes nobody an administrator and takes over no administrator's account:
 * a token with one scope would otherwise be worth all of them.
 */
function assertMayManage(actor: Actor, roles: readonly Role[]): void {
  if (!roles.includes('admin')) return;
  const missing = [...ROLE_SCOPES.admin].filter((scope) => !actor.scopes.has(scope));
  if (missing.length > 0)
    throw problem('ROLE_BEYOND_CALLER', { detail: `You do not have ${missing.join(' ')}, which administrators have.` });
}

async function assertAnotherAdministrator({ manager, query }: Transaction, id: string): Promise<void> {
  await query('SELECT pg_advisory_xact_lock($1)', [ADMINISTRATORS_LOCK]);
  const others = await manager.existsBy(UserEntity, { role: 'admin', disabled: false, id: Not(id) });
  if (!others) throw problem('LAST_ADMINISTRATOR');
}

/** `null` removes a member in a merge patch (RFC 7396); only a locale can be removed. */
function withoutNulls(patch: ChangeUser): ChangeUser {
  const removed = Object.entries(patch).filter(([member, value]) => value === null && member !== 'locale');
  if (removed.length === 0) return patch;
  const errors = removed.map(([member]) => ({
    pointer: `/${member}`,
    code: 'required',
    detail: `${member} cannot be removed`,
  }));
  throw problem('VALIDATION_FAILED', { detail: `${errors[0]!.pointer}: ${errors[0]!.detail}`, errors });
}

async function withUniqueEmail<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (sqlState(error) !== SQLSTATE.uniqueViolation || violatedConstraint(error) !== 'user_account_email_key')
      throw error;
    throw problem('USER_EMAIL_TAKEN', {
      errors: [{ pointer: '/email', code: 'taken', detail: 'Another user has this e-mail address.' }],
    });
  }
}
