import type { EventType } from '@tessera/protocol';
import { actorRef, type Actor } from '../access/actor.js';
import type { SqlRunner } from '../database/database.js';
import { newId } from '../database/uuid.js';

/** One change to tell the world about. */
export interface Change {
  readonly type: EventType;
  /** Id of the record that changed. Events of one subject are delivered in order. */
  readonly subject: string;
  /** The payload of the event, in wire form. */
  readonly data: object;
  /** For the audit record: the changed members before and after. A creation needs neither, its event holds the record. */
  readonly before?: object | null;
  readonly after?: object | null;
  /** When it happened, where that is not now (imported history). */
  readonly at?: Date;
}

// One statement for one change and for a thousand; each event and its audit record share one id.
const WRITE = `
  WITH change AS (
    SELECT * FROM json_to_recordset($1::json)
      AS c(id uuid, type text, subject text, data jsonb, before jsonb, after jsonb, at timestamptz)
  ), event_row AS (
    INSERT INTO event (id, type, subject, actor, data, occurred_at)
    SELECT id, type, subject, $2::jsonb, data, coalesce(at, now()) FROM change
  )
  INSERT INTO audit_record (id, event_id, action, subject, actor, via, before, after, request_id, ip, occurred_at)
  SELECT id, id, type, subject, $2::jsonb, $3::jsonb, before, after, $4, $5, now() FROM change`;

/** Writes events and audit records of a transaction, in order, in one statement. */
export async function writeChanges(transaction: SqlRunner, actor: Actor, changes: readonly Change[]): Promise<void> {
  const rows = changes.map((change) => ({
    id: newId(),
    type: change.type,
    subject: change.subject,
    data: change.data,
    before: change.before ?? null,
    after: change.after ?? null,
    at: change.at ?? null,
  }));
  await transaction.query(WRITE, [
    JSON.stringify(rows),
    JSON.stringify(actorRef(actor)),
    JSON.stringify(actor.via),
    actor.request?.id ?? null,
    actor.request?.ip ?? null,
  ]);
}
