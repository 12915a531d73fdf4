import { Injectable } from '@nestjs/common';
import type { EventType } from '@tessera/protocol';
import type { PoolClient, QueryResultRow } from 'pg';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { AuditWriter, type AuditEntry } from '../audit/audit-writer.js';
import { EventSignal } from '../events/event-signal.js';
import { writeChanges, type Change } from '../events/event-writer.js';
import { IdempotencyStore } from '../http/idempotency-store.js';
import { versionOf } from '../http/versioned.js';
import { withSpan } from '../observability/tracing.js';
import { Database, runSql, type SqlRunner } from './database.js';
import { SQLSTATE, sqlState } from './postgres-errors.js';

/** One database transaction in which a change writes its row, its event and its audit record. */
export interface Transaction extends SqlRunner {
  readonly manager: EntityManager;
  /** Notes a change; its event and audit record are written right before the commit, in the order of the calls. */
  record(change: Change): void;
  /** Notes something that is audited but is no event, such as a sign-in. */
  audit(entry: AuditEntry): void;
}

const MOST_TRIES = 3;
const RETRYABLE = new Set<string | null>([SQLSTATE.serializationFailure, SQLSTATE.deadlockDetected]);

/** Runs work in a transaction. Nothing is published outside of it: events and audit records commit with the rows or not at all. */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly database: Database,
    private readonly idempotency: IdempotencyStore,
    private readonly signal: EventSignal,
  ) {}

  /**
   * Runs `work` in one transaction and returns what it returns, which is the response body of the route:
   * an idempotency key of the request is stored with it in the same transaction.
   * A serialization failure or deadlock is retried, so `work` changes nothing but the database.
   */
  async run<Result>(actor: Actor, work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await withSpan('database.transaction', () => this.attempt(actor, work));
      } catch (error) {
        if (attempt >= MOST_TRIES || !RETRYABLE.has(sqlState(error))) throw error;
      }
    }
  }

  private async attempt<Result>(actor: Actor, work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    const runner = this.database.dataSource.createQueryRunner();
    const connection = (await runner.connect()) as PoolClient;
    const claim = actor.request?.idempotency ?? null;
    const takesClaim = claim !== null && !claim.taken;
    const changes: Change[] = [];
    const entries: AuditEntry[] = [];
    const transaction: Transaction = {
      manager: runner.manager,
      query: <Row extends QueryResultRow>(sql: string, parameters?: readonly unknown[]) =>
        runSql<Row>(connection, sql, parameters),
      record: (change) => void changes.push(change),
      audit: (entry) => void entries.push(entry),
    };
    try {
      await runner.startTransaction();
      if (takesClaim) await this.idempotency.take(transaction, claim);
      const result = await work(transaction);
      if (changes.length > 0) await writeChanges(transaction, actor, changes);
      if (entries.length > 0) await AuditWriter.write(transaction, actor, entries);
      if (takesClaim) await this.idempotency.store(transaction, claim, { body: result, version: versionOf(result) });
      await runner.commitTransaction();
      if (takesClaim) claim.taken = true;
      if (changes.length > 0) this.signal.committed();
      return result;
    } catch (error) {
      // A lost connection cannot be rolled back; the server has done so already, and the first error is the one to tell.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

export type { AuditEntry, Change, EventType };
