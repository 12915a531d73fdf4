import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';

const TESSERA = path.resolve(import.meta.dirname, '../bin/tessera.js');

export interface CliResult {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface CliRun {
  readonly child: ChildProcess;
  readonly ended: Promise<CliResult>;
}

interface CliOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  readonly input?: string;
}

/** Starts the command as a shell does: its own process, its own streams, no terminal. */
export function startCli(argv: readonly string[], { env = {}, cwd, input }: CliOptions = {}): CliRun {
  const child = spawn(process.execPath, [TESSERA, ...argv], {
    env: { PATH: process.env['PATH'], ...env },
    cwd,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const [out, err]: [string[], string[]] = [[], []];
  child.stdout.setEncoding('utf8').on('data', (text: string) => out.push(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => err.push(text));
  child.stdin.end(input);
  const ended = new Promise<CliResult>((resolve) =>
    child.once('close', (code) => resolve({ code, out: out.join(''), err: err.join('') })),
  );
  return { child, ended };
}

export function runCli(argv: readonly string[], options?: CliOptions): Promise<CliResult> {
  return startCli(argv, options).ended;
}
