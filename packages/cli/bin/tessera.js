#!/usr/bin/env node
// Runs on any Node from 20 on, and hands over to the pinned one: the command may start a host, which needs Node 26.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 26;
const main = new URL('../dist/main.js', import.meta.url);

if (!existsSync(main)) {
  process.stderr.write(
    'NOT_BUILT: The tessera command is not built yet\n  → Run `npm start` or `npm run build` once.\n',
  );
  process.exitCode = 1;
} else if (Number(process.versions.node.split('.')[0]) >= OLDEST_NODE) {
  module.enableCompileCache?.();
  await import(main.href);
} else {
  runPinned();
}

function runPinned() {
  const pinned = pinnedNode();
  if (pinned === null) {
    process.stderr.write(
      `RUNTIME_TOO_OLD: This Node.js is ${process.version}, and ${OLDEST_NODE} is needed\n  → Run \`npm ci\`, which installs the pinned one, or use Node ${OLDEST_NODE}.\n`,
    );
    process.exitCode = 1;
    return;
  }
  const child = spawn(pinned, [fileURLToPath(main), ...process.argv.slice(2)], { stdio: 'inherit' });
  // Ctrl+C reaches the child as well, which ends in order; this process only waits for it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
  });
}

function pinnedNode() {
  try {
    const folder = createRequire(import.meta.url)
      .resolve('node/package.json')
      .replace(/package\.json$/, '');
    const binary = `${folder}bin/node${process.platform === 'win32' ? '.exe' : ''}`;
    return existsSync(binary) ? binary : null;
  } catch {
    // Not installed here: the caller says what to do.
    return null;
  }
}
