import type { Readable } from 'node:stream';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { Config } from '../../../platform/config/config.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { newId } from '../../../platform/database/uuid.js';
import { isProblem, problem, type Problem } from '../../../platform/errors/problem.js';
import { IdempotentReplay } from '../../../platform/http/idempotency.js';
import { logger } from '../../../platform/logging/logger.js';
import { restoreActor, storeActor, toOperationView, type OperationRow } from '../../operations/operation.js';
import { OperationStore } from '../../operations/operation-store.js';
import { OperationWorkers } from '../../operations/operation-workers.js';
import type { OperationView } from '../../operations/operation.view.js';
import type { ImportOptions } from '../import-plan.js';
import { ChunkStore } from './chunk-store.js';
import { assertSize, FileIntake } from './file-intake.js';

export interface UploadOptions extends ImportOptions {
  readonly filename: string | null;
  /** `Content-Length`; 0 where the client does not say. */
  readonly announcedBytes: number;
}

const RENEW_EVERY_MS = 2_000;
const LONGEST_SILENCE_MS = 120_000;

/** Takes uploads into the database, in constant memory: the next piece is read when the one before is stored. */
@Injectable()
export class Uploads implements BeforeApplicationShutdown {
  private readonly watches = new Set<UploadWatch>();

  constructor(
    private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
    private readonly operations: OperationStore,
    private readonly chunks: ChunkStore,
    private readonly workers: OperationWorkers,
  ) {}

  /**
   * Stores a file and starts its import. A file that is refused leaves nothing behind; one whose client goes away leaves
   * a failed operation and no customers.
   */
  async receive(actor: Actor, body: Readable, options: UploadOptions): Promise<OperationView> {
    const limit = this.config.importLimit;
    assertSize(options.announcedBytes, limit);
    const operation = await this.operations.create({
      id: newId(),
      kind: 'import',
      label: options.filename,
      actor: storeActor(actor),
      owner: this.workers.owner,
    });
    const watch = new UploadWatch(body, () => this.operations.renewUpload(operation.id, this.workers.owner));
    this.watches.add(watch);
    try {
      const intake = new FileIntake({ ...options, limit });
      await this.store(operation.id, body, intake, watch);
      const view = await this.start(actor, operation, intake);
      this.workers.wake();
      return view;
    } catch (error) {
      const reason = watch.reason ?? asUploadProblem(error);
      await this.abandon(operation, reason);
      throw reason;
    } finally {
      watch.stop();
      this.watches.delete(watch);
    }
  }

  /** A client that sends slowly must not hold up the end of the host. */
  beforeApplicationShutdown(): void {
    for (const watch of this.watches)
      watch.end(incomplete('The server was stopped before the file had arrived. Nothing was imported.'));
  }

  private async store(id: string, body: Readable, intake: FileIntake, watch: UploadWatch): Promise<void> {
    let number = 0;
    const add = async (chunks: readonly Buffer[]): Promise<void> => {
      for (const chunk of chunks) await this.chunks.add(id, number++, chunk);
    };
    // Leaving the loop must not destroy the request: its answer is still to be sent.
    for await (const piece of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      watch.heard();
      await add(intake.push(piece));
    }
    watch.heard();
    await add(intake.end());
  }

  private start(actor: Actor, operation: OperationRow, intake: FileIntake): Promise<OperationView> {
    return this.unitOfWork.run(actor, async (transaction) => {
      const started = await this.operations.start(transaction, operation.id, this.workers.owner);
      if (!started) throw incomplete('The upload took too long without a sign of life and was given up.');
      await this.chunks.complete(transaction, operation.id, { plan: intake.plan!, bytes: intake.bytes });
      const view = toOperationView(started);
      transaction.record({ type: 'import.started', subject: operation.id, data: view });
      return view;
    });
  }

  /** What is refused is forgotten; what was cancelled or cut off stays in the list, so that people see what became of it. */
  private async abandon(operation: OperationRow, reason: unknown): Promise<void> {
    try {
      if (isProblem(reason, 'OPERATION_CANCELLED')) await this.end(operation, { state: 'cancelled' });
      else if (isProblem(reason, 'IMPORT_UPLOAD_INCOMPLETE'))
        await this.end(operation, { state: 'failed', error: reason });
      else if (isProblem(reason) || reason instanceof IdempotentReplay) await this.operations.discard(operation.id);
      else
        await this.end(operation, {
          state: 'failed',
          error: incomplete('The file could not be stored. Nothing was imported.'),
        });
    } catch (error) {
      // Its lease runs out, and then some host gives it up.
      logger.warn({ err: error, operationId: operation.id }, 'an unfinished upload could not be given up yet');
    }
  }

  private async end(
    operation: OperationRow,
    outcome: { state: 'failed' | 'cancelled'; error?: Problem },
  ): Promise<void> {
    await this.unitOfWork.run(
      restoreActor(operation.actor),
      async (transaction) => void (await this.operations.finish(transaction, operation, outcome)),
    );
  }
}

/** Keeps the lease of an upload, and ends it when it is cancelled or silent for too long. */
class UploadWatch {
  reason: Error | null = null;
  private lastHeard = performance.now();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly body: Readable,
    private readonly renew: () => Promise<'held' | 'cancelled' | 'lost'>,
  ) {
    this.timer = setInterval(() => void this.check(), RENEW_EVERY_MS);
  }

  heard(): void {
    if (this.reason) throw this.reason;
    this.lastHeard = performance.now();
  }

  /** Ends the upload now, for this reason. */
  end(reason: Problem): void {
    this.reason = reason;
    this.body.destroy(reason);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async check(): Promise<void> {
    try {
      const state = await this.renew();
      if (state === 'cancelled') this.reason = problem('OPERATION_CANCELLED');
      else if (performance.now() - this.lastHeard > LONGEST_SILENCE_MS) {
        this.end(incomplete('Nothing arrived for two minutes. Nothing was imported.'));
      }
    } catch (error) {
      logger.warn({ err: error }, 'the lease of an upload could not be renewed');
    }
  }
}

const incomplete = (detail = 'The connection ended before the file did. Nothing was imported.'): Problem =>
  problem('IMPORT_UPLOAD_INCOMPLETE', { detail });

/** A lost client shows as a stream error. */
function asUploadProblem(error: unknown): unknown {
  const { code } = error as { code?: string };
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE' ? incomplete() : error;
}
