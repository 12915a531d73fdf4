// Prevents: files that only work, or only make sense, on the machine where they were written. A path of that machine
// breaks for everybody else; a download address in the lockfile makes every clone ask a server that it may not reach.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');
const SELF = 'tools/check-tree.mjs';
const BINARY = /\.(png|jpe?g|gif|ico|woff2?|ttf|gz|tgz|br)$/;

/** Folders that every system has; a document may name them, wherever this clone lies. */
const EVERYWHERE = new Set([
  '/',
  '/app',
  '/home',
  '/mnt',
  '/opt',
  '/root',
  '/srv',
  '/tmp',
  '/usr/src',
  '/var/lib',
  '/var/tmp',
]);
const OURS = [ROOT, path.dirname(ROOT), os.homedir()].filter((folder) => !EVERYWHERE.has(folder));

const RULES = [
  ...OURS.map((folder) => ({ pattern: literal(`${folder}/`), message: 'a path of this machine' })),
  {
    pattern: /\/home\/(?!user\/|you\/)[a-z][\w-]*\/|\/Users\/[A-Za-z][\w-]*\//,
    message: 'the home folder of some user',
  },
  {
    pattern:
      /registry\.npmjs\.org|registry\.yarnpkg\.com|npmmirror|npm\.pkg\.github|\bartifactory\b|https?:\/\/[\w.-]*(?:mirror|nexus)[\w.-]*/i,
    message: 'the address of a package registry',
  },
  { pattern: /"resolved":\s*"https?:/, message: 'a download address', only: 'package-lock.json' },
];

const problems = [];
const files = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0').filter(Boolean);
for (const file of files) {
  if (file === SELF || BINARY.test(file) || !existsSync(path.join(ROOT, file))) continue;
  check(file, readFileSync(path.join(ROOT, file), 'utf8'));
}
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exit(problems.length === 0 ? 0 : 1);

function check(file, text) {
  const rules = RULES.filter(({ only }) => only === undefined || only === file);
  for (const { pattern, message } of rules.filter((rule) => rule.pattern.test(text))) {
    const line = text.slice(0, text.search(pattern)).split('\n').length;
    problems.push(`${file}:${line} holds ${message}`);
  }
}

function literal(text) {
  return new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}
