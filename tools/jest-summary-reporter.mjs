// Prevents: a red run that reads as green. Jest counts a suite that cannot load as zero tests,
// and says nothing when no test ran at all; here both are failures, and one closing line says so.
import { writeFileSync } from 'node:fs';

/** Counts what Jest's aggregated result means for the closing line. */
export function summarise(results) {
  const unloadable = results.numRuntimeErrorTestSuites ?? 0;
  const setupFailed = results.runExecError ? 1 : 0;
  const passed = results.numPassedTests ?? 0;
  const failed = (results.numFailedTests ?? 0) + unloadable + setupFailed;
  return passed + failed === 0 ? { passed, failed: 1, reason: 'no test ran' } : { passed, failed };
}

/**
 * Prints `N passed, N failed`. Under the bootstrap (TESSERA_TEST_SUMMARY names a file) the line goes
 * into that file instead: the bootstrap prints it after Jest has exited, so that it really is the last one.
 */
export default class SummaryReporter {
  #error;

  onRunComplete(_contexts, results) {
    const { passed, failed, reason } = summarise(results);
    if (reason !== undefined) this.#error = new Error(reason);
    const line = `${passed} passed, ${failed} failed`;
    const file = process.env.TESSERA_TEST_SUMMARY;
    if (file) writeFileSync(file, `${line}\n`);
    else process.stdout.write(`${line}\n`);
  }

  getLastError() {
    return this.#error;
  }
}
