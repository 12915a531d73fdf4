import { Injectable } from '@nestjs/common';
import type { ActorReference, Customer } from '@tessera/protocol';
import { Database, type SqlRunner } from '../../platform/database/database.js';
import { newId } from '../../platform/database/uuid.js';
import type { MergeView } from './merge.view.js';

/** A merge as the journal tells it. */
export interface MergeRow extends Record<string, unknown> {
  readonly seq: string;
  readonly id: string;
  readonly survivor_id: string;
  readonly absorbed_id: string;
  readonly actor: ActorReference;
  readonly reason: string | null;
  readonly created_at: Date;
  readonly undone_at: Date | null;
}

/** One operation to be written down. */
export interface JournalEntry {
  readonly kind: 'merge' | 'undo';
  readonly survivorId: string;
  readonly absorbedId: string;
  readonly before: object;
  readonly after: object;
  readonly actor: ActorReference;
  readonly reason: string | null;
  /** The merge that an undo takes back. */
  readonly inverseOf: string | null;
}

const APPEND = `
  INSERT INTO merge_operation (id, kind, survivor_id, absorbed_id, before, after, actor, reason, inverse_of, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING seq::text`;

const MERGE = `
  SELECT merge.seq::text, merge.id, merge.survivor_id, merge.absorbed_id, merge.actor, merge.reason, merge.created_at, undo.created_at AS undone_at
  FROM merge_operation merge LEFT JOIN merge_operation undo ON undo.inverse_of = merge.id
  WHERE merge.kind = 'merge'`;

const FIND = `${MERGE} AND merge.id = $1`;

const LIST = `${MERGE} AND merge.seq < $1::bigint
  AND ($2::uuid[] IS NULL OR merge.survivor_id = ANY($2::uuid[]) OR merge.absorbed_id = ANY($2::uuid[]))
  ORDER BY merge.seq DESC LIMIT $3`;

/** The only change that the journal ever sees: what it says of customers who were erased is erased as well. */
const ERASE =
  'UPDATE merge_operation SET before = NULL, after = NULL, reason = NULL WHERE survivor_id = ANY($1::uuid[]) OR absorbed_id = ANY($1::uuid[])';

/** The append-only journal of merges and their undoing. */
@Injectable()
export class MergeJournal {
  constructor(private readonly database: Database) {}

  async append(transaction: SqlRunner, entry: JournalEntry): Promise<MergeRow> {
    const { kind, survivorId, absorbedId, before, after, actor, reason, inverseOf } = entry;
    const [id, at] = [newId(), new Date()];
    const [row] = await transaction.query<{ seq: string }>(APPEND, [
      id,
      kind,
      survivorId,
      absorbedId,
      JSON.stringify(before),
      JSON.stringify(after),
      JSON.stringify(actor),
      reason,
      inverseOf,
      at,
    ]);
    return {
      seq: row!.seq,
      id,
      survivor_id: survivorId,
      absorbed_id: absorbedId,
      actor,
      reason,
      created_at: at,
      undone_at: null,
    };
  }

  async find(runner: SqlRunner, id: string): Promise<MergeRow | null> {
    const [row] = await runner.query<MergeRow>(FIND, [id]);
    return row ?? null;
  }

  /** Merges newest first, up to and without the one at `before`. */
  list(options: { before: string; customerIds: readonly string[] | null; limit: number }): Promise<MergeRow[]> {
    return this.database.query<MergeRow>(LIST, [options.before, options.customerIds, options.limit]);
  }

  async erase(transaction: SqlRunner, customerIds: readonly string[]): Promise<void> {
    await transaction.query(ERASE, [customerIds]);
  }
}

export function toMergeView(
  row: MergeRow,
  { survivor, absorbed }: { survivor: Customer; absorbed: Customer },
): MergeView {
  return {
    id: row.id,
    survivorId: row.survivor_id,
    absorbedId: row.absorbed_id,
    state: row.undone_at === null ? 'merged' : 'undone',
    survivor,
    absorbed,
    reason: row.reason,
    actor: row.actor,
    createdAt: row.created_at.toISOString(),
    undoneAt: row.undone_at?.toISOString() ?? null,
  };
}
