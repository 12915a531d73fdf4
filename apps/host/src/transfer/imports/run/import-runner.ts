import { Injectable } from '@nestjs/common';
import { BeforeCreate } from '../../../customers/index.js';
import { DuplicateFinder } from '../../../dedup/index.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { LeaseLost, OperationWorkers, type OperationHandler } from '../../operations/operation-workers.js';
import { OperationStore } from '../../operations/operation-store.js';
import { restoreActor, toOperationView, type OperationRow, type OperationState } from '../../operations/operation.js';
import { RowReader } from '../mapping/row-reader.js';
import { ChunkStore } from '../upload/chunk-store.js';
import { readBatches } from './batch.js';
import { BatchWriter, type ImportProgress } from './batch-writer.js';
import { findKnown, type KeysOnTheirWay, type KnownRows, type ReadyRow } from './known-rows.js';
import { prepareBatch, type PreparedBatch } from './prepare.js';

/** Imports a file from its checkpoint to its end. */
@Injectable()
export class ImportRunner {
  constructor(
    private readonly operations: OperationStore,
    private readonly chunks: ChunkStore,
    private readonly writer: BatchWriter,
    private readonly unitOfWork: UnitOfWork,
    private readonly beforeCreate: BeforeCreate,
    private readonly duplicates: DuplicateFinder,
    workers: OperationWorkers,
  ) {
    workers.register('import', (operation, control) => this.run(operation, control));
  }

  private async run(operation: OperationRow, control: Parameters<OperationHandler>[1]): Promise<void> {
    const file = await this.chunks.file(operation.id);
    const progress: ImportProgress = {
      operation,
      file,
      owner: control.owner,
      actor: restoreActor(operation.actor),
      done: Number(operation.done),
      result: operation.result ?? { created: 0, duplicates: 0, failed: 0 },
      cancelled: operation.cancel_requested,
    };
    await this.readAndWrite(progress, control.stopping);
    if (control.stopping() && !progress.cancelled && progress.file.position < file.bytes) return;
    await this.finish(operation, control.owner, progress.cancelled ? 'cancelled' : 'succeeded');
  }

  /**
   * Three steps at once, because database and host each have a core to use: one batch is read and checked, the one before
   * is compared with what is stored, and up to two before that are written. They are committed in their order.
   */
  private async readAndWrite(progress: ImportProgress, stopping: () => boolean): Promise<void> {
    const { plan, position, row, bytes } = progress.file;
    const reader = new RowReader(plan);
    const text = this.chunks.text(progress.operation.id, position, bytes);
    let writing: Promise<void> = Promise.resolve();
    let previous: Promise<void> = writing;
    let keys: KeysOnTheirWay = new Map();
    try {
      for await (const batch of readBatches(text, { delimiter: plan.delimiter, position, row })) {
        const prepared = await prepareBatch(batch, { reader, beforeCreate: this.beforeCreate, actor: progress.actor });
        // With the batch before the last one stored, only the keys of the last one are still unknown to the finder.
        await previous;
        const known = await this.known(prepared, { before: keys, skips: plan.onDuplicate === 'skip' });
        if (progress.cancelled || stopping()) return;
        previous = writing;
        writing = this.writer.write(progress, { ...prepared, known: known.rows, previous });
        // Awaited later; until then a failure must not count as unhandled.
        writing.catch(() => undefined);
        keys = known.keys;
      }
    } finally {
      await writing;
    }
  }

  private async known(
    { rows }: PreparedBatch,
    options: { before: KeysOnTheirWay; skips: boolean },
  ): Promise<KnownRows> {
    const ready = rows.filter((row): row is ReadyRow => row.profile !== null);
    return findKnown(ready, await this.duplicates.findMany(ready.map(({ profile }) => profile)), options);
  }

  private async finish(operation: OperationRow, owner: string, state: OperationState): Promise<void> {
    await this.unitOfWork.run(restoreActor(operation.actor), async (transaction) => {
      if ((await this.operations.hold(transaction, operation.id, owner)) === 'lost') throw new LeaseLost();
      const finished = await this.operations.finish(transaction, operation, { state });
      transaction.record({ type: 'import.completed', subject: operation.id, data: toOperationView(finished!) });
    });
  }
}
