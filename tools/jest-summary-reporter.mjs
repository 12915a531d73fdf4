// Prevents: a red run that reads as green. Jest counts a suite that cannot load as zero tests,
// and says nothing when no test ran at all; here both are failures, and one closing line says so.
// It also shows the end of the logs of the hosts that a failed test file had started.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const SHOWN_LINES = 40;
const LONGEST_LINE = 400;

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

  onTestFileResult(_test, result) {
    if (result.numFailingTests > 0 || result.testExecError) process.stderr.write(hostLogs(result.testFilePath));
  }

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

/** The harness keeps one folder of host logs per test file (apps/host/test/harness/host.ts). */
function hostLogs(testFile) {
  const run = process.env.TESSERA_TEST_RUN;
  if (!run) return '';
  const folder = path.join(JSON.parse(run).logs, createHash('sha256').update(testFile).digest('hex').slice(0, 16));
  if (!existsSync(folder)) return '';
  return readdirSync(folder)
    .map((name) => `--- the end of ${name}\n${lastLines(readFileSync(path.join(folder, name), 'utf8'))}\n`)
    .join('');
}

function lastLines(text) {
  const lines = text.trimEnd().split('\n').slice(-SHOWN_LINES);
  return lines.map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line)).join('\n');
}
