import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { withLock } from './lock.mjs';

let folder;
let file;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tessera-lock-'));
  file = path.join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the lock of the bootstrap', () => {
  it('is there while the work runs and gone afterwards, also after a failure', async () => {
    await withLock(file, async () => expect(Number(readFileSync(file, 'utf8'))).toBe(process.pid));
    expect(existsSync(file)).toBe(false);
    const failing = withLock(file, async () => {
      throw new Error('no network');
    });
    await expect(failing).rejects.toThrow('no network');
    expect(existsSync(file)).toBe(false);
  });

  it('is taken over from a bootstrap that was killed', async () => {
    // No system gives out this process id: it is above the largest that Linux allows.
    writeFileSync(file, '4194305');
    expect(await withLock(file, async () => 'worked')).toBe('worked');
  });

  it('lets one work at a time', async () => {
    let working = 0;
    let most = 0;
    const work = () =>
      withLock(file, async () => {
        working += 1;
        most = Math.max(most, working);
        await turn();
        working -= 1;
      });
    await Promise.all([work(), work(), work()]);
    expect(most).toBe(1);
  });
});
