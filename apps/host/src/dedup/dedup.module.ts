import { Module } from '@nestjs/common';
import { CustomerErasures, CustomersModule, DuplicateKeys } from '../customers/index.js';
import { DuplicateFinder } from './check/duplicate-finder.js';
import { DuplicatesController } from './check/duplicates.controller.js';
import { DuplicateKeyStore } from './keys/duplicate-key-store.js';
import { MergeJournal } from './merges/merge-journal.js';
import { MergesController } from './merges/merges.controller.js';
import { MergesService } from './merges/merges.service.js';

@Module({
  imports: [CustomersModule],
  controllers: [DuplicatesController, MergesController],
  providers: [DuplicateFinder, MergeJournal, MergesService],
  exports: [DuplicateFinder, MergesService],
})
export class DedupModule {
  constructor(duplicateKeys: DuplicateKeys, erasures: CustomerErasures, journal: MergeJournal) {
    duplicateKeys.register(new DuplicateKeyStore());
    erasures.register((transaction, customerIds) => journal.erase(transaction, customerIds));
  }
}
