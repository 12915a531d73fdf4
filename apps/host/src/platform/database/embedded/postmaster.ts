import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartupError } from '../../errors/startup-error.js';
import { OrphanGuard } from './orphan-guard.js';
import { OutputLines } from './output-lines.js';
import { serverEnvironment } from './run-program.js';
import { codeOfServerOutput } from './server-failure.js';
import { pidFileOf, trySignal } from './server-processes.js';
import type { ServerUser } from './server-user.js';

/** Crash recovery replays at most `max_wal_size` of log; ten minutes is far beyond that on any disk. */
const START_DEADLINE_MS = 600_000;
const READY_POLL_MS = 5;
/** `fast` shutdown rolls back and writes a checkpoint; `immediate` leaves that to the next start's recovery. */
const FAST_STOP_MS = 10_000;
const IMMEDIATE_STOP_MS = 5_000;

export interface PostmasterOptions {
  readonly cluster: string;
  readonly binary: string;
  readonly arguments: readonly string[];
  readonly user: ServerUser;
  readonly onLine: (line: string) => void;
}

/** One run of the database server, from its start to its end. */
export class Postmaster {
  /** Resolves when the server has ended, for whatever reason, with how it ended. */
  readonly ended: Promise<string>;
  private ending: string | null = null;

  private constructor(
    private readonly child: ChildProcess,
    private readonly output: OutputLines,
    private readonly cluster: string,
  ) {
    const guard = child.pid === undefined ? null : OrphanGuard.over(child.pid, pidFileOf(cluster));
    this.ended = new Promise((resolve) => {
      const end = (ending: string): void => {
        this.ending ??= ending;
        guard?.dismiss();
        resolve(this.ending);
      };
      child.once('error', (error) => end(error.message));
      child.once('exit', (code, signal) => end(signal ? `ended by ${signal}` : `ended with code ${code}`));
    });
  }

  /**
   * Starts the server and waits until it takes connections.
   * @throws StartupError with what the server wrote
   */
  static async launch(options: PostmasterOptions): Promise<Postmaster> {
    const command = options.user.command(options.binary, ['-D', options.cluster, ...options.arguments]);
    const child = spawn(command.file, command.args, {
      ...command.options,
      cwd: '/',
      env: serverEnvironment(),
      // A session of its own: Ctrl-C in a terminal reaches the host alone, which still needs the database to drain.
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const postmaster = new Postmaster(child, new OutputLines(child.stderr, options.onLine), options.cluster);
    await postmaster.becomeReady();
    return postmaster;
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Stops the server: fast, and when that takes too long at once. */
  async stop(): Promise<void> {
    for (const [signal, patience] of [
      ['SIGINT', FAST_STOP_MS],
      ['SIGQUIT', IMMEDIATE_STOP_MS],
      ['SIGKILL', IMMEDIATE_STOP_MS],
    ] as const) {
      if (this.ending !== null || this.child.pid === undefined) return;
      trySignal(this.child.pid, signal);
      await Promise.race([this.ended, sleep(patience, undefined, { ref: false })]);
    }
  }

  private async becomeReady(): Promise<void> {
    const deadline = Date.now() + START_DEADLINE_MS;
    while (this.ending === null) {
      if (await this.isReady()) return;
      if (Date.now() > deadline) {
        await this.stop();
        break;
      }
      await sleep(READY_POLL_MS);
    }
    // The pipe may still hold the last lines when the exit is seen.
    await sleep(READY_POLL_MS);
    throw new StartupError(
      codeOfServerOutput(this.output.lines),
      [...this.output.lines, `PostgreSQL ${this.ending}`].join('\n'),
    );
  }

  /** The server says so in the eighth line of its pid file, as for pg_ctl; a log message would depend on log settings. */
  private async isReady(): Promise<boolean> {
    const text = await readFile(pidFileOf(this.cluster), 'utf8').catch(() => '');
    const lines = text.split('\n');
    return Number(lines[0]) === this.child.pid && lines[7]?.trim() === 'ready';
  }
}
