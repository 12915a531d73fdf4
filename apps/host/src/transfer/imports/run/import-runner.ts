import { Injectable } from '@nestjs/common';
import { BeforeCreate } from '../../../customers/index.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { LeaseLost, OperationWorkers, type OperationHandler } from '../../operations/operation-workers.js';
import { OperationStore } from '../../operations/operation-store.js';
import { restoreActor, toOperationView, type OperationRow, type OperationState } from '../../operations/operation.js';
import { RowReader } from '../mapping/row-reader.js';
import { ChunkStore } from '../upload/chunk-store.js';
import { readBatches } from './batch.js';
import { BatchWriter, type ImportProgress } from './batch-writer.js';
import { prepareBatch } from './prepare.js';

/** Imports a file from its checkpoint to its end. */
@Injectable()
export class ImportRunner {
  constructor(
    private readonly operations: OperationStore,
    private readonly chunks: ChunkStore,
    private readonly writer: BatchWriter,
    private readonly unitOfWork: UnitOfWork,
    private readonly beforeCreate: BeforeCreate,
    workers: OperationWorkers,
  ) {
    workers.register('import', (operation, control) => this.run(operation, control));
  }

  private async run(operation: OperationRow, control: Parameters<OperationHandler>[1]): Promise<void> {
    const file = await this.chunks.file(operation.id);
    const progress: ImportProgress = {
      operation, file, owner: control.owner, actor: restoreActor(operation.actor),
      done: Number(operation.done), result: operation.result ?? { created: 0, duplicates: 0, failed: 0 }, cancelled: operation.cancel_requested,
    };
    await this.readAndWrite(progress, control.stopping);
    if (control.stopping() && !progress.cancelled && progress.file.position < file.bytes) return;
    await this.finish(operation, control.owner, progress.cancelled ? 'cancelled' : 'succeeded');
  }

  /** While one batch is being written, the next one is read: database and host each have a core to use. */
  private async readAndWrite(progress: ImportProgress, stopping: () => boolean): Promise<void> {
    const { plan, position, row, bytes } = progress.file;
    const reader = new RowReader(plan);
    const text = this.chunks.text(progress.operation.id, position, bytes);
    let writing: Promise<void> = Promise.resolve();
    try {
      for await (const batch of readBatches(text, { delimiter: plan.delimiter, position, row })) {
        const prepared = await prepareBatch(batch, { reader, beforeCreate: this.beforeCreate, actor: progress.actor });
        await writing;
        if (progress.cancelled || stopping()) return;
        writing = this.writer.write(progress, prepared);
        // Awaited one round later; until then a failure must not count as unhandled.
        writing.catch(() => undefined);
      }
    } finally {
      await writing;
    }
  }

  private async finish(operation: OperationRow, owner: string, state: OperationState): Promise<void> {
    await this.unitOfWork.run(restoreActor(operation.actor), async (transaction) => {
      if ((await this.operations.hold(transaction, operation.id, owner)) === 'lost') throw new LeaseLost();
      const finished = await this.operations.finish(transaction, operation, { state });
      transaction.record({ type: 'import.completed', subject: operation.id, data: toOperationView(finished!) });
    });
  }
}

