import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/database/uuid.js';
import { problem } from '../../platform/errors/problem.js';
import { CursorCodec } from '../../platform/http/cursor.js';
import { limitOf, toPage, type Page, type PageQuery } from '../../platform/http/paging.js';
import { assertId } from '../../platform/http/validation.pipe.js';
import { AccessCache } from '../access/access-cache.js';
import { assertWithinOwnScopes } from '../access/scope-limits.js';
import { secretHash } from '../secret-hash.js';
import { generateSecret } from '../tokens/token-secret.js';
import { AppEntity, AppSecretEntity } from './app.entity.js';
import { toAppView, type AppView, type NewAppView } from './app.view.js';
import type { CreateApp } from './dto.js';

const SECRET_PREFIX = 'tsr_secret_';

/** The apps that may call the API: registered, listed, deleted. */
@Injectable()
export class AppsService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly cursors: CursorCodec,
    private readonly cache: AccessCache,
  ) {}

  async list(query: PageQuery): Promise<Page<AppView>> {
    const limit = limitOf(query);
    const before =
      query.cursor === undefined ? {} : { id: LessThan(this.cursors.decode<string>('apps', query.cursor)) };
    const rows = await this.database.dataSource.manager.find(AppEntity, {
      where: before,
      order: { id: 'DESC' },
      take: limit + 1,
    });
    return toPage(rows, { limit, cursorOf: (row) => this.cursors.encode('apps', row.id), view: toAppView });
  }

  /** Registers an app with at most the caller's own scopes. @throws SCOPE_BEYOND_CALLER */
  async create(actor: Actor, draft: CreateApp): Promise<NewAppView> {
    assertWithinOwnScopes(actor, draft.scopes);
    const secret = generateSecret(SECRET_PREFIX);
    const now = new Date();
    const id = newId();
    const app = Object.assign(new AppEntity(), {
      id,
      clientId: `tsr_app_${id.replaceAll('-', '')}`,
      name: draft.name,
      grants: draft.grants ?? ['client_credentials' as const],
      scopes: draft.scopes,
      createdAt: now,
    });
    const stored = { id: newId(), appId: id, secretHash: secretHash(secret), createdAt: now, expiresAt: null };
    // The secret stays out of the unit of work: its result is what an idempotency key stores.
    const view = await this.unitOfWork.run(actor, async ({ manager, record }) => {
      await manager.insert(AppEntity, app);
      await manager.insert(AppSecretEntity, stored);
      record({ type: 'app.created', subject: id, data: { id, name: app.name, scopes: app.scopes } });
      return toAppView(app);
    });
    return { ...view, clientSecret: secret };
  }

  /** Deletes an app. Its access tokens are refused from now on, whatever time they have left. @throws APP_NOT_FOUND */
  async delete(actor: Actor, id: string): Promise<void> {
    assertId(id);
    await this.unitOfWork.run(actor, async (transaction) => {
      const app = await transaction.manager.findOne(AppEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!app) throw problem('APP_NOT_FOUND');
      await transaction.query('DELETE FROM oauth_record WHERE client_id = $1', [app.clientId]);
      await transaction.manager.delete(AppEntity, { id });
      transaction.record({ type: 'app.deleted', subject: id, data: { id, name: app.name, scopes: app.scopes } });
    });
    await this.cache.accessChanged();
  }
}
