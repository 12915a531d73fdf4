import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { until } from './until.js';

const MAIN = path.resolve(import.meta.dirname, '../../dist/main.js');
const READY_DEADLINE_MS = 90_000;
const EXIT_DEADLINE_MS = 30_000;

export interface RunFile {
  readonly address: string;
  readonly pid: number;
  readonly operatorToken: string;
}

export interface HostExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** One run of `dist/main.js`, the program that `npm start` runs, with what it printed. */
export class HostProcess {
  readonly exited: Promise<HostExit>;
  private ending: HostExit | null = null;

  private constructor(
    private readonly child: ChildProcess,
    private readonly logFile: string,
  ) {
    const log = createWriteStream(logFile, { flags: 'a' });
    child.stdout?.pipe(log, { end: false });
    child.stderr?.pipe(log, { end: false });
    this.exited = new Promise((resolve) => {
      child.once('close', (code, signal) => {
        this.ending = { code, signal };
        log.end(() => resolve({ code, signal }));
      });
    });
  }

  static spawn(env: NodeJS.ProcessEnv, logFile: string): HostProcess {
    const child = spawn(process.execPath, ['--disable-sigusr1', '--enable-source-maps', MAIN], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new HostProcess(child, logFile);
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Everything that the host has printed, over all its runs on this data folder. */
  output(): string {
    return readFileSync(this.logFile, 'utf8');
  }

  /** Waits for the run file that this very process wrote. */
  async ready(dataFolder: string): Promise<RunFile> {
    return until(
      async () => {
        if (this.ending) return { failed: true } as const;
        const run = JSON.parse(await readFile(path.join(dataFolder, 'run.json'), 'utf8')) as RunFile;
        return run.pid === this.pid && run.address ? run : null;
      },
      { deadline: READY_DEADLINE_MS, what: 'the host is ready' },
    ).then((run) => {
      if ('failed' in run)
        throw new Error(`The host ended with code ${this.ending?.code} before it was ready:\n${this.output()}`);
      return run;
    });
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Sends the signal and waits for the end, by force when it takes too long. */
  async end(signal: NodeJS.Signals): Promise<HostExit> {
    if (this.ending) return this.ending;
    const force = setTimeout(() => this.child.kill('SIGKILL'), EXIT_DEADLINE_MS);
    this.child.kill(signal);
    const ending = await this.exited;
    clearTimeout(force);
    return ending;
  }
}
