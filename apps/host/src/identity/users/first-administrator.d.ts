import { type OnModuleInit } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { DataFolder } from '../../platform/data-folder/data-folder.js';
import { Database } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
/** The administrator that a new installation starts with. */
export declare class FirstAdministrator implements OnModuleInit {
    private readonly config;
    private readonly folder;
    private readonly database;
    private readonly unitOfWork;
    private readonly hasher;
    constructor(config: Config, folder: DataFolder, database: Database, unitOfWork: UnitOfWork, hasher: PasswordHasher);
    onModuleInit(): Promise<void>;
    /** How to sign in for the first time, for the person at the terminal. Never the value of TESSERA_ADMIN_PASSWORD. */
    describe(): Promise<{
        email: string;
        password: string;
    }>;
    private describePassword;
    private readPasswordFile;
    private newAdministrator;
}
//# sourceMappingURL=first-administrator.d.ts.map