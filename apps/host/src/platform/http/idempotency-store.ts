import { Injectable } from '@nestjs/common';
import { Database, type SqlRunner } from '../database/database.js';
import { problem } from '../errors/problem.js';
import { IdempotentReplay, type IdempotencyClaim } from './idempotency.js';

interface StoredRow {
  fingerprint: Buffer;
  status: number;
  response: unknown;
  version: number | null;
}

const FIND =
  'SELECT fingerprint, status, response, version FROM idempotency_key WHERE owner = $1 AND route = $2 AND key = $3';
// The lock, not the row, says "still running": it goes away with its transaction, whatever happens to the process.
const LOCK = 'SELECT pg_try_advisory_xact_lock(hashtextextended($1 || chr(10) || $2 || chr(10) || $3, 7)) AS locked';
const STORE =
  'INSERT INTO idempotency_key (owner, route, key, fingerprint, status, response, version) VALUES ($1, $2, $3, $4, $5, $6, $7)';

/** Idempotency keys with the responses they stand for, kept 24 hours. */
@Injectable()
export class IdempotencyStore {
  constructor(private readonly database: Database) {}

  /** Answers with the stored response when this request was done before. */
  async replayIfDone(claim: IdempotencyClaim, runner: SqlRunner = this.database): Promise<void> {
    const [stored] = await runner.query<StoredRow & Record<string, unknown>>(FIND, [
      claim.owner,
      claim.route,
      claim.key,
    ]);
    if (!stored) return;
    if (!stored.fingerprint.equals(claim.fingerprint)) throw problem('IDEMPOTENCY_KEY_REUSED');
    throw new IdempotentReplay({ status: stored.status, body: stored.response, version: stored.version });
  }

  /** Takes the claim for the running transaction, or answers why it cannot be taken. */
  async take(transaction: SqlRunner, claim: IdempotencyClaim): Promise<void> {
    const [row] = await transaction.query<{ locked: boolean }>(LOCK, [claim.owner, claim.route, claim.key]);
    if (!row?.locked) throw problem('IDEMPOTENCY_IN_PROGRESS', { headers: { 'retry-after': '1' } });
    await this.replayIfDone(claim, transaction);
  }

  async store(
    transaction: SqlRunner,
    claim: IdempotencyClaim,
    response: { body: unknown; version: number | null },
  ): Promise<void> {
    const body = response.body === undefined ? null : JSON.stringify(response.body);
    await transaction.query(STORE, [
      claim.owner,
      claim.route,
      claim.key,
      claim.fingerprint,
      claim.status,
      body,
      response.version,
    ]);
  }

  /** Forgets keys older than 24 hours, in bounded batches. */
  async deleteExpired(): Promise<number> {
    const deleted = await this.database.query(
      `DELETE FROM idempotency_key WHERE ctid IN (
         SELECT ctid FROM idempotency_key WHERE created_at < now() - interval '24 hours' LIMIT 10000) RETURNING 1`,
    );
    return deleted.length;
  }
}
