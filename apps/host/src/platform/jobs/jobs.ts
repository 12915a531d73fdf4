import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { Database } from '../database/database.js';
import { logger } from '../logging/logger.js';

interface Schedule {
  readonly cron: string;
  readonly handler: () => Promise<void>;
}

/** Scheduled work that runs once across all replicas (pg-boss, in the schema `job`). */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly schedules = new Map<string, Schedule>();
  private boss: PgBoss | null = null;

  constructor(private readonly database: Database) {}

  /**
   * Registers a schedule; call it from a constructor or `onModuleInit`.
   * @param cron five fields, UTC
   */
  schedule(name: string, cron: string, handler: () => Promise<void>): void {
    this.schedules.set(name, { cron, handler });
  }

  async onApplicationBootstrap(): Promise<void> {
    const boss = new PgBoss({
      db: { executeSql: (text: string, values?: unknown[]) => this.database.execute(text, values) },
      schema: 'job',
      monitorIntervalSeconds: 300,
      cronMonitorIntervalSeconds: 30,
      cronWorkerIntervalSeconds: 30,
    });
    boss.on('error', (error) => logger.warn({ err: error }, 'the job queue reported an error'));
    await boss.start();
    this.boss = boss;
    for (const [name, { cron, handler }] of this.schedules) {
      await boss.createQueue(name, { retryLimit: 2, expireInSeconds: 900 });
      await boss.schedule(name, cron, undefined, { tz: 'UTC' });
      await boss.work(name, { pollingIntervalSeconds: 30 }, handler);
    }
  }

  /** Before, not on: the data source is closed by a hook of the same kind, and waits for every connection in use. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.boss?.stop({ graceful: true, timeout: 5_000 });
  }
}
