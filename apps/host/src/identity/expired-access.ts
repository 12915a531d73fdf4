import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { IDLE_HOURS } from './sessions/session-lifetime.js';

const BATCH = 5_000;

/** Expired tokens stay listed for a month, so that their owners see why something stopped. */
const DELETIONS = [
  deletion('user_session', `expires_at < now() OR last_seen_at < now() - interval '${IDLE_HOURS} hours'`),
  deletion('access_token', "expires_at < now() - interval '30 days'"),
  deletion('oauth_record', 'expires_at < now()'),
  deletion('app_secret', "expires_at < now() - interval '30 days'"),
];

/** Deletes what has expired, in bounded batches. Nothing relies on it: expired credentials are refused before. */
@Injectable()
export class ExpiredAccess implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.jobs.schedule('identity.delete-expired', '*/10 * * * *', () => this.deleteAll());
  }

  async deleteAll(): Promise<void> {
    for (const sql of DELETIONS) {
      while ((await this.database.query(sql)).length === BATCH);
    }
  }
}

function deletion(table: string, expired: string): string {
  return `DELETE FROM ${table} WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE ${expired} LIMIT ${BATCH})) RETURNING 1`;
}
