import { actorRef, type Actor } from '../access/actor.js';
import type { SqlRunner } from '../database/database.js';
import { newId } from '../database/uuid.js';

/** Something worth an audit record that is no event of the log. */
export interface AuditEntry {
  readonly action: string;
  readonly subject: string;
  readonly before?: object | null;
  readonly after?: object | null;
}

const WRITE = `
  INSERT INTO audit_record (id, event_id, action, subject, actor, via, before, after, request_id, ip, occurred_at)
  SELECT id, NULL, action, subject, $2::jsonb, $3::jsonb, before, after, $4, $5, now()
  FROM json_to_recordset($1::json) AS entry(id uuid, action text, subject text, before jsonb, after jsonb)`;

export class AuditWriter {
  /** Writes audit-only entries inside the caller's transaction. */
  static async write(transaction: SqlRunner, actor: Actor, entries: readonly AuditEntry[]): Promise<void> {
    const rows = entries.map((entry) => ({ id: newId(), ...entry }));
    await transaction.query(WRITE, [
      JSON.stringify(rows),
      JSON.stringify(actorRef(actor)),
      JSON.stringify(actor.via),
      actor.request?.id ?? null,
      actor.request?.ip ?? null,
    ]);
  }
}
