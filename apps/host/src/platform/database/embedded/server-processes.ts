import { execFile } from 'node:child_process';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { StartupError } from '../../errors/startup-error.js';

const run = promisify(execFile);

/** What to send, and how long the processes have to follow it (https://www.postgresql.org/docs/18/server-shutdown.html). */
const STOP_STEPS: readonly (readonly [signal: NodeJS.Signals, patienceMs: number])[] = [
  ['SIGINT', 10_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
];

/**
 * A name for the processes of one database folder, shown in every command line of them (`cluster_name`).
 * Process ids alone cannot be trusted after a crash: they are reused.
 */
export async function clusterName(cluster: string): Promise<string> {
  const { dev, ino } = await stat(cluster);
  return `tessera-${dev}-${ino}`;
}

/** The file in which the server keeps its process id and its state while it runs. */
export function pidFileOf(cluster: string): string {
  return path.join(cluster, 'postmaster.pid');
}

/**
 * Ends what a killed host left behind: its postmaster, or backends whose postmaster was killed too.
 * Only the holder of the data folder's lock may call it, so that whatever is found belongs to nobody.
 * @returns how many processes were ended
 */
export async function endOrphans(cluster: string): Promise<number> {
  const pidFile = pidFileOf(cluster);
  if (!(await stat(pidFile).catch(() => null))) return 0;
  const name = await clusterName(cluster);
  const orphans = await findProcesses(name);
  for (const [signal, patience] of orphans.length > 0 ? STOP_STEPS : []) {
    if (await endWith(signal, name, patience)) break;
  }
  const left = await findProcesses(name);
  if (left.length > 0) {
    throw new StartupError(
      'EMBEDDED_DATABASE_FAILED',
      `PostgreSQL processes of an earlier start do not end: ${left.join(', ')}`,
    );
  }
  // Nobody uses the files, so the pid file is stale, whatever it says: PostgreSQL would refuse one that is damaged
  // or whose process id belongs to another program by now.
  await rm(pidFile, { force: true });
  return orphans.length;
}

async function endWith(signal: NodeJS.Signals, name: string, patienceMs: number): Promise<boolean> {
  for (const pid of await findProcesses(name)) trySignal(pid, signal);
  const deadline = Date.now() + patienceMs;
  while ((await findProcesses(name)).length > 0) {
    if (Date.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}

/** Sends a signal to a process that may have ended meanwhile. */
export function trySignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function findProcesses(name: string): Promise<number[]> {
  const all = process.platform === 'linux' ? await linuxCommands() : await psCommands();
  return all
    .filter(({ command }) => /^(postgres:|\S*\/postgres\s)/.test(command) && command.includes(name))
    .map(({ pid }) => pid);
}

interface RunningCommand {
  readonly pid: number;
  readonly command: string;
}

async function linuxCommands(): Promise<RunningCommand[]> {
  const pids = (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry)).map(Number);
  return Promise.all(
    // A process that ends while the list is read has no command any more; a zombie has an empty one.
    pids.map(async (pid) => ({
      pid,
      command: (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' '),
    })),
  );
}

async function psCommands(): Promise<RunningCommand[]> {
  if (process.platform === 'win32') return [];
  const { stdout } = await run('ps', ['-axww', '-o', 'pid=,command='], { maxBuffer: 16 * 2 ** 20 });
  return stdout.split('\n').flatMap((line) => {
    const [, pid, command] = /^\s*(\d+)\s(.*)$/.exec(line) ?? [];
    return pid === undefined || command === undefined ? [] : [{ pid: Number(pid), command }];
  });
}
