import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { StartupError } from '../../errors/startup-error.js';
import type { PostgresBinaries } from './postgres-binaries.js';

const run = promisify(execFile);

interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/** How PostgreSQL's programs are started so that they do not run as root. */
export interface ServerUser {
  /** Null: as the user who runs the host. */
  readonly owner: SystemUser | null;
  command(program: string, args: readonly string[]): { file: string; args: string[]; options: Partial<SystemUser> };
}

const AS_OURSELVES: ServerUser = { owner: null, command: (file, args) => ({ file, args: [...args], options: {} }) };

/**
 * Chooses the user for PostgreSQL. Anyone but root is that user. Root, which PostgreSQL refuses, lends it an account
 * that exists: the owner of the data, else `postgres`, else `nobody`; no account is made behind the admin's back.
 * Each way is proved by running the server's binary and entering the data folder before it is used.
 * @throws StartupError EMBEDDED_DATABASE_USER when no way works
 */
export async function chooseServerUser(
  binaries: PostgresBinaries,
  dataFolder: string,
  cluster: string,
): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return AS_OURSELVES;
  const owner = await chooseOwner(dataFolder, cluster);
  // Traversal only: what lies in the folder stays private to its own mode.
  await chmod(dataFolder, ((await stat(dataFolder)).mode & 0o777) | 0o011);
  const failures: string[] = [];
  for (const way of [asUser(owner), withCapability(owner, 'dac_read_search'), withCapability(owner, 'dac_override')]) {
    const failure = await tryOut(way, binaries, dataFolder);
    if (failure === null) return way;
    failures.push(failure);
  }
  throw new StartupError('EMBEDDED_DATABASE_USER', [`As user id ${owner.uid}:`, ...new Set(failures)].join('\n'));
}

function asUser(owner: SystemUser): ServerUser {
  return { owner, command: (file, args) => ({ file, args: [...args], options: owner }) };
}

/**
 * For a checkout below a folder that others may not enter (/root is 0700): the ordinary user plus the one capability
 * to pass such folders. The host's own database role is not a superuser, so no SQL of the host reaches files with it.
 * `no_setuid_fixup` because access(2), which PostgreSQL asks about its own binary, otherwise ignores capabilities.
 */
function withCapability(owner: SystemUser, capability: string): ServerUser {
  const only = `-all,+${capability}`;
  const drop = [
    `--reuid=${owner.uid}`,
    `--regid=${owner.gid}`,
    '--clear-groups',
    `--inh-caps=${only}`,
    `--ambient-caps=${only}`,
    `--bounding-set=${only}`,
    '--securebits=+no_setuid_fixup',
  ];
  return { owner, command: (file, args) => ({ file: 'setpriv', args: [...drop, '--', file, ...args], options: {} }) };
}

async function tryOut(way: ServerUser, binaries: PostgresBinaries, dataFolder: string): Promise<string | null> {
  const { file, args, options } = way.command('/bin/sh', [
    '-c',
    'cd / && "$1" --version >/dev/null && "$2" --version >/dev/null && cd "$3"',
    'sh',
    binaries.postgres,
    binaries.initdb,
    dataFolder,
  ]);
  try {
    await run(file, args, { ...options, cwd: '/', timeout: 20_000 });
    return null;
  } catch (error) {
    return (error as { stderr?: string }).stderr?.trim() || (error as Error).message;
  }
}

async function chooseOwner(dataFolder: string, cluster: string): Promise<SystemUser> {
  for (const existing of [cluster, dataFolder]) {
    const found = await stat(existing).catch(() => null);
    if (found && found.uid !== 0) return { uid: found.uid, gid: found.gid };
  }
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new StartupError('EMBEDDED_DATABASE_USER', 'This system has neither a user "postgres" nor a user "nobody"');
}
