import { CommanderError } from 'commander';
import { CliFailure, EXIT, failureJson, failureLines } from './failure.js';
import type { Io } from './io.js';
import { createProgram, exitCodeOf } from './program.js';

/**
 * Runs one command line.
 * @param argv - the arguments after the program name
 * @param io - where to read and write; see {@link Io}
 * @returns the exit code: 0 done, 1 failed, 2 wrong usage, 130 interrupted. It never throws for what a user can cause.
 * @example
 * process.exitCode = await runTessera(['status', '--json'], processIo());
 * @since 0.1.0
 */
export async function runTessera(argv: readonly string[], io: Io): Promise<number> {
  let code: number = EXIT.done;
  const program = createProgram(io, (exitCode) => void (code = exitCode));
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return exitCodeOf(error);
    const failure = io.interrupted.aborted ? interrupted(error) : error;
    if (!(failure instanceof CliFailure)) throw failure;
    if (argv.includes('--json')) io.err(failureJson(failure));
    else for (const line of failureLines(failure)) io.err(line);
    return failure.exitCode;
  }
}

function interrupted(error: unknown): CliFailure {
  return error instanceof CliFailure && error.code === 'INTERRUPTED'
    ? error
    : new CliFailure('INTERRUPTED', 'Interrupted', { exitCode: EXIT.interrupted, cause: error });
}
