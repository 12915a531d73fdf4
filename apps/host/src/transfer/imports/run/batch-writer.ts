import { Injectable } from '@nestjs/common';
import { CustomerWriter } from '../../../customers/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { isConnectionFailure, sqlState } from '../../../platform/database/postgres-errors.js';
import { UnitOfWork, type Transaction } from '../../../platform/database/unit-of-work.js';
import { logger } from '../../../platform/logging/logger.js';
import { LeaseLost } from '../../operations/operation-workers.js';
import { OperationReport, type ReportedRow } from '../../operations/operation-report.js';
import { OperationStore } from '../../operations/operation-store.js';
import type { ImportResult, OperationRow } from '../../operations/operation.js';
import { rowError } from '../mapping/row-error.js';
import { ChunkStore, type ImportFile } from '../upload/chunk-store.js';
import type { KnownRow, ReadyRow } from './known-rows.js';
import type { PreparedBatch, PreparedRow } from './prepare.js';

/** How far an import is; moved forward after each commit. */
export interface ImportProgress {
  readonly operation: OperationRow;
  readonly owner: string;
  readonly actor: Actor;
  file: ImportFile;
  done: number;
  result: ImportResult;
  cancelled: boolean;
}

/** A batch to be written behind the one before it. */
export interface BatchToWrite extends PreparedBatch {
  readonly known: ReadonlyMap<PreparedRow, KnownRow>;
  /** Done when the batch before has been committed. */
  readonly previous: Promise<void>;
}

/** Most lines of the report of one import; more errors are counted and not listed. */
const MOST_REPORTED = 100_000;

const LEDGER = 'INSERT INTO import_batch (operation_id, number, customer_ids, row_numbers) VALUES ($1, $2, $3, $4)';
/** Data exceptions, integrity constraints, program limits: this row's fault, whoever tries. */
const ROW_FAULTS = /^(?:22|23|54)/;

/**
 * Writes batches, each in one transaction: customers, duplicate keys, events, audit records, the report, the ledger for an
 * undo, and the checkpoint. Whatever happens to the host, all of it is there or none of it, so a row is imported exactly once.
 */
@Injectable()
export class BatchWriter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly customers: CustomerWriter,
    private readonly operations: OperationStore,
    private readonly reports: OperationReport,
    private readonly chunks: ChunkStore,
  ) {}

  async write(progress: ImportProgress, batch: BatchToWrite): Promise<void> {
    try {
      await this.commit(progress, batch);
    } catch (error) {
      if (error instanceof LeaseLost || isConnectionFailure(error) || !ROW_FAULTS.test(sqlState(error) ?? ''))
        throw error;
      await batch.previous;
      for (const part of withoutCulprit(batch, error)) await this.write(progress, part);
    }
  }

  private async commit(progress: ImportProgress, batch: BatchToWrite): Promise<void> {
    const { id } = progress.operation;
    const isSkipped = (row: PreparedRow): boolean =>
      progress.file.plan.onDuplicate === 'skip' && (batch.known.get(row)?.strong ?? false);
    const rows = batch.rows.filter((row): row is ReadyRow => row.profile !== null && !isSkipped(row));
    const next = await this.unitOfWork.run(progress.actor, async (transaction) => {
      const created = await this.customers.insertMany(transaction, rows);
      // Up to here two batches are written side by side. From here on they follow each other, so that the checkpoint,
      // which moves with this commit, never passes rows that are not there.
      await batch.previous;
      const lease = await this.operations.hold(transaction, id, progress.owner);
      if (lease === 'lost') throw new LeaseLost();
      await this.report(transaction, progress, batch, isSkipped);
      const result = tally(progress.result, {
        created: created.length,
        duplicates: batch.known.size,
        failed: batch.rows.filter((row) => row.profile === null).length,
      });
      const done = progress.done + batch.rows.length;
      const file = await this.moveCheckpoint(transaction, progress, batch, created.length > 0 ? 1 : 0);
      if (created.length > 0)
        await transaction.query(LEDGER, [
          id,
          file.batches,
          created.map((customer) => customer.id),
          rows.map(({ row }) => row),
        ]);
      await this.operations.progress(transaction, { id, done, percent: percentOf(file), result, undo: null });
      return { done, result, file, cancelled: lease === 'cancelled' };
    });
    Object.assign(progress, next);
  }

  private async report(
    transaction: Transaction,
    progress: ImportProgress,
    batch: BatchToWrite,
    isSkipped: (row: PreparedRow) => boolean,
  ): Promise<void> {
    if (progress.result.failed >= MOST_REPORTED) return;
    const lines = batch.rows.flatMap((row): ReportedRow[] => {
      const errors = isSkipped(row)
        ? [rowError('ROW_DUPLICATE_SKIPPED', { detail: batch.known.get(row)!.reason })]
        : row.errors;
      return errors.map((error) => ({ ...error, row: row.row, raw: row.raw }));
    });
    await this.reports.add(transaction, progress.operation.id, lines);
  }

  private async moveCheckpoint(
    transaction: Transaction,
    progress: ImportProgress,
    batch: PreparedBatch,
    batches: 0 | 1,
  ): Promise<ImportFile> {
    const { id } = progress.operation;
    const moved = await this.chunks.moveTo(transaction, id, { position: batch.end, row: batch.row, batches });
    const file = { ...progress.file, position: batch.end, row: batch.row, batches: moved };
    await this.chunks.dropRead(transaction, id, { from: progress.file.position, to: file.position });
    return file;
  }
}

/** A batch that the database refuses is written in halves, until the row that it refuses is alone and can be reported. */
function withoutCulprit(batch: BatchToWrite, error: unknown): BatchToWrite[] {
  const [only] = batch.rows;
  if (!only) throw error;
  if (batch.rows.length === 1) {
    logger.warn({ err: error, row: only.row }, 'the database refused a row of an import');
    return [{ ...batch, rows: [{ ...only, profile: null, errors: [rowError('ROW_REJECTED')] }], known: new Map() }];
  }
  const middle = batch.rows.length >> 1;
  const [first, second] = [batch.rows.slice(0, middle), batch.rows.slice(middle)];
  const { end, row } = first.at(-1)!;
  return [
    { ...batch, rows: first, known: knownAmong(first, batch.known), end, row },
    { ...batch, rows: second, known: knownAmong(second, batch.known) },
  ];
}

const knownAmong = (rows: readonly PreparedRow[], known: BatchToWrite['known']): BatchToWrite['known'] =>
  new Map(rows.flatMap((row) => (known.has(row) ? [[row, known.get(row)!] as const] : [])));

const tally = (before: ImportResult, batch: ImportResult): ImportResult => ({
  created: before.created + batch.created,
  duplicates: before.duplicates + batch.duplicates,
  failed: before.failed + batch.failed,
});

const percentOf = ({ position, bytes }: ImportFile): number =>
  bytes === 0 ? 100 : Math.floor((position / bytes) * 1000) / 10;
