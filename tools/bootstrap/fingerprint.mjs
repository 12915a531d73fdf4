import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const SKIPPED_FOLDERS = new Set(['node_modules', 'dist', 'test', 'coverage']);
const SKIPPED_FILES = /\.spec\.tsx?$|\.api\.md$|\.md$/;

/** Size and time of every input file: cheap to take, and different whenever a file may have changed. */
export function takeStats(root, inputs) {
  const stats = {};
  for (const input of inputs) collect(root, input, stats);
  return stats;
}

/** Hash of the contents, for when times differ but perhaps nothing else (a fresh checkout, a touched file). */
export function hashContents(root, stats) {
  const hash = createHash('sha256');
  for (const name of Object.keys(stats).sort()) {
    hash
      .update(`${name}\0`)
      .update(readFileSync(path.join(root, name)))
      .update('\0');
  }
  return hash.digest('hex');
}

export function sameStats(one, other) {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

function collect(root, input, stats) {
  const found = statSync(path.join(root, input), { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory()) {
    if (!SKIPPED_FILES.test(input)) stats[input] = `${found.size} ${found.mtimeMs}`;
    return;
  }
  for (const entry of readdirSync(path.join(root, input), { withFileTypes: true })) {
    const skipped = entry.name.startsWith('.') || (entry.isDirectory() && SKIPPED_FOLDERS.has(entry.name));
    if (!skipped) collect(root, `${input}/${entry.name}`, stats);
  }
}
