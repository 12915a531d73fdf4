import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CliFailure } from '../failure.js';

/** What a host writes into its data folder for the programs of its own user. */
export interface RunFile {
  /** Null while the host is still starting. */
  address: string | null;
  pid: number;
  operatorToken: string;
}

/** The run file of a living host, or null where none runs. A host that was killed leaves its file behind. */
export async function readRunFile(dataFolder: string): Promise<RunFile | null> {
  let text: string;
  try {
    text = await readFile(path.join(dataFolder, 'run.json'), 'utf8');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw new CliFailure('RUN_FILE_UNREADABLE', `${path.join(dataFolder, 'run.json')} cannot be read`, {
      detail: (cause as Error).message,
      cure: 'Run this command as the user who started the host, or use --url and TESSERA_TOKEN.',
      cause,
    });
  }
  const run = parseRunFile(text);
  return run !== null && isAlive(run.pid) ? run : null;
}

function parseRunFile(text: string): RunFile | null {
  try {
    const { address, pid, operatorToken } = JSON.parse(text) as Partial<Record<keyof RunFile, unknown>>;
    if (typeof pid !== 'number' || typeof operatorToken !== 'string') return null;
    return { address: typeof address === 'string' ? address : null, pid, operatorToken };
  } catch {
    // Not written by a host of this version; the lock of the folder tells whether another one is there.
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
