// Prevents: a clone that needs a page of set-up instructions before it runs.
// `npm start`, `npm test`, `npm run build` and `npm run bench` all come here. It runs on any Node from 20 on,
// with nothing installed, so it and tools/bootstrap/ use Node's built-ins only.
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { staleSteps, runSteps } from './bootstrap/build.mjs';
import { becomeProgram, runTests } from './bootstrap/handover.mjs';
import { install, isInstalled } from './bootstrap/install.mjs';
import { withLock } from './bootstrap/lock.mjs';
import { BootstrapError, say } from './bootstrap/say.mjs';

const OLDEST_NODE = 20;
const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const COMMANDS = {
  start: (args) =>
    becomeProgram(ROOT, ['--disable-sigusr1', '--enable-source-maps', 'apps/host/dist/main.js', ...args]),
  test: (args) => runTests(ROOT, args),
  build: () => 0,
  bench: (args) => becomeProgram(ROOT, ['bench/run.ts', ...args]),
};

async function main([command = 'start', ...args]) {
  const run = COMMANDS[command];
  if (!run) throw new BootstrapError(`"${command}" is not one of ${Object.keys(COMMANDS).join(', ')}.`);
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    throw new BootstrapError(
      `This is Node.js ${process.version}. Install Node.js ${OLDEST_NODE} or later and try again.`,
    );
  }
  process.chdir(ROOT);
  const worked = await makeReady();
  if (command === 'build' && !worked) say('everything is up to date');
  return run(args);
}

/** Installs and builds what is missing or out of date; two commands at the same time do it once. */
async function makeReady() {
  if (isInstalled(ROOT) && staleSteps(ROOT).length === 0) return false;
  await withLock(path.join(ROOT, '.bootstrap.lock'), async () => {
    if (!isInstalled(ROOT)) await install(ROOT);
    await runSteps(ROOT, staleSteps(ROOT));
  });
  return true;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    process.stderr.write(error instanceof BootstrapError ? `\ntessera: ${error.message}\n` : `${error.stack}\n`);
    process.exitCode = 1;
  },
);
