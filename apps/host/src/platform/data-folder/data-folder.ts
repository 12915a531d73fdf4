import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readdir, readFile, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { StartupError } from '../errors/startup-error.js';
import { folderFailure, inDataFolder } from './folder-failure.js';
import { FolderLock } from './folder-lock.js';

/** Less than this and PostgreSQL would stop in the middle of its work (one WAL segment is 16 MiB). */
const LEAST_FREE_BYTES = 64 * 2 ** 20;

const LOCK = 'lock';
/** `logs` is ours, but opened before the folder is. */
const NEUTRAL = new Set(['lost+found', '.DS_Store', 'logs']);

/** What a running host tells the programs of its own user (`run.json`, readable by the owner only). */
export interface RunFile {
  /** Null while the host is still starting. */
  readonly address: string | null;
  readonly pid: number;
  readonly startedAt: string;
  /** Full access, for connections from this machine only; a new one at each start. */
  readonly operatorToken: string;
}

/** The folder of one host: its lock, its secrets, its run file, and the embedded database. */
export class DataFolder {
  private constructor(
    readonly path: string,
    private readonly lock: FolderLock,
    private readonly run: RunFile,
  ) {}

  /**
   * Creates the folder when it is missing, proves that it can be written, and locks it against a second host.
   * @throws StartupError DATA_FOLDER_LOCKED, DATA_FOLDER_READ_ONLY, DATA_FOLDER_FULL or DATA_FOLDER_INVALID
   */
  static open(folder: string): Promise<DataFolder> {
    return inDataFolder(folder, async () => {
      await createPrivateFolder(folder);
      const lock = await FolderLock.take(path.join(folder, LOCK));
      if (!lock) throw await lockedError(folder);
      try {
        await proveWritable(folder);
        const opened = new DataFolder(folder, lock, newRun());
        await opened.writeRunFile(null);
        return opened;
      } catch (error) {
        lock.release();
        throw error;
      }
    });
  }

  get operatorToken(): string {
    return this.run.operatorToken;
  }

  /** Tells other programs of this user where the host answers. */
  publish(address: string): Promise<void> {
    return this.writeRunFile(address);
  }

  file(...names: string[]): string {
    return path.join(this.path, ...names);
  }

  /** Replaces a file of the folder atomically, readable by the owner only. */
  async writePrivate(name: string, content: string): Promise<void> {
    try {
      await replaceFile(this.file(name), content);
    } catch (cause) {
      throw folderFailure(this.path, cause);
    }
  }

  /** Removes the run file and lets the next host in. Safe to call twice. */
  async close(): Promise<void> {
    await rm(this.file('run.json'), { force: true });
    this.lock.release();
  }

  private writeRunFile(address: string | null): Promise<void> {
    return this.writePrivate('run.json', `${JSON.stringify({ ...this.run, address }, null, 2)}\n`);
  }
}

function newRun(): RunFile {
  return {
    address: null,
    pid: process.pid,
    startedAt: new Date().toISOString(),
    operatorToken: `tsr_op_${randomBytes(32).toString('base64url')}`,
  };
}

async function createPrivateFolder(folder: string): Promise<void> {
  if (await makeFolder(folder, 0o700)) return;
  const found = await stat(folder);
  if (!found.isDirectory()) throw Object.assign(new Error('it is not a folder'), { code: 'ENOTDIR' });
  await refuseForeignFolder(folder);
  // A folder that was made before may be open to everybody, and secrets go into it. Traversal by others (0711)
  // stays: a database that runs under another user needs it.
  if ((found.mode & 0o066) !== 0) await chmod(folder, found.mode & 0o711);
}

/**
 * Makes a folder and those above it; false when it exists. Not `mkdir` with `recursive`: that reports a read-only
 * file system as a missing folder, and never returns below /proc.
 */
async function makeFolder(folder: string, mode?: number): Promise<boolean> {
  try {
    await mkdir(folder, { mode });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    const parent = path.dirname(folder);
    if (code !== 'ENOENT' || parent === folder || !(await makeFolder(parent))) throw error;
    return makeFolder(folder, mode);
  }
}

/** TESSERA_DATA=/tmp would otherwise take /tmp away from everybody else. */
async function refuseForeignFolder(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => !NEUTRAL.has(name));
  if (names.length === 0 || names.includes(LOCK)) return;
  throw new StartupError('DATA_FOLDER_INVALID', `${folder} holds files of something else, for example ${names[0]}`);
}

async function proveWritable(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < LEAST_FREE_BYTES) {
    const free = Math.floor((bavail * bsize) / 2 ** 20);
    throw new StartupError(
      'DATA_FOLDER_FULL',
      `${folder} has ${free} MiB free; at least ${LEAST_FREE_BYTES / 2 ** 20} MiB are needed`,
    );
  }
  const probe = path.join(folder, `.probe-${process.pid}`);
  await writeFile(probe, Buffer.alloc(4096), { mode: 0o600, flush: true });
  await rm(probe);
}

async function replaceFile(file: string, content: string): Promise<void> {
  const fresh = `${file}.new`;
  await writeFile(fresh, content, { mode: 0o600, flush: true });
  await rename(fresh, file);
  await syncFolder(path.dirname(file));
}

/** Makes a rename in this folder survive a power cut. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function lockedError(folder: string): Promise<StartupError> {
  const holder = await readRunFile(folder);
  const who = holder
    ? `the host with process id ${holder.pid}${holder.address ? ` at ${holder.address}` : ''}`
    : 'another host';
  return new StartupError('DATA_FOLDER_LOCKED', `${folder} is in use by ${who}`);
}

async function readRunFile(folder: string): Promise<RunFile | null> {
  try {
    return JSON.parse(await readFile(path.join(folder, 'run.json'), 'utf8')) as RunFile;
  } catch {
    // Only decorates a message: the holder may just be writing it, or be about to leave.
    return null;
  }
}
