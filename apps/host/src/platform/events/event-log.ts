import { Injectable } from '@nestjs/common';
import type { CloudEvent } from '@tessera/protocol';
import { Database } from '../database/database.js';

/** A place in the log. Text, because 64-bit numbers do not fit a JavaScript number. */
export interface LogPosition {
  readonly clock: string;
  readonly seq: string;
}

export interface LogPage {
  readonly events: CloudEvent[];
  readonly position: LogPosition;
}

/** Before the first event. */
export const LOG_START: LogPosition = { clock: '0', seq: '0' };

interface EventRow extends Record<string, unknown> {
  clock: string;
  seq: string;
  id: string;
  type: string;
  subject: string;
  actor: CloudEvent['actor'];
  data: unknown;
  occurred_at: Date;
}

// The horizon is asked for before the events are read, so that an event between the two can only be left for later.
const HORIZON = 'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon';

// Whatever is written from now on has at least this clock, and a higher number where the clock is the same.
const END = `
  SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS clock, coalesce((SELECT max(seq) FROM event), 0)::text AS seq`;

const READ = `
  SELECT clock::text, seq::text, id, type, subject, actor, data, occurred_at FROM event
  WHERE (clock, seq) > ($1::text::xid8, $2::bigint) AND clock < $3::text::xid8 AND ($5::text[] IS NULL OR type = ANY($5::text[]))
  ORDER BY event.clock, event.seq LIMIT $4`;

/**
 * Reads the one log of changes so that nothing is missed and the events of one record stay in order.
 *
 * A sequence number alone loses events: transactions commit out of order, and a reader that has passed 7 never sees a 6
 * that commits later. The transaction id alone reorders them: of two transactions that change one record, the older may
 * wait for the younger. Each event therefore carries a clock that is at least the id of its own transaction, so that no
 * unfinished transaction has one below the horizon, and that never goes back along the changes of one record (ADR 0004).
 */
@Injectable()
export class EventLog {
  constructor(private readonly database: Database) {}

  /** Up to `limit` events after `position`, oldest first, with the position to continue from. */
  async read(position: LogPosition, options: { limit: number; types?: readonly string[] | null }): Promise<LogPage> {
    const horizon = await this.horizon();
    const { limit, types = null } = options;
    const rows = await this.database.query<EventRow>(READ, [position.clock, position.seq, horizon, limit, types]);
    const last = rows.at(-1);
    if (last && rows.length === limit)
      return { events: rows.map(toCloudEvent), position: { clock: last.clock, seq: last.seq } };
    // Everything below the horizon has been read, also what `types` left out.
    const end = BigInt(horizon) > BigInt(position.clock) ? { clock: horizon, seq: '0' } : position;
    return { events: rows.map(toCloudEvent), position: end };
  }

  /** The position after everything that is committed now: where a new subscriber starts. */
  async end(): Promise<LogPosition> {
    const [row] = await this.database.query<{ clock: string; seq: string }>(END);
    return row!;
  }

  private async horizon(): Promise<string> {
    const [row] = await this.database.query<{ horizon: string }>(HORIZON);
    return row!.horizon;
  }
}

function toCloudEvent(row: EventRow): CloudEvent {
  return {
    specversion: '1.0',
    id: row.id,
    source: 'tessera',
    type: row.type,
    subject: row.subject,
    time: row.occurred_at.toISOString(),
    datacontenttype: 'application/json',
    actor: row.actor,
    data: row.data,
  } as CloudEvent;
}
