import { readFile, rm } from 'node:fs/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { systemActor } from '../../platform/access/actor.js';
import { Config } from '../../platform/config/config.js';
import { DataFolder } from '../../platform/data-folder/data-folder.js';
import { Database } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/database/uuid.js';
import { generatePassword } from '../passwords/generated-password.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import { emailKey, UserEntity } from './user.entity.js';
import { toUserView } from './user.view.js';

const PASSWORD_FILE = 'first-password';
/** Held while the first user is made, so that of several replicas that start together one makes it. */
const FIRST_USER_LOCK = 7_355_608_002;

/** The administrator that a new installation starts with. */
@Injectable()
export class FirstAdministrator implements OnModuleInit {
  constructor(
    private readonly config: Config,
    private readonly folder: DataFolder,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly hasher: PasswordHasher,
  ) {}

  async onModuleInit(): Promise<void> {
    if (await hasUsers(this.database.dataSource.manager)) return;
    const given = this.config.adminPassword;
    const password = given ?? generatePassword();
    const passwordHash = await this.hasher.hash(password);
    await this.unitOfWork.run(systemActor('setup', 'First start'), async (transaction) => {
      await transaction.query('SELECT pg_advisory_xact_lock($1)', [FIRST_USER_LOCK]);
      if (await hasUsers(transaction.manager)) return;
      // The file comes before the commit: a crash in between leaves a password of nobody, which the next start replaces;
      // the other way round it would leave an administrator whose password nobody knows.
      if (given === null) await this.folder.writePrivate(PASSWORD_FILE, `${password}\n`);
      const administrator = this.newAdministrator(passwordHash);
      await transaction.manager.insert(UserEntity, administrator);
      transaction.record({ type: 'user.created', subject: administrator.id, data: toUserView(administrator) });
    });
  }

  /** How to sign in for the first time, for the person at the terminal. Never the value of TESSERA_ADMIN_PASSWORD. */
  async describe(): Promise<{ email: string; password: string }> {
    const administrators = await this.database.dataSource.manager.find(UserEntity, {
      where: { role: 'admin', disabled: false },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    const configured = emailKey(this.config.adminEmail);
    const administrator = administrators.find((user) => user.emailKey === configured) ?? administrators[0];
    if (!administrator) return { email: 'nobody: there is no administrator', password: '' };
    return { email: administrator.email, password: await this.describePassword(administrator) };
  }

  private async describePassword({ passwordHash }: UserEntity): Promise<string> {
    const generated = await this.readPasswordFile();
    if (generated !== null) {
      if ((await this.hasher.check(generated, passwordHash)).matches) return generated;
      await rm(this.folder.file(PASSWORD_FILE), { force: true });
    }
    const given = this.config.adminPassword;
    if (given !== null && (await this.hasher.check(given, passwordHash)).matches) return 'from TESSERA_ADMIN_PASSWORD';
    return 'the one you set';
  }

  private async readPasswordFile(): Promise<string | null> {
    try {
      return (await readFile(this.folder.file(PASSWORD_FILE), 'utf8')).trim();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  private newAdministrator(passwordHash: string): UserEntity {
    const now = new Date();
    const email = this.config.adminEmail;
    return Object.assign(new UserEntity(), {
      id: newId(),
      name: 'Administrator',
      email,
      emailKey: emailKey(email),
      role: 'admin' as const,
      locale: null,
      disabled: false,
      passwordHash,
      version: 1,
      createdAt: now,
      updatedAt: now,
    });
  }
}

const hasUsers = (manager: EntityManager): Promise<boolean> => manager.exists(UserEntity);
