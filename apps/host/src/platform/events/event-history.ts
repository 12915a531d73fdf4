import { Injectable } from '@nestjs/common';
import type { ActorReference, EventType } from '@tessera/protocol';
import { Database } from '../database/database.js';

/** An event with what its audit record says of the change. */
export interface HistoryEvent {
  readonly id: string;
  readonly type: EventType;
  readonly subject: string;
  readonly actor: ActorReference;
  readonly at: Date;
  readonly data: Readonly<Record<string, unknown>>;
  /** The changed members before and after, where the event is a change. */
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly position: HistoryPosition;
}

/** A place in a history. Text, because neither microseconds nor 64-bit numbers fit a JavaScript value. */
export type HistoryPosition = readonly [at: string, seq: string];

interface HistoryRow extends Record<string, unknown> {
  readonly seq: string;
  readonly at_text: string;
  readonly id: string;
  readonly type: EventType;
  readonly subject: string;
  readonly actor: ActorReference;
  readonly data: Record<string, unknown>;
  readonly occurred_at: Date;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
}

const READ = `
  SELECT recent.seq::text, recent.occurred_at::text AS at_text, recent.id, recent.type, recent.subject, recent.actor, recent.data, recent.occurred_at,
    change.before, change.after
  FROM (
    SELECT * FROM event
    WHERE subject = ANY($1::text[]) AND type = ANY($2::text[]) AND (occurred_at, event.seq) < ($3::timestamptz, $4::bigint)
    ORDER BY occurred_at DESC, event.seq DESC LIMIT $5
  ) AS recent
  LEFT JOIN LATERAL (
    SELECT before, after FROM audit_record WHERE audit_record.subject = recent.subject AND audit_record.event_id = recent.id LIMIT 1
  ) AS change ON true
  ORDER BY recent.occurred_at DESC, recent.seq DESC`;

const NEWEST: HistoryPosition = ['infinity', '9223372036854775807'];

/** What happened to some records, newest first: the log read by subject, for people. Subscribers read {@link EventLog}. */
@Injectable()
export class EventHistory {
  constructor(private readonly database: Database) {}

  async read(options: {
    subjects: readonly string[];
    types: readonly EventType[];
    before: HistoryPosition | null;
    limit: number;
  }): Promise<HistoryEvent[]> {
    const [at, seq] = options.before ?? NEWEST;
    const rows = await this.database.query<HistoryRow>(READ, [options.subjects, options.types, at, seq, options.limit]);
    return rows.map(({ id, type, subject, actor, data, before, after, occurred_at, at_text, seq: place }) => ({
      id,
      type,
      subject,
      actor,
      data,
      before,
      after,
      at: occurred_at,
      position: [at_text, place],
    }));
  }
}
