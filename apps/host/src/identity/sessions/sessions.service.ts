import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LessThan, MoreThan } from 'typeorm';
import { systemActor, type Actor, type ActorRequest } from '../../platform/access/actor.js';
import { Database } from '../../platform/database/database.js';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/database/uuid.js';
import { problem } from '../../platform/errors/problem.js';
import { CursorCodec } from '../../platform/http/cursor.js';
import { limitOf, toPage, type Page, type PageQuery } from '../../platform/http/paging.js';
import { assertId } from '../../platform/http/validation.pipe.js';
import { AccessCache } from '../access/access-cache.js';
import { ROLE_SCOPES } from '../roles/role-scopes.js';
import { secretHash } from '../secret-hash.js';
import { UserEntity } from '../users/user.entity.js';
import type { SignIn } from './dto.js';
import { SessionEntity } from './session.entity.js';
import { absoluteEnd, idleSince } from './session-lifetime.js';
import { toSessionView, type SessionView } from './session.view.js';
import { identifyWith, type Identified, type Refused } from './sign-in-methods.js';

const SECRET_BYTES = 32;

/** What the sign-in request shows of the browser. */
export interface Browser {
  readonly request: ActorRequest;
  readonly userAgent: string | null;
  /** The secret of the session that the browser still has. */
  readonly oldSecret: string | null;
}

export interface StartedSession {
  readonly view: SessionView;
  readonly secret: string;
  readonly expiresAt: Date;
}

/** Sign-in, sign-out and the list of one's sessions. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly cursors: CursorCodec,
    private readonly cache: AccessCache,
  ) {}

  /** @throws SIGN_IN_FAILED, SIGN_IN_BUSY */
  async signIn(credentials: SignIn, browser: Browser): Promise<StartedSession> {
    const result = await identifyWith('password', credentials);
    if ('reason' in result) {
      await this.noteRefusal(result, browser.request);
      throw problem('SIGN_IN_FAILED');
    }
    const started = await this.start(result, browser);
    if (browser.oldSecret !== null) await this.cache.accessChanged();
    return started;
  }

  async current(actor: Actor): Promise<SessionView> {
    const session = await this.ofActor(actor);
    return toSessionView(session, session.user, session.id);
  }

  async list(actor: Actor, query: PageQuery): Promise<Page<SessionView>> {
    if (actor.kind !== 'user') return { items: [], next: null };
    const limit = limitOf(query);
    const before =
      query.cursor === undefined ? {} : { id: LessThan(this.cursors.decode<string>('sessions', query.cursor)) };
    const rows = await this.database.dataSource.manager.find(SessionEntity, {
      where: { userId: actor.id, expiresAt: MoreThan(new Date()), lastSeenAt: MoreThan(idleSince()), ...before },
      relations: { user: true },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    return toPage(rows, {
      limit,
      cursorOf: (row) => this.cursors.encode('sessions', row.id),
      view: (row) => toSessionView(row, row.user, actor.via.id),
    });
  }

  async signOut(actor: Actor): Promise<void> {
    const { id } = await this.ofActor(actor);
    await this.end(actor, id);
  }

  /** Ends one session of the caller. @throws SESSION_NOT_FOUND */
  async end(actor: Actor, id: string): Promise<void> {
    assertId(id);
    await this.unitOfWork.run(actor, async (transaction) => {
      const ended = await transaction.query('DELETE FROM user_session WHERE id = $1 AND user_id = $2 RETURNING id', [
        id,
        actor.kind === 'user' ? actor.id : null,
      ]);
      if (ended.length === 0) throw problem('SESSION_NOT_FOUND');
      transaction.audit({ action: 'session.ended', subject: id });
    });
    await this.cache.accessChanged();
  }

  /** A session id is never taken from the browser: each sign-in makes a new one, and ends the one that was there (no fixation). */
  private start({ user, freshPasswordHash }: Identified, browser: Browser): Promise<StartedSession> {
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    const now = new Date();
    const session = Object.assign(new SessionEntity(), {
      id: newId(),
      secretHash: secretHash(secret),
      userId: user.id,
      ip: browser.request.ip,
      userAgent: browser.userAgent,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: absoluteEnd(now),
    });
    const actor: Actor = {
      kind: 'user',
      id: user.id,
      name: user.name,
      scopes: ROLE_SCOPES[user.role],
      via: { kind: 'session', id: session.id },
      request: browser.request,
    };
    return this.unitOfWork.run(actor, async (transaction) => {
      await assertUnchanged(transaction, user);
      if (browser.oldSecret !== null) await this.endReplaced(transaction, browser.oldSecret);
      if (freshPasswordHash !== null)
        await transaction.manager.update(UserEntity, { id: user.id }, { passwordHash: freshPasswordHash });
      await transaction.manager.insert(SessionEntity, session);
      transaction.audit({
        action: 'session.started',
        subject: session.id,
        after: { userId: user.id, userAgent: session.userAgent },
      });
      return { view: toSessionView(session, user, session.id), secret, expiresAt: session.expiresAt };
    });
  }

  private async endReplaced(transaction: Transaction, secret: string): Promise<void> {
    const [old] = await transaction.query<{ id: string }>(
      'DELETE FROM user_session WHERE secret_hash = $1 RETURNING id',
      [secretHash(secret)],
    );
    if (old) transaction.audit({ action: 'session.ended', subject: old.id, after: { reason: 'replaced' } });
  }

  /** The typed address is not stored: people type passwords into that field. */
  private async noteRefusal({ userId, reason }: Refused, request: ActorRequest): Promise<void> {
    const actor: Actor = { ...systemActor('sign-in', 'Sign-in'), request };
    await this.unitOfWork.run(actor, async (transaction) => {
      transaction.audit({ action: 'session.refused', subject: userId ?? 'unknown', after: { reason } });
      return Promise.resolve();
    });
  }

  private async ofActor(actor: Actor): Promise<SessionEntity> {
    const id = actor.via.kind === 'session' ? actor.via.id : null;
    const session =
      id &&
      (await this.database.dataSource.manager.findOne(SessionEntity, { where: { id }, relations: { user: true } }));
    if (!session) throw problem('SESSION_NOT_FOUND', { detail: 'This request is not made with a session.' });
    return session;
  }
}

/** A password that was changed, or a user that was disabled, while the old password was being checked starts no session. */
async function assertUnchanged(transaction: Transaction, user: UserEntity): Promise<void> {
  const same = await transaction.query(
    'SELECT id FROM user_account WHERE id = $1 AND password_hash = $2 AND NOT disabled FOR UPDATE',
    [user.id, user.passwordHash],
  );
  if (same.length === 0) throw problem('SIGN_IN_FAILED');
}
