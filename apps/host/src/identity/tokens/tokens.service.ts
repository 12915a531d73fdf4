import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/database/uuid.js';
import { problem } from '../../platform/errors/problem.js';
import { CursorCodec } from '../../platform/http/cursor.js';
import { limitOf, toPage, type Page, type PageQuery } from '../../platform/http/paging.js';
import { assertId } from '../../platform/http/validation.pipe.js';
import { AccessCache } from '../access/access-cache.js';
import { tokenRefused } from '../access/challenge.js';
import { assertWithinOwnScopes } from '../access/scope-limits.js';
import { secretHash } from '../secret-hash.js';
import { AccessTokenEntity } from './access-token.entity.js';
import type { CreateToken } from './dto.js';
import { DEFAULT_LIFETIME, parseLifetime } from './lifetime.js';
import { generateSecret, TOKEN_PREFIX } from './token-secret.js';
import { toTokenView, type NewTokenView, type TokenView } from './token.view.js';

/** Which tokens a caller may see and revoke. */
interface Reach {
  /** The tokens of this user. */
  readonly userId: string | null;
  /** The tokens of the installation. */
  readonly installation: boolean;
  /** A token of the installation reaches itself and those that it made. */
  readonly ownTokenId: string | null;
}

const REACHED =
  '(token.user_id = :userId OR (:installation AND token.user_id IS NULL) OR token.id = :ownTokenId OR token.parent_id = :ownTokenId)';

const REVOKE = `
  WITH RECURSIVE revoked AS (
    SELECT id FROM access_token
    WHERE id = $1 AND (user_id = $2 OR ($3 AND user_id IS NULL) OR id = $4 OR parent_id = $4)
    UNION ALL SELECT child.id FROM access_token child JOIN revoked ON child.parent_id = revoked.id
  )
  DELETE FROM access_token USING revoked WHERE access_token.id = revoked.id
  RETURNING access_token.id, access_token.name, access_token.scopes`;

/** Personal access tokens: made, listed, revoked. */
@Injectable()
export class TokensService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly cursors: CursorCodec,
    private readonly cache: AccessCache,
  ) {}

  async list(actor: Actor, query: PageQuery): Promise<Page<TokenView>> {
    const limit = limitOf(query);
    const select = this.database.dataSource
      .createQueryBuilder(AccessTokenEntity, 'token')
      .leftJoinAndSelect('token.user', 'owner')
      .where(REACHED, { ...reachOf(actor) })
      .orderBy('token.id', 'DESC')
      .take(limit + 1);
    if (query.cursor !== undefined)
      select.andWhere('token.id < :after', { after: this.cursors.decode<string>('tokens', query.cursor) });
    const rows = await select.getMany();
    return toPage(rows, {
      limit,
      cursorOf: (row) => this.cursors.encode('tokens', row.id),
      view: (row) => toTokenView(row, row.user),
    });
  }

  /**
   * Makes a token with at most the caller's own scopes. One that a token makes ends with it at the latest.
   * @throws SCOPE_BEYOND_CALLER, TOKEN_OWNER_REFUSED
   */
  async create(actor: Actor, draft: CreateToken): Promise<NewTokenView> {
    if (actor.kind !== 'user' && actor.kind !== 'operator') throw problem('TOKEN_OWNER_REFUSED');
    assertWithinOwnScopes(actor, draft.scopes);
    const lifetime = parseLifetime(draft.ttl ?? DEFAULT_LIFETIME);
    if (lifetime === null) throw lifetimeRefused();
    const secret = generateSecret(TOKEN_PREFIX);
    // The secret stays out of the unit of work: its result is what an idempotency key stores.
    const view = await this.unitOfWork.run(actor, async ({ manager, record }) => {
      const parent =
        actor.via.kind === 'token' ? await manager.findOneBy(AccessTokenEntity, { id: actor.via.id! }) : null;
      if (actor.via.kind === 'token' && !parent) throw tokenRefused('The token was revoked a moment ago.');
      const now = new Date();
      const wanted = new Date(now.getTime() + lifetime);
      const token = Object.assign(new AccessTokenEntity(), {
        id: newId(),
        secretHash: secretHash(secret),
        name: draft.name,
        scopes: draft.scopes,
        userId: actor.kind === 'user' ? actor.id : null,
        parentId: parent?.id ?? null,
        createdAt: now,
        expiresAt: parent && parent.expiresAt < wanted ? parent.expiresAt : wanted,
        lastUsedAt: null,
      });
      await manager.insert(AccessTokenEntity, token);
      record({
        type: 'token.created',
        subject: token.id,
        data: { id: token.id, name: token.name, scopes: token.scopes },
      });
      return toTokenView(token, actor.kind === 'user' ? actor : null);
    });
    return { ...view, token: secret };
  }

  /** Revokes a token and the tokens that it made. @throws TOKEN_NOT_FOUND */
  async revoke(actor: Actor, id: string): Promise<void> {
    assertId(id);
    const { userId, installation, ownTokenId } = reachOf(actor);
    await this.unitOfWork.run(actor, async (transaction) => {
      const revoked = await transaction.query<{ id: string; name: string; scopes: string[] }>(REVOKE, [
        id,
        userId,
        installation,
        ownTokenId,
      ]);
      if (revoked.length === 0) throw problem('TOKEN_NOT_FOUND');
      for (const token of revoked) transaction.record({ type: 'token.revoked', subject: token.id, data: token });
    });
    await this.cache.accessChanged();
  }
}

function reachOf(actor: Actor): Reach {
  if (actor.kind === 'user')
    return { userId: actor.id, installation: actor.scopes.has('settings:manage'), ownTokenId: null };
  if (actor.kind !== 'operator') return { userId: null, installation: false, ownTokenId: null };
  return {
    userId: null,
    installation: actor.via.kind === 'run_file',
    ownTokenId: actor.via.kind === 'token' ? actor.via.id : null,
  };
}

const lifetimeRefused = () =>
  problem('VALIDATION_FAILED', {
    detail: '/ttl: is not a lifetime such as 30m, 1h or 30d, of 366 days at most',
    errors: [
      { pointer: '/ttl', code: 'lifetime', detail: 'is not a lifetime such as 30m, 1h or 30d, of 366 days at most' },
    ],
  });
