import { type OnModuleInit } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { Jobs } from '../platform/jobs/jobs.js';
/** Deletes what has expired, in bounded batches. Nothing relies on it: expired credentials are refused before. */
export declare class ExpiredAccess implements OnModuleInit {
    private readonly jobs;
    private readonly database;
    constructor(jobs: Jobs, database: Database);
    onModuleInit(): void;
    deleteAll(): Promise<void>;
}
//# sourceMappingURL=expired-access.d.ts.map