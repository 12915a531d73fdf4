import type { AnyCloudEvent } from '@tessera/protocol';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { LogPosition } from '../../platform/events/event-log.js';

/** A delivery that did not succeed, or that waits behind one of the same subject. */
export interface PendingDelivery {
  readonly seq: string;
  readonly event: AnyCloudEvent;
  readonly attempts: number;
  /** Its last attempt ended the process, perhaps because of another event: it is tried alone. */
  readonly suspect: boolean;
}

/** An event that could not be delivered in its turn. */
export interface Exception {
  readonly event: AnyCloudEvent;
  readonly state: 'pending' | 'dead';
  readonly attempts: number;
  readonly suspect: boolean;
  readonly afterMs: number;
  readonly error: object | null;
}

/** Whoever delivers for a plugin has a number; a higher one has taken over. */
export interface Turn {
  readonly pluginId: string;
  readonly epoch: string;
}

/** Somebody else delivers for this plugin now: nothing was written. */
export class TurnLost extends Error {
  override readonly name = 'TurnLost';
}

const TAKE_TURN = 'UPDATE plugin SET epoch = epoch + 1 WHERE id = $1 RETURNING epoch::text, position';

const HEADS = `
  SELECT seq::text, event, attempts, suspect FROM (
    SELECT DISTINCT ON (subject) seq, event, attempts, suspect, next_attempt_at
    FROM plugin_delivery WHERE plugin_id = $1 AND state = 'pending' ORDER BY subject, seq
  ) AS head
  WHERE next_attempt_at <= now() ORDER BY suspect, next_attempt_at LIMIT $2`;

const BLOCKED = `
  SELECT DISTINCT subject FROM plugin_delivery WHERE plugin_id = $1 AND state = 'pending' AND subject = ANY($2::text[])`;

// Cursor and exceptions in one statement, so that a crash leaves both or neither. The epoch fences off whoever lost its turn.
const ADVANCE = `
  WITH turn AS (
    UPDATE plugin SET position = $3::jsonb, delivered = delivered + $4 WHERE id = $1 AND epoch = $2::bigint RETURNING id
  ), kept AS (
    INSERT INTO plugin_delivery (plugin_id, event_id, subject, event, state, attempts, suspect, next_attempt_at, error)
    SELECT turn.id, (e.event ->> 'id')::uuid, e.event ->> 'subject', e.event, e.state, e.attempts, e.suspect,
           now() + e."afterMs" * interval '1 millisecond', e.error
    FROM turn, ROWS FROM (json_to_recordset($5::json)
      AS (event jsonb, state text, attempts integer, suspect boolean, "afterMs" double precision, error jsonb))
      WITH ORDINALITY AS e(event, state, attempts, suspect, "afterMs", error, place)
    ORDER BY e.place
    ON CONFLICT (plugin_id, event_id) DO NOTHING
  )
  SELECT count(*)::integer AS held FROM turn`;

const SETTLE = `
  WITH turn AS (
    UPDATE plugin SET delivered = delivered + cardinality($3::bigint[]) WHERE id = $1 AND epoch = $2::bigint RETURNING id
  ), done AS (
    DELETE FROM plugin_delivery USING turn WHERE plugin_id = turn.id AND seq = ANY($3::bigint[])
  ), failed AS (
    UPDATE plugin_delivery AS delivery
    SET state = f.state, attempts = f.attempts, suspect = f.suspect, error = f.error, updated_at = now(),
        next_attempt_at = now() + f."afterMs" * interval '1 millisecond'
    FROM turn, json_to_recordset($4::json)
      AS f(seq bigint, state text, attempts integer, suspect boolean, "afterMs" double precision, error jsonb)
    WHERE delivery.plugin_id = turn.id AND delivery.seq = f.seq
  )
  SELECT count(*)::integer AS held FROM turn`;

/** The delivery tables. Every write says whose turn it is and fails when that turn is over. */
@Injectable()
export class DeliveryStore {
  constructor(private readonly database: Database) {}

  /** Begins a turn; null when the plugin is not known any more. */
  async takeTurn(pluginId: string): Promise<{ turn: Turn; position: LogPosition } | null> {
    const [row] = await this.database.query<{ epoch: string; position: LogPosition }>(TAKE_TURN, [pluginId]);
    return row === undefined ? null : { turn: { pluginId, epoch: row.epoch }, position: row.position };
  }

  /** The oldest open delivery of each subject, where it is due. */
  dueHeads(pluginId: string, limit: number): Promise<PendingDelivery[]> {
    return this.database.query<PendingDelivery & Record<string, unknown>>(HEADS, [pluginId, limit]);
  }

  /** Which of these subjects have an open delivery before. */
  async blocked(pluginId: string, subjects: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ subject: string }>(BLOCKED, [pluginId, subjects]);
    return new Set(rows.map(({ subject }) => subject));
  }

  /** Moves the cursor past a batch: so many were delivered, and these were not. */
  async advance(
    turn: Turn,
    batch: { position: LogPosition; delivered: number; exceptions: readonly Exception[] },
  ): Promise<void> {
    await this.write(ADVANCE, [
      turn.pluginId,
      turn.epoch,
      JSON.stringify(batch.position),
      batch.delivered,
      JSON.stringify(batch.exceptions),
    ]);
  }

  /** Removes open deliveries that succeeded and notes those that failed again. */
  async settle(
    turn: Turn,
    result: { delivered: readonly string[]; failed: readonly (Omit<Exception, 'event'> & { seq: string })[] },
  ): Promise<void> {
    await this.write(SETTLE, [turn.pluginId, turn.epoch, result.delivered, JSON.stringify(result.failed)]);
  }

  private async write(sql: string, parameters: readonly unknown[]): Promise<void> {
    const [row] = await this.database.query<{ held: number }>(sql, parameters);
    if (row?.held !== 1) throw new TurnLost('another host delivers for this plugin');
  }
}
