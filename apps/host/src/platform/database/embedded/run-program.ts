import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { StartupError } from '../../errors/startup-error.js';
import { OutputLines } from './output-lines.js';
import { codeOfServerOutput } from './server-failure.js';
import type { ServerUser } from './server-user.js';

const DEADLINE_MS = 120_000;

/**
 * Runs one of PostgreSQL's programs to its end.
 * @throws StartupError with the last lines that it wrote
 */
export async function runProgram(
  user: ServerUser,
  program: string,
  args: readonly string[],
  input = '',
): Promise<void> {
  const { file, args: fullArguments, options } = user.command(program, args);
  const child = spawn(file, fullArguments, {
    ...options,
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['pipe', 'ignore', 'pipe'],
    timeout: DEADLINE_MS,
    killSignal: 'SIGKILL',
  });
  const output = new OutputLines(child.stderr);
  // A program that fails early closes its input first; its exit code says why.
  child.stdin.on('error', () => child.stdin.destroy());
  child.stdin.end(input);
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  if (code === 0) return;
  const ending = signal ? `was ended by ${signal}` : `ended with code ${code}`;
  throw new StartupError(codeOfServerOutput(output.lines), [...output.lines, `${program} ${ending}`].join('\n'));
}

/** Locale and PG* variables of the person who starts the host must not change the database. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}
