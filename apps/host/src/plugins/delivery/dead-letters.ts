import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CursorCodec } from '../../platform/http/cursor.js';
import { limitOf, toPage, type Page, type PageQuery } from '../../platform/http/paging.js';
import type { DeadDeliveryView } from '../plugin.view.js';

interface Row extends Record<string, unknown> {
  seq: string;
  attempts: number;
  event: object;
  error: object | null;
  created_at: Date;
  updated_at: Date;
}

const DEAD = `
  SELECT seq::text, attempts, event, error, created_at, updated_at FROM plugin_delivery
  WHERE plugin_id = $1 AND state = 'dead' AND plugin_delivery.seq > $2::bigint ORDER BY plugin_delivery.seq LIMIT $3`;

const REPLAY = `
  UPDATE plugin_delivery SET state = 'pending', attempts = 0, suspect = false, next_attempt_at = now(), updated_at = now()
  WHERE plugin_id = $1 AND state = 'dead'`;

/** Deliveries that were given up, with payload and error, until somebody lets them begin anew. */
@Injectable()
export class DeadLetters {
  constructor(
    private readonly database: Database,
    private readonly cursors: CursorCodec,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Oldest first. */
  async page(pluginId: string, query: PageQuery): Promise<Page<DeadDeliveryView>> {
    const limit = limitOf(query);
    const after =
      query.cursor === undefined ? '0' : this.cursors.decode<{ seq: string }>('plugin-deliveries', query.cursor).seq;
    const rows = await this.database.query<Row>(DEAD, [pluginId, after, limit + 1]);
    return toPage(rows, {
      limit,
      cursorOf: ({ seq }) => this.cursors.encode('plugin-deliveries', { seq }),
      view: toView,
    });
  }

  /** Lets all of a plugin begin anew. */
  async replay(actor: Actor, pluginId: string): Promise<{ replayed: number }> {
    return this.unitOfWork.run(actor, async (transaction) => {
      const rows = await transaction.query(`${REPLAY} RETURNING seq`, [pluginId]);
      transaction.audit({ action: 'plugin.deliveries_replayed', subject: pluginId, after: { replayed: rows.length } });
      return { replayed: rows.length };
    });
  }
}

function toView(row: Row): DeadDeliveryView {
  return {
    id: row.seq,
    attempts: row.attempts,
    event: row.event,
    error: row.error,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
