import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hashContents, sameStats, takeStats } from './fingerprint.mjs';
import { pinnedEnvironment, pinnedNode, runQuietly } from './run.mjs';
import { say } from './say.mjs';

const RECORD = 'node_modules/.tessera-build.json';
const CONFIGURATION = ['package.json', 'tsconfig.json', 'tsconfig.base.json', 'package-lock.json'];

/** The steps of a build, in order. A step runs when one of its inputs has changed or one of its outputs is missing. */
const STEPS = [
  {
    name: 'compile',
    message: 'compiling the packages and the host',
    inputs: [...CONFIGURATION, 'packages', 'apps/host', 'plugins'],
    outputs: ['apps/host/dist/main.js', 'packages/sdk/dist/index.js', 'packages/cli/dist/main.js'],
    run: compile,
  },
  {
    name: 'bundle',
    message: 'bundling the packages',
    inputs: [...CONFIGURATION, 'packages', 'plugins'],
    outputs: [],
    run: (root) => npmRun(root, ['run', 'bundle', '--workspaces', '--if-present']),
  },
  {
    name: 'console',
    message: 'building the console',
    inputs: [...CONFIGURATION, 'packages/client', 'packages/protocol', 'apps/console'],
    outputs: ['apps/console/dist/index.html'],
    run: (root) => npmRun(root, ['run', 'build', '--workspace', '@tessera/console']),
  },
];

/** The steps that have something to do. */
export function staleSteps(root) {
  const record = readRecord(root);
  const steps = STEPS.map((step) => ({ ...step, stats: takeStats(root, step.inputs), built: record[step.name] }));
  return steps.filter((step) => !step.built || !sameStats(step.built.stats, step.stats) || !hasOutputs(root, step));
}

export async function runSteps(root, steps) {
  for (const step of steps) {
    const contents = hashContents(root, step.stats);
    if (step.built?.contents !== contents || !hasOutputs(root, step)) {
      const started = Date.now();
      say(`${step.message} …`);
      await step.run(root, step);
      if (Date.now() - started > 5_000) say(`done in ${Math.round((Date.now() - started) / 1000)} s`);
    }
    writeFileSync(
      path.join(root, RECORD),
      JSON.stringify({ ...readRecord(root), [step.name]: { stats: step.stats, contents } }),
    );
  }
}

function hasOutputs(root, step) {
  return step.outputs.every((output) => existsSync(path.join(root, output)));
}

async function compile(root, step) {
  removeLeftovers(root, step);
  await runQuietly(pinnedNode(root), ['node_modules/typescript/bin/tsc', '-b'], {
    cwd: root,
    env: pinnedEnvironment(root),
    what: 'The compiler',
  });
}

/** The compiler leaves the output of a deleted source in dist, where it would still be published and loaded. */
function removeLeftovers(root, { built, stats }) {
  for (const name of Object.keys(built?.stats ?? {}).filter((known) => !(known in stats))) {
    const output = path.join(root, name.replace('/src/', '/dist/').replace(/\.tsx?$/, ''));
    for (const extension of ['.js', '.js.map', '.d.ts', '.d.ts.map']) rmSync(`${output}${extension}`, { force: true });
  }
}

function npmRun(root, args) {
  const script = process.env.npm_execpath;
  const byScript = script && /npm-cli\.[cm]?js$/.test(script);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  return runQuietly(byScript ? pinnedNode(root) : npm, [...(byScript ? [script] : []), ...args, '--loglevel=error'], {
    cwd: root,
    env: pinnedEnvironment(root),
    what: `npm ${args.join(' ')}`,
  });
}

function readRecord(root) {
  try {
    return JSON.parse(readFileSync(path.join(root, RECORD), 'utf8'));
  } catch {
    // No build yet, or one that was killed while it wrote: build again.
    return {};
  }
}
