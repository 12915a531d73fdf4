import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.js';
import { problem } from '../../platform/errors/problem.js';
import { toOperationView, type OperationRow, type OperationState } from './operation.js';
import { OperationStore } from './operation-store.js';
import { OperationWorkers } from './operation-workers.js';
import type { OperationView } from './operation.view.js';

const UNDOABLE: ReadonlySet<OperationState> = new Set<OperationState>(['succeeded', 'failed', 'cancelled']);

/** Stops operations and takes them back. */
@Injectable()
export class OperationsService {
  constructor(
    private readonly operations: OperationStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly workers: OperationWorkers,
  ) {}

  /** Stops an operation after the batch in flight; what it did until then stays, and can be undone. */
  async cancel(actor: Actor, id: string): Promise<OperationView> {
    return this.unitOfWork.run(actor, async (transaction) => {
      const { state } = await this.operations.get(id, transaction);
      const row = await this.operations.requestCancel(transaction, id);
      if (!row)
        throw problem('OPERATION_FINISHED', { detail: `The operation is ${state} already.`, extensions: { state } });
      transaction.audit({ action: 'operation.cancelled', subject: id });
      const waiting = await this.operations.isWaiting(transaction, id);
      return toOperationView(waiting ? await this.endWaiting(transaction, row) : row);
    });
  }

  /** Takes an import back in the background: deletes the customers that it created and that nobody has used since. */
  async undo(actor: Actor, id: string): Promise<OperationView> {
    const view = await this.unitOfWork.run(actor, async (transaction) => {
      const row = await this.operations.lock(transaction, id);
      if (row.state === 'running' || row.state === 'receiving') {
        throw problem('OPERATION_NOT_FINISHED', {
          detail: `The operation is ${row.state}.`,
          extensions: { state: row.state },
        });
      }
      if (!UNDOABLE.has(row.state))
        throw problem('OPERATION_FINISHED', {
          detail: `The operation is ${row.state} already.`,
          extensions: { state: row.state },
        });
      transaction.audit({ action: 'operation.undo_started', subject: id });
      return toOperationView(await this.operations.startUndo(transaction, id));
    });
    this.workers.wake();
    return view;
  }

  /** Nobody works on it, so nobody would notice the request soon. */
  private async endWaiting(transaction: Transaction, row: OperationRow): Promise<OperationRow> {
    const finished = await this.operations.finish(transaction, row, { state: 'cancelled' });
    transaction.record({ type: 'import.completed', subject: row.id, data: toOperationView(finished!) });
    return finished!;
  }
}
