import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.js';
import { OperationReport } from './operation-report.js';

/** Forgets the reports of operations that ended 30 days ago: they hold rows of other people's files. */
@Injectable()
export class OperationHousekeeping implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly report: OperationReport,
  ) {}

  onModuleInit(): void {
    this.jobs.schedule('operation-errors.delete-old', '41 3 * * *', async () => {
      while ((await this.report.deleteOld()) > 0);
    });
  }
}
