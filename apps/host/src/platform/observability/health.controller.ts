import { Controller, Get, HttpCode } from '@nestjs/common';
import { Public } from '../access/requires.js';
import { Database } from '../database/database.js';
import { problem } from '../errors/problem.js';

/** Liveness and readiness for process supervisors and load balancers. */
@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  /** The process answers. */
  @Get('live')
  @Public()
  @HttpCode(200)
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can serve: the database answers. */
  @Get('ready')
  @Public()
  async ready(): Promise<{ status: 'ok' }> {
    try {
      await this.database.query('SELECT 1');
    } catch (cause) {
      throw problem('DATABASE_UNAVAILABLE', { cause });
    }
    return { status: 'ok' };
  }
}
