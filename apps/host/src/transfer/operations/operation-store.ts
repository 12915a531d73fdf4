import { Injectable } from '@nestjs/common';
import { Database, type SqlRunner } from '../../platform/database/database.js';
import { isId } from '../../platform/database/uuid.js';
import { problem, type Problem } from '../../platform/errors/problem.js';
import {
  OPERATION_COLUMNS,
  operationError,
  type OperationRow,
  type OperationState,
  type StoredActor,
} from './operation.js';

/** Renewed by a timer; short enough that another host goes on soon. */
const LEASE = "interval '6 seconds'";
/** Uploads are kept alive by a timer, which a busy host may miss once. */
const UPLOAD_LEASE = "interval '15 seconds'";

const GET = `SELECT ${OPERATION_COLUMNS} FROM operation WHERE id = $1`;

const LIST = `
  SELECT ${OPERATION_COLUMNS} FROM operation
  WHERE ($1::uuid IS NULL OR id < $1) AND ($2::text IS NULL OR kind = $2) ORDER BY id DESC LIMIT $3`;

const CREATE = `
  INSERT INTO operation (id, kind, state, phase, label, actor, lease_owner, lease_until)
  VALUES ($1, $2, 'receiving', 'import', $3, $4, $5, now() + ${UPLOAD_LEASE}) RETURNING ${OPERATION_COLUMNS}`;

const RENEW_UPLOAD = `
  UPDATE operation SET lease_until = now() + ${UPLOAD_LEASE}, updated_at = now()
  WHERE id = $1 AND lease_owner = $2 AND state = 'receiving' RETURNING cancel_requested`;

const START = `
  UPDATE operation SET state = 'running', lease_owner = NULL, lease_until = NULL, result = $3, percent = 0, updated_at = now()
  WHERE id = $1 AND lease_owner = $2 AND state = 'receiving' RETURNING ${OPERATION_COLUMNS}`;

// One worker at a time. Should a lease run out while its worker still lives, the worker notices it in its next commit.
const CLAIM = `
  UPDATE operation SET lease_owner = $1, lease_until = now() + ${LEASE}, attempts = attempts + 1
  WHERE id = (
    SELECT id FROM operation WHERE state = 'running' AND (lease_until IS NULL OR lease_until < now()) AND id <> ALL($2::uuid[])
    ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING ${OPERATION_COLUMNS}`;

const RENEW = `UPDATE operation SET lease_until = clock_timestamp() + ${LEASE} WHERE id = $1 AND lease_owner = $2 AND state = 'running'`;

const HOLD = `
  UPDATE operation SET lease_until = clock_timestamp() + ${LEASE}, attempts = 0, updated_at = now()
  WHERE id = $1 AND lease_owner = $2 AND state = 'running' RETURNING cancel_requested`;

const PROGRESS = 'UPDATE operation SET done = $2, percent = $3, result = $4, undo = $5 WHERE id = $1';

// An operation that has ended reads no file any more, however it ended.
const FINISH = `
  WITH file AS (DELETE FROM import_chunk WHERE operation_id = $1)
  UPDATE operation SET state = $2, error = $3, total = CASE WHEN $2 IN ('succeeded', 'undone') THEN done ELSE total END,
    percent = CASE WHEN $2 IN ('succeeded', 'undone') THEN 100 ELSE percent END,
    cancel_requested = false, lease_owner = NULL, lease_until = NULL, updated_at = now(), finished_at = now()
  WHERE id = $1 AND state IN ('receiving', 'running') RETURNING ${OPERATION_COLUMNS}`;

const RELEASE =
  'UPDATE operation SET lease_owner = NULL, lease_until = NULL, attempts = 0 WHERE id = $1 AND lease_owner = $2';

const END_LEASES =
  "UPDATE operation SET lease_until = now() - interval '1 second' WHERE lease_owner = $1 AND state IN ('receiving', 'running')";

const REQUEST_CANCEL = `UPDATE operation SET cancel_requested = true, updated_at = now() WHERE id = $1 AND state IN ('receiving', 'running') RETURNING ${OPERATION_COLUMNS}`;

const WAITING =
  "SELECT 1 FROM operation WHERE id = $1 AND state = 'running' AND (lease_until IS NULL OR lease_until < now())";
const LOCK = 'SELECT 1 FROM operation WHERE id = $1 FOR UPDATE';

const START_UNDO = `
  UPDATE operation SET state = 'running', phase = 'undo', done = 0, total = NULL, percent = 0, error = NULL, undo = coalesce(undo, $2::jsonb),
    cancel_requested = false, attempts = 0, updated_at = now(), finished_at = NULL
  WHERE id = $1 RETURNING ${OPERATION_COLUMNS}`;

const ABANDONED = `SELECT ${OPERATION_COLUMNS} FROM operation WHERE state = 'receiving' AND lease_until < now() ORDER BY id LIMIT 1`;
const STILL_ABANDONED =
  "SELECT 1 FROM operation WHERE id = $1 AND state = 'receiving' AND lease_until < now() FOR UPDATE";

/** The rows of operations: their states, leases and progress. */
@Injectable()
export class OperationStore {
  constructor(private readonly database: Database) {}

  /** @throws OPERATION_NOT_FOUND */
  async get(id: string, runner: SqlRunner = this.database): Promise<OperationRow> {
    const [row] = isId(id) ? await runner.query<OperationRow>(GET, [id]) : [];
    if (!row) throw problem('OPERATION_NOT_FOUND', { detail: `There is no operation ${id.slice(0, 100)}.` });
    return row;
  }

  list(options: { before: string | null; kind: string | null; limit: number }): Promise<OperationRow[]> {
    return this.database.query<OperationRow>(LIST, [options.before, options.kind, options.limit]);
  }

  async create(operation: {
    id: string;
    kind: string;
    label: string | null;
    actor: StoredActor;
    owner: string;
  }): Promise<OperationRow> {
    const [row] = await this.database.query<OperationRow>(CREATE, [
      operation.id,
      operation.kind,
      operation.label,
      JSON.stringify(operation.actor),
      operation.owner,
    ]);
    return row!;
  }

  /** Keeps an upload alive. `lost` when it is no longer this host's. */
  async renewUpload(id: string, owner: string): Promise<'held' | 'cancelled' | 'lost'> {
    const [row] = await this.database.query<{ cancel_requested: boolean }>(RENEW_UPLOAD, [id, owner]);
    if (!row) return 'lost';
    return row.cancel_requested ? 'cancelled' : 'held';
  }

  /** From receiving to running, for any worker to take; null when the upload has been given up meanwhile. */
  async start(transaction: SqlRunner, id: string, owner: string): Promise<OperationRow | null> {
    const [row] = await transaction.query<OperationRow>(START, [
      id,
      owner,
      JSON.stringify({ created: 0, duplicates: 0, failed: 0 }),
    ]);
    return row ?? null;
  }

  /** Takes the oldest operation that nobody works on. */
  async claim(owner: string, except: readonly string[]): Promise<OperationRow | null> {
    const [row] = await this.database.query<OperationRow>(CLAIM, [owner, except]);
    return row ?? null;
  }

  /** Keeps a lease between batches, and while one takes long. */
  async renew(id: string, owner: string): Promise<void> {
    await this.database.query(RENEW, [id, owner]);
  }

  /** Makes sure inside a transaction that the operation is still this worker's, and stays it until the commit. */
  async hold(transaction: SqlRunner, id: string, owner: string): Promise<'held' | 'cancelled' | 'lost'> {
    const [row] = await transaction.query<{ cancel_requested: boolean }>(HOLD, [id, owner]);
    if (!row) return 'lost';
    return row.cancel_requested ? 'cancelled' : 'held';
  }

  async progress(
    transaction: SqlRunner,
    row: Pick<OperationRow, 'id' | 'result' | 'undo'> & { done: number; percent: number | null },
  ): Promise<void> {
    await transaction.query(PROGRESS, [
      row.id,
      row.done,
      row.percent,
      row.result && JSON.stringify(row.result),
      row.undo && JSON.stringify(row.undo),
    ]);
  }

  /** Ends an operation; null when it had ended before. */
  async finish(
    transaction: SqlRunner,
    row: Pick<OperationRow, 'id' | 'actor'>,
    outcome: { state: OperationState; error?: Problem },
  ): Promise<OperationRow | null> {
    const error = outcome.error ? JSON.stringify(operationError(outcome.error, row)) : null;
    const [finished] = await transaction.query<OperationRow>(FINISH, [row.id, outcome.state, error]);
    return finished ?? null;
  }

  /** Lets another worker go on at once. */
  async release(id: string, owner: string): Promise<void> {
    await this.database.query(RELEASE, [id, owner]);
  }

  /** Ends the leases of an owner that is known to be dead. */
  async endLeases(owner: string): Promise<void> {
    await this.database.query(END_LEASES, [owner]);
  }

  async requestCancel(transaction: SqlRunner, id: string): Promise<OperationRow | null> {
    const [row] = await transaction.query<OperationRow>(REQUEST_CANCEL, [id]);
    return row ?? null;
  }

  /** True when the operation runs and no worker has taken it. */
  async isWaiting(transaction: SqlRunner, id: string): Promise<boolean> {
    return (await transaction.query(WAITING, [id])).length > 0;
  }

  /** The operation, unchanged by others until the end of the transaction. */
  async lock(transaction: SqlRunner, id: string): Promise<OperationRow> {
    await transaction.query(LOCK, [isId(id) ? id : null]);
    return this.get(id, transaction);
  }

  /** From finished back to running, to take back what it did. */
  async startUndo(transaction: SqlRunner, id: string): Promise<OperationRow> {
    const [row] = await transaction.query<OperationRow>(START_UNDO, [id, JSON.stringify({ removed: 0, kept: 0 })]);
    return row!;
  }

  /** An upload whose host has died. */
  async abandonedUpload(): Promise<OperationRow | null> {
    const [row] = await this.database.query<OperationRow>(ABANDONED);
    return row ?? null;
  }

  /** Ends an upload that will never complete, unless its host turned out to live. */
  async giveUpUpload(transaction: SqlRunner, row: OperationRow, error: Problem): Promise<void> {
    const [still] = await transaction.query(STILL_ABANDONED, [row.id]);
    if (still) await this.finish(transaction, row, { state: 'failed', error });
  }

  async discard(id: string): Promise<void> {
    await this.database.query("DELETE FROM operation WHERE id = $1 AND state = 'receiving'", [id]);
  }
}
