import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { hashContents, sameStats, takeStats } from './fingerprint.mjs';

let root;
const put = (name, text) => {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
};
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'tessera-inputs-'));
  put('packages/a/src/index.ts', 'export {};');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('what a build depends on', () => {
  it('is not what a build writes, nor tests, nor documents', () => {
    const before = takeStats(root, ['packages']);
    for (const name of ['dist/index.js', 'node_modules/b/index.js', 'src/index.spec.ts', 'README.md', '.cache/x']) {
      put(`packages/a/${name}`, 'x');
    }
    expect(sameStats(before, takeStats(root, ['packages']))).toBe(true);
  });

  it('changes with a new file, a deleted one and a changed one', () => {
    const before = takeStats(root, ['packages']);
    put('packages/a/src/second.ts', 'export {};');
    const second = takeStats(root, ['packages']);
    expect(sameStats(before, second)).toBe(false);
    rmSync(path.join(root, 'packages/a/src/second.ts'));
    expect(sameStats(before, takeStats(root, ['packages']))).toBe(true);
    put('packages/a/src/index.ts', 'export {}; ');
    expect(sameStats(before, takeStats(root, ['packages']))).toBe(false);
  });

  it('has the same contents after a fresh checkout, where only times differ', () => {
    const before = takeStats(root, ['packages']);
    utimesSync(path.join(root, 'packages/a/src/index.ts'), 1, 1);
    const after = takeStats(root, ['packages']);
    expect(sameStats(before, after)).toBe(false);
    expect(hashContents(root, after)).toBe(hashContents(root, before));
  });
});
