import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';
import { pinnedEnvironment, pinnedNode } from './run.mjs';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Replaces this process by the program where Node can (execve, 40 MB less), else runs it and passes signals and the exit code on. */
export function becomeProgram(root, args, env = {}) {
  const environment = pinnedEnvironment(root, env);
  // A Node that already has NODE_OPTIONS applied may warn that execve is new; the program would not.
  if (typeof process.execve === 'function') {
    process.execve(pinnedNode(root), [pinnedNode(root), ...args], environment);
  }
  return runProgram(root, args, environment);
}

/** Runs Jest and prints its closing line last, after everything that Jest and its workers still write. */
export async function runTests(root, args) {
  const folder = mkdtempSync(path.join(tmpdir(), 'tessera-test-'));
  const summary = path.join(folder, 'summary');
  try {
    const code = await runProgram(root, ['node_modules/jest/bin/jest.js', ...args], {
      ...pinnedEnvironment(root),
      NODE_OPTIONS: [process.env.NODE_OPTIONS, '--experimental-vm-modules', '--disable-warning=ExperimentalWarning']
        .filter(Boolean)
        .join(' '),
      TESSERA_TEST_SUMMARY: summary,
    });
    const line = existsSync(summary) ? readFileSync(summary, 'utf8').trim() : '0 passed, 1 failed';
    process.stdout.write(`${line}\n`);
    return code === 0 && !line.endsWith(' 0 failed') ? 1 : code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runProgram(root, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(pinnedNode(root), args, { cwd: root, env, stdio: 'inherit' });
    const forward = (signal) => child.kill(signal);
    for (const signal of FORWARDED) process.on(signal, forward);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      for (const name of FORWARDED) process.off(name, forward);
      // What a shell reports for a program that a signal ended.
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}
