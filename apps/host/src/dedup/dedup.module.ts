import { Module } from '@nestjs/common';
import { CustomersModule, DuplicateKeys } from '../customers/index.js';
import { DuplicateFinder } from './check/duplicate-finder.js';
import { DuplicatesController } from './check/duplicates.controller.js';
import { DuplicateKeyStore } from './keys/duplicate-key-store.js';

@Module({
  imports: [CustomersModule],
  controllers: [DuplicatesController],
  providers: [DuplicateFinder],
  exports: [DuplicateFinder],
})
export class DedupModule {
  constructor(duplicateKeys: DuplicateKeys) {
    duplicateKeys.register(new DuplicateKeyStore());
  }
}
