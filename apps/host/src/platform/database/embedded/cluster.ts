import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { StartupError } from '../../errors/startup-error.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { runProgram } from './run-program.js';
import type { ServerUser } from './server-user.js';

export const SUPERUSER = 'postgres';
/** The host's role owns its database and is not a superuser; the extensions it needs are trusted ones. */
export const OWNER = 'tessera';
export const DATABASE = 'tessera';

export interface ClusterPasswords {
  readonly superuser: string;
  readonly owner: string;
}

const HOST_BASED_ACCESS = 'local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\n';

/** The database files and the passwords to them. */
export class Cluster {
  constructor(
    readonly folder: string,
    private readonly passwordFile: string,
    private readonly binaries: PostgresBinaries,
    private readonly user: ServerUser,
  ) {}

  /**
   * Makes the database files when there are none. They are made under another name and renamed when complete,
   * so that a start that is killed half-way leaves nothing that looks like a database.
   */
  async ensure(): Promise<ClusterPasswords> {
    const version = await readIfThere(path.join(this.folder, 'PG_VERSION'));
    if (version === null) return this.create();
    if (Number(version) !== this.binaries.major) {
      throw new StartupError(
        'EMBEDDED_DATABASE_VERSION',
        `${this.folder} holds files of PostgreSQL ${version.trim()}; this Tessera brings PostgreSQL ${this.binaries.major}`,
      );
    }
    return (await this.readPasswords()) ?? this.renewPasswords();
  }

  private async create(): Promise<ClusterPasswords> {
    await this.refuseDamaged();
    const fresh = `${this.folder}.new`;
    await rm(fresh, { recursive: true, force: true });
    await this.makePrivateFolder(fresh);
    await this.initialise(fresh);
    const passwords = newPasswords();
    await this.single(fresh, [
      `ALTER ROLE ${SUPERUSER} PASSWORD '${passwords.superuser}'`,
      `CREATE ROLE ${OWNER} LOGIN CREATEDB PASSWORD '${passwords.owner}'`,
      `CREATE DATABASE ${DATABASE} OWNER ${OWNER}`,
    ]);
    await writeFile(path.join(fresh, 'pg_hba.conf'), HOST_BASED_ACCESS);
    await runProgram(this.user, this.binaries.initdb, ['--sync-only', `--pgdata=${fresh}`]);
    await this.writePasswords(passwords);
    await rename(fresh, this.folder);
    return passwords;
  }

  private async initialise(folder: string): Promise<void> {
    const initdb = (characterType: string): Promise<void> =>
      runProgram(this.user, this.binaries.initdb, [
        `--pgdata=${folder}`,
        `--username=${SUPERUSER}`,
        '--auth=trust',
        '--encoding=UTF8',
        // PostgreSQL's own Unicode rules: the same order on every machine and after every upgrade of its C library
        // (a changed libc collation silently corrupts indexes), and upper/lower/regex know every script.
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        // pg_trgm still asks the C library what a letter is: with plain C it sees none in 张伟 or Жуков.
        `--lc-ctype=${characterType}`,
        '--no-sync',
        '--no-instructions',
      ]);
    try {
      await initdb('C.UTF-8');
    } catch (error) {
      if (!/invalid locale name|locale settings/.test((error as Error).message)) throw error;
      // macOS before 14 has no C.UTF-8; what is a letter is the same in every UTF-8 locale.
      await initdb('en_US.UTF-8');
    }
  }

  private async refuseDamaged(): Promise<void> {
    const found = await readdir(this.folder).catch(() => []);
    if (found.length === 0) return;
    throw new StartupError(
      'EMBEDDED_DATABASE_FAILED',
      `${this.folder} holds files but no PG_VERSION: the database is damaged`,
    );
  }

  /** The password file was lost: whoever owns the database files may set new ones. */
  private async renewPasswords(): Promise<ClusterPasswords> {
    const passwords = newPasswords();
    await this.single(this.folder, [
      `ALTER ROLE ${SUPERUSER} PASSWORD '${passwords.superuser}'`,
      `ALTER ROLE ${OWNER} PASSWORD '${passwords.owner}'`,
    ]);
    await this.writePasswords(passwords);
    return passwords;
  }

  /** Runs statements without a server, in PostgreSQL's single-user mode. */
  private single(folder: string, statements: readonly string[]): Promise<void> {
    const input = statements.map((statement) => `${statement}\n`).join('');
    return runProgram(
      this.user,
      this.binaries.postgres,
      ['--single', '-D', folder, '-c', 'exit_on_error=on', 'template1'],
      input,
    );
  }

  async makePrivateFolder(folder: string): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (this.user.owner) await chown(folder, this.user.owner.uid, this.user.owner.gid);
  }

  private async readPasswords(): Promise<ClusterPasswords | null> {
    const text = await readIfThere(this.passwordFile);
    return text === null ? null : (JSON.parse(text) as ClusterPasswords);
  }

  private async writePasswords(passwords: ClusterPasswords): Promise<void> {
    const fresh = `${this.passwordFile}.new`;
    await writeFile(fresh, `${JSON.stringify(passwords)}\n`, { mode: 0o600, flush: true });
    await rename(fresh, this.passwordFile);
  }
}

function newPasswords(): ClusterPasswords {
  return { superuser: randomBytes(24).toString('base64url'), owner: randomBytes(24).toString('base64url') };
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
