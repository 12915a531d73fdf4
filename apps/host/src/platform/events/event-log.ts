import { Injectable } from '@nestjs/common';
import type { CloudEvent } from '@tessera/protocol';
import { Database, type SqlRunner } from '../database/database.js';

/**
 * A place in the log: the window of transactions [low, high) being read, and the last sequence number read in it.
 * Text, because 64-bit numbers do not fit a JavaScript number.
 */
export interface LogPosition {
  readonly low: string;
  readonly high: string;
  readonly seq: string;
}

export interface LogPage {
  readonly events: CloudEvent[];
  readonly position: LogPosition;
}

/** Before the first event. */
export const LOG_START: LogPosition = { low: '0', high: '0', seq: '0' };

interface EventRow {
  seq: string;
  id: string;
  type: string;
  subject: string;
  actor: CloudEvent['actor'];
  data: unknown;
  occurred_at: Date;
}

// Ordered by the table's column: a bare `seq` would be the selected text, where 10 comes before 9.
const READ_WINDOW = `
  SELECT seq::text, id, type, subject, actor, data, occurred_at FROM event
  WHERE xid >= $1::text::xid8 AND xid < $2::text::xid8 AND seq > $3::bigint AND ($5::text[] IS NULL OR type = ANY($5::text[]))
  ORDER BY event.seq LIMIT $4`;

const NEXT_WINDOW = `
  SELECT horizon::text AS high, (SELECT min(seq)::text FROM event WHERE xid >= $1::text::xid8 AND xid < horizon) AS first
  FROM pg_snapshot_xmin(pg_current_snapshot()) AS horizon`;

/**
 * Reads the one log of changes so that nothing is missed.
 *
 * A sequence number alone loses events: transactions commit out of order, and a reader that has passed 7 never sees a 6
 * that commits later. So a reader takes windows of finished transactions only (xid below the oldest one that still runs),
 * and reads each window in sequence order. Two transactions that touch the same record wait for each other, so they
 * become visible in the order of their sequence numbers, which keeps events of one subject in order (ADR 0004).
 */
@Injectable()
export class EventLog {
  constructor(private readonly database: Database) {}

  /** Up to `limit` events after `position`, oldest first. The new position equals the old one when there is nothing new. */
  async read(position: LogPosition, options: { limit: number; types?: readonly string[] | null }): Promise<LogPage> {
    const events: CloudEvent[] = [];
    let at = position;
    for (;;) {
      if (at.low !== at.high) {
        const room = options.limit - events.length;
        const rows = await this.database.query<EventRow & Record<string, unknown>>(READ_WINDOW, [
          at.low,
          at.high,
          at.seq,
          room,
          options.types ?? null,
        ]);
        events.push(...rows.map(toCloudEvent));
        if (rows.length === room) return { events, position: { ...at, seq: rows.at(-1)!.seq } };
        at = { low: at.high, high: at.high, seq: '0' };
      }
      const [next] = await this.database.query<{ high: string; first: string | null }>(NEXT_WINDOW, [at.low]);
      if (!next || BigInt(next.high) <= BigInt(at.low)) return { events, position: at };
      if (next.first === null) return { events, position: { low: next.high, high: next.high, seq: '0' } };
      at = { low: at.low, high: next.high, seq: (BigInt(next.first) - 1n).toString() };
    }
  }

  /** The position after everything that is finished now: where a new subscriber starts. */
  async end(runner: SqlRunner = this.database): Promise<LogPosition> {
    const [row] = await runner.query<{ high: string }>('SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS high');
    return { low: row!.high, high: row!.high, seq: '0' };
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
