import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IdempotencyStore } from '../http/idempotency-store.js';
import { Jobs } from './jobs.js';

/** The platform's own cleaning. */
@Injectable()
export class Housekeeping implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly idempotency: IdempotencyStore,
  ) {}

  onModuleInit(): void {
    this.jobs.schedule('idempotency-keys.delete-expired', '17 * * * *', async () => {
      while ((await this.idempotency.deleteExpired()) > 0);
    });
  }
}
