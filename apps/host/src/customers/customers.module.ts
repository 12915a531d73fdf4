import { Module } from '@nestjs/common';
import { CustomerList } from './customer-list.js';
import { CustomerReader } from './customer-reader.js';
import { CustomerWriter } from './customer-writer.js';
import { CustomersController } from './customers.controller.js';
import { CustomersService } from './customers.service.js';
import { CustomerPurge } from './deletion/customer-purge.js';
import { CustomerGroups } from './group/customer-groups.js';
import { CustomerNotes } from './notes/customer-notes.js';
import { NotesController } from './notes/notes.controller.js';
import { BeforeCreate } from './ports/before-create.js';
import { CustomerErasures } from './ports/customer-erasures.js';
import { DuplicateKeys } from './ports/duplicate-keys.js';
import { TimelineSources } from './timeline/timeline-sources.js';
import { TimelineController } from './timeline/timeline.controller.js';
import { Timeline } from './timeline/timeline.service.js';

/** What other features may inject. */
const SHARED = [
  CustomersService,
  CustomerReader,
  CustomerWriter,
  CustomerGroups,
  CustomerNotes,
  BeforeCreate,
  CustomerErasures,
  DuplicateKeys,
  TimelineSources,
];

@Module({
  controllers: [CustomersController, NotesController, TimelineController],
  providers: [...SHARED, CustomerList, CustomerPurge, Timeline],
  exports: SHARED,
})
export class CustomersModule {}
