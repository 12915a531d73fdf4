import { Injectable } from '@nestjs/common';
import { CustomerWriter, lockCustomers, type StoredCustomer } from '../../customers/index.js';
import { customersWithTickets } from '../../tickets/index.js';
import type { SqlRunner } from '../../platform/database/database.js';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.js';
import { LeaseLost, OperationWorkers, type OperationHandler } from '../operations/operation-workers.js';
import { OperationReport, type ReportedRow } from '../operations/operation-report.js';
import { OperationStore } from '../operations/operation-store.js';
import { restoreActor, type OperationRow, type UndoResult } from '../operations/operation.js';
import { rowError, type RowErrorCode } from '../imports/mapping/row-error.js';

interface LedgerRow extends Record<string, unknown> {
  readonly number: number;
  readonly customer_ids: string[];
  readonly row_numbers: string[];
}

const LAST_BATCH =
  'SELECT number, customer_ids, row_numbers FROM import_batch WHERE operation_id = $1 AND NOT undone ORDER BY number DESC LIMIT 1';
const MARK_UNDONE = 'UPDATE import_batch SET undone = true WHERE operation_id = $1 AND number = $2';
// What plugins write about every new customer is no use of it.
const NOTED =
  "SELECT DISTINCT subject FROM event WHERE subject = ANY($1::text[]) AND type = 'customer.note_added' AND actor->>'kind' = 'user'";

/** Takes an import back, batch by batch from its end: each batch is one transaction, so a crash leaves none half undone. */
@Injectable()
export class UndoRunner {
  constructor(
    private readonly operations: OperationStore,
    private readonly report: OperationReport,
    private readonly customers: CustomerWriter,
    private readonly unitOfWork: UnitOfWork,
    workers: OperationWorkers,
  ) {
    workers.register('undo', (operation, control) => this.run(operation, control));
  }

  private async run(operation: OperationRow, control: Parameters<OperationHandler>[1]): Promise<void> {
    let progress = { done: Number(operation.done), undo: operation.undo ?? { removed: 0, kept: 0 } };
    while (!control.stopping()) {
      const next = await this.unitOfWork.run(restoreActor(operation.actor), (transaction) =>
        this.undoBatch(transaction, { operation, owner: control.owner, ...progress }),
      );
      if (next === null) return;
      progress = next;
    }
  }

  /** Null when the operation has ended. */
  private async undoBatch(
    transaction: Transaction,
    at: { operation: OperationRow; owner: string; done: number; undo: UndoResult },
  ): Promise<{ done: number; undo: UndoResult } | null> {
    const { id, result } = at.operation;
    const lease = await this.operations.hold(transaction, id, at.owner);
    if (lease === 'lost') throw new LeaseLost();
    const [batch] = lease === 'cancelled' ? [] : await transaction.query<LedgerRow>(LAST_BATCH, [id]);
    if (!batch) {
      await this.operations.finish(transaction, at.operation, {
        state: lease === 'cancelled' ? 'cancelled' : 'undone',
      });
      transaction.audit({
        action: lease === 'cancelled' ? 'operation.undo_cancelled' : 'operation.undone',
        subject: id,
        after: at.undo,
      });
      return null;
    }
    const kept = await this.removeUnused(transaction, batch);
    await this.report.add(transaction, id, kept.reported);
    await transaction.query(MARK_UNDONE, [id, batch.number]);
    const done = at.done + batch.customer_ids.length;
    const undo = { removed: at.undo.removed + kept.removed, kept: at.undo.kept + kept.reported.length };
    await this.operations.progress(transaction, {
      id,
      done,
      percent: percentOf(done, result?.created ?? 0),
      result,
      undo,
    });
    return { done, undo };
  }

  private async removeUnused(
    transaction: Transaction,
    batch: LedgerRow,
  ): Promise<{ removed: number; reported: ReportedRow[] }> {
    const ids = batch.customer_ids;
    const customers = await lockCustomers(transaction, ids);
    const used = await usesOf(transaction, ids);
    const reported: ReportedRow[] = [];
    const unused: StoredCustomer[] = [];
    for (const [index, id] of ids.entries()) {
      const customer = customers.get(id);
      if (!customer || customer.deleted_at !== null) continue;
      const reason = reasonToKeep(customer, used);
      if (reason)
        reported.push({
          ...rowError(reason, { detail: `Customer ${id} ${WORDS[reason]}.` }),
          row: Number(batch.row_numbers[index]),
          raw: '',
        });
      else unused.push(customer);
    }
    if (unused.length > 0) await this.customers.deleteMany(transaction, unused);
    return { removed: unused.length, reported };
  }
}

type KeepReason = Extract<RowErrorCode, `UNDO_KEPT_${string}`>;

const WORDS: Readonly<Record<KeepReason, string>> = {
  UNDO_KEPT_CHANGED: 'was changed after the import, so it was kept',
  UNDO_KEPT_MERGED: 'was merged after the import, so it was kept',
  UNDO_KEPT_TICKETS: 'has tickets, so it was kept',
  UNDO_KEPT_NOTES: 'has notes by people, so it was kept',
};

function reasonToKeep(
  customer: StoredCustomer,
  used: { tickets: ReadonlySet<string>; notes: ReadonlySet<string> },
): KeepReason | null {
  if (customer.parent_id !== null || customer.source !== null) return 'UNDO_KEPT_MERGED';
  if (customer.version > 1) return 'UNDO_KEPT_CHANGED';
  if (used.tickets.has(customer.id)) return 'UNDO_KEPT_TICKETS';
  return used.notes.has(customer.id) ? 'UNDO_KEPT_NOTES' : null;
}

async function usesOf(
  transaction: SqlRunner,
  ids: readonly string[],
): Promise<{ tickets: ReadonlySet<string>; notes: ReadonlySet<string> }> {
  const noted = await transaction.query<{ subject: string }>(NOTED, [ids]);
  return { tickets: await customersWithTickets(transaction, ids), notes: new Set(noted.map(({ subject }) => subject)) };
}

const percentOf = (done: number, total: number): number => (total === 0 ? 100 : Math.floor((done / total) * 1000) / 10);
