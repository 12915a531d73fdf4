import { Module } from '@nestjs/common';
import { CustomersModule } from '../customers/index.js';
import { DedupModule } from '../dedup/index.js';
import { ImportsController } from './imports/imports.controller.js';
import { BatchWriter } from './imports/run/batch-writer.js';
import { ImportRunner } from './imports/run/import-runner.js';
import { ChunkStore } from './imports/upload/chunk-store.js';
import { Uploads } from './imports/upload/uploads.js';
import { OperationHousekeeping } from './operations/operation-housekeeping.js';
import { OperationReport } from './operations/operation-report.js';
import { OperationStore } from './operations/operation-store.js';
import { OperationWorkers } from './operations/operation-workers.js';
import { OperationsController } from './operations/operations.controller.js';
import { OperationsService } from './operations/operations.service.js';
import { UndoRunner } from './undo/undo-runner.js';

/** Data in bulk: imports, and the operations that do them. */
@Module({
  imports: [CustomersModule, DedupModule],
  controllers: [ImportsController, OperationsController],
  providers: [
    OperationStore,
    OperationReport,
    OperationWorkers,
    OperationsService,
    OperationHousekeeping,
    ChunkStore,
    Uploads,
    BatchWriter,
    ImportRunner,
    UndoRunner,
  ],
})
export class TransferModule {}
