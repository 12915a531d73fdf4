/**
 * Runs where a plugin would run and tries what a plugin must not be able to do. It reports on file descriptor 3.
 *
 * Arguments: process id of the host, port of a listener on the loopback address, a file that everybody may read.
 */
export const PROBE_SCRIPT = `
import fs from 'node:fs';
import net from 'node:net';
const [pid, port, file] = process.argv.slice(2);
async function attempt(act) {
  try {
    await act();
    return 'done';
  } catch (thrown) {
    return thrown.code ?? thrown.cause?.code ?? thrown.name;
  }
}
const report = {
  uid: process.getuid?.() ?? null,
  file: await attempt(() => fs.readFileSync(file)),
  signal: await attempt(() => process.kill(Number(pid), 0)),
  connect: await attempt(() => new Promise((resolve, reject) => {
    net.connect(Number(port), '127.0.0.1').on('connect', resolve).on('error', reject);
  })),
  process: await attempt(async () => (await import('node:child_process')).spawnSync('/bin/true')),
  worker: await attempt(async () => new (await import('node:worker_threads')).Worker('', { eval: true })),
  sqlite: await attempt(() => import('node:sqlite')),
};
fs.writeSync(3, JSON.stringify(report));
process.exit(0);
`;

/** What came of each attempt: `done`, or the code of the error. */
export interface ProbeReport {
  readonly uid: number | null;
  readonly file: string;
  readonly signal: string;
  readonly connect: string;
  readonly process: string;
  readonly worker: string;
  readonly sqlite: string;
}
