import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DataFolder } from '../../platform/data-folder/data-folder.js';
import { isConnectionFailure } from '../../platform/database/postgres-errors.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { isId } from '../../platform/database/uuid.js';
import { isProblem, problem } from '../../platform/errors/problem.js';
import { logger } from '../../platform/logging/logger.js';
import { restoreActor, toOperationView, type OperationPhase, type OperationRow } from './operation.js';
import { OperationStore } from './operation-store.js';

/** Another host works on the operation now, or it has ended: what this one was about to write must not be written. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

/** Does one phase of an operation, from wherever it was left, and ends it. Returns early when `stopping()`. */
export type OperationHandler = (
  operation: OperationRow,
  control: { readonly owner: string; readonly stopping: () => boolean },
) => Promise<void>;

const OWNER_FILE = 'lease-owner';
const MOST_AT_ONCE = 2;
const LOOK_EVERY_MS = 1_000;
const RENEW_EVERY_MS = 2_000;
/** In this process, for errors that are nobody's fault but ours. */
const MOST_TRIES = 3;
/** Over all processes: a file that kills its host must not do so for ever. Each finished batch starts the count again. */
const MOST_ATTEMPTS = 50;

/** Works on operations, at most two at once in this host; others wait their turn. A host that dies is replaced by any other after its lease. */
@Injectable()
export class OperationWorkers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  /** Who holds the leases of this process. */
  readonly owner = randomUUID();
  private readonly handlers = new Map<OperationPhase, OperationHandler>();
  private readonly running = new Map<string, Promise<void>>();
  private readonly failures = new Map<string, number>();
  private timer: NodeJS.Timeout | null = null;
  private looking = false;
  private stopped = true;

  constructor(
    private readonly operations: OperationStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly folder: DataFolder,
  ) {}

  register(phase: OperationPhase, handler: OperationHandler): void {
    this.handlers.set(phase, handler);
  }

  onApplicationBootstrap(): void {
    this.stopped = false;
    this.timer = setInterval(() => this.wake(), LOOK_EVERY_MS);
    this.succeedLastRun()
      .catch((error: unknown) =>
        logger.warn({ err: error }, 'the leases of the last run could not be ended; they run out by themselves'),
      )
      .finally(() => this.wake());
  }

  /**
   * The folder has one host at a time, so the process that held it before this one is dead, and its leases with it:
   * after a crash the work goes on at once, not when they run out.
   */
  private async succeedLastRun(): Promise<void> {
    const before = await readFile(this.folder.file(OWNER_FILE), 'utf8').catch(() => null);
    await this.folder.writePrivate(OWNER_FILE, this.owner);
    if (before !== null && isId(before)) await this.operations.endLeases(before);
  }

  /** Stops after the batches in flight and gives the leases back, so that another host goes on at once. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearInterval(this.timer);
    await Promise.all(this.running.values());
  }

  /** Looks for work now. */
  wake(): void {
    if (this.looking || this.stopped) return;
    this.looking = true;
    void this.look()
      .catch((error: unknown) => logger.warn({ err: error }, 'looking for operations failed; trying again'))
      .finally(() => (this.looking = false));
  }

  private async look(): Promise<void> {
    await this.giveUpUploads();
    while (this.running.size < MOST_AT_ONCE && !this.stopped) {
      const operation = await this.operations.claim(this.owner, [...this.running.keys()]);
      if (!operation) return;
      const work = this.work(operation).finally(() => {
        this.running.delete(operation.id);
        this.wake();
      });
      this.running.set(operation.id, work);
    }
  }

  private async work(operation: OperationRow): Promise<void> {
    const renewal = setInterval(() => this.renew(operation.id), RENEW_EVERY_MS);
    try {
      if (operation.attempts > MOST_ATTEMPTS)
        throw problem('OPERATION_FAILED', {
          detail: `It was started ${operation.attempts} times without getting any further.`,
        });
      await this.handlers.get(operation.phase)!(operation, { owner: this.owner, stopping: () => this.stopped });
      this.failures.delete(operation.id);
      if (this.stopped) await this.operations.release(operation.id, this.owner);
    } catch (error) {
      await this.afterFailure(operation, error);
    } finally {
      clearInterval(renewal);
    }
  }

  private renew(id: string): void {
    this.operations
      .renew(id, this.owner)
      .catch((error: unknown) =>
        logger.warn({ err: error, operationId: id }, 'the lease of an operation could not be renewed'),
      );
  }

  private async afterFailure(operation: OperationRow, error: unknown): Promise<void> {
    if (error instanceof LeaseLost) return;
    const log = { err: error, operationId: operation.id };
    // The lease runs out by itself; until then the database has time to come back.
    if (isConnectionFailure(error))
      return logger.warn(log, 'an operation lost the database; it goes on when the database answers');
    const failures = (this.failures.get(operation.id) ?? 0) + 1;
    this.failures.set(operation.id, failures);
    if (failures < MOST_TRIES && !isProblem(error, 'OPERATION_FAILED'))
      return logger.error(log, 'an operation failed; trying again');
    logger.error(log, 'an operation failed');
    this.failures.delete(operation.id);
    const reason = isProblem(error) ? error : problem('OPERATION_FAILED', { cause: error });
    await this.fail(operation, reason).catch((cause: unknown) =>
      logger.error({ err: cause, operationId: operation.id }, 'a failed operation could not be ended yet'),
    );
  }

  private async fail(operation: OperationRow, error: ReturnType<typeof problem>): Promise<void> {
    await this.unitOfWork.run(restoreActor(operation.actor), async (transaction) => {
      const finished = await this.operations.finish(transaction, operation, { state: 'failed', error });
      if (finished)
        transaction.record({ type: 'import.completed', subject: operation.id, data: toOperationView(finished) });
    });
  }

  /** Uploads whose host died: nothing of them was imported, and nothing will be. */
  private async giveUpUploads(): Promise<void> {
    const lost = await this.operations.abandonedUpload();
    if (!lost) return;
    await this.unitOfWork.run(restoreActor(lost.actor), async (transaction) => {
      const error = problem('IMPORT_UPLOAD_INCOMPLETE', {
        detail: 'The server stopped before the file had arrived. Nothing was imported.',
      });
      await this.operations.giveUpUpload(transaction, lost, error);
    });
  }
}
