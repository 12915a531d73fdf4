import { spawn } from 'node:child_process';
import path from 'node:path';
import { BootstrapError } from './say.mjs';

const SHOWN_LINES = 40;

/** The pinned Node.js of this checkout. */
export function pinnedNode(root) {
  return path.join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** The environment in which `node` is the pinned one. */
export function pinnedEnvironment(root, extra = {}) {
  const first = path.join(root, 'node_modules', '.bin');
  return { ...process.env, ...extra, PATH: `${first}${path.delimiter}${process.env.PATH ?? ''}` };
}

/** Runs a program quietly; its output is shown only when it fails. `explain` turns output into a cure. */
export async function runQuietly(file, args, { env, cwd, what, explain = () => '' }) {
  const output = [];
  const code = await new Promise((resolve, reject) => {
    const child = spawn(file, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.once('error', reject);
    child.once('close', (exitCode, signal) => resolve(exitCode ?? signal));
  }).catch((error) => {
    throw new BootstrapError(`${what} could not start: ${error.message}. ${explain(error.message)}`.trim());
  });
  if (code === 0) return;
  const text = Buffer.concat(output).toString('utf8');
  const lines = text.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n');
  throw new BootstrapError([`${what} failed (${code}).`, lines, explain(text)].filter(Boolean).join('\n\n'));
}
