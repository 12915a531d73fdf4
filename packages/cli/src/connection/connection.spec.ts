import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findDataFolder } from './data-folder.js';
import { pollUntil } from './poll.js';
import { readRunFile } from './run-file.js';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'tessera-cli-'));
});
afterEach(() => rm(root, { recursive: true }));

describe('the data folder', () => {
  it('is .tessera in this folder or the nearest one above', async () => {
    await mkdir(path.join(root, '.tessera'));
    await mkdir(path.join(root, 'deep', 'inside'), { recursive: true });
    expect(findDataFolder(undefined, { cwd: path.join(root, 'deep', 'inside'), env: {} })).toBe(
      path.join(root, '.tessera'),
    );
    expect(findDataFolder(undefined, { cwd: root, env: { TESSERA_DATA: '' } })).toBe(path.join(root, '.tessera'));
  });

  it('is what TESSERA_DATA names, and --data before that', async () => {
    await mkdir(path.join(root, 'one'));
    await mkdir(path.join(root, 'two'));
    const env = { TESSERA_DATA: 'one' };
    expect(findDataFolder(undefined, { cwd: root, env })).toBe(path.join(root, 'one'));
    expect(findDataFolder(path.join(root, 'two'), { cwd: root, env })).toBe(path.join(root, 'two'));
  });

  it('is never made up: a folder that is not there is refused', () => {
    expect(() => findDataFolder('typo', { cwd: root, env: {} })).toThrow(
      expect.objectContaining({ code: 'DATA_FOLDER_NOT_FOUND', detail: '--data names it.' }),
    );
    expect(() => findDataFolder(undefined, { cwd: root, env: { TESSERA_DATA: 'typo' } })).toThrow(
      expect.objectContaining({ detail: 'TESSERA_DATA names it.' }),
    );
    expect(() => findDataFolder(undefined, { cwd: root, env: {} })).toThrow(
      expect.objectContaining({ code: 'DATA_FOLDER_NOT_FOUND' }),
    );
  });
});

describe('the run file', () => {
  const write = (content: unknown): Promise<void> =>
    writeFile(path.join(root, 'run.json'), typeof content === 'string' ? content : JSON.stringify(content));

  it('tells where the host of a living process is', async () => {
    await write({ address: 'http://127.0.0.1:1', pid: process.pid, operatorToken: 'token', startedAt: 'now' });
    await expect(readRunFile(root)).resolves.toEqual({
      address: 'http://127.0.0.1:1',
      pid: process.pid,
      operatorToken: 'token',
    });
  });

  it('tells that a host is still starting', async () => {
    await write({ address: null, pid: process.pid, operatorToken: 'token' });
    await expect(readRunFile(root)).resolves.toMatchObject({ address: null });
  });

  it('counts for nothing when it is missing, was left by a killed host, or is not understood', async () => {
    await expect(readRunFile(root)).resolves.toBeNull();
    await write({ address: 'http://127.0.0.1:1', pid: 2 ** 22 + 1, operatorToken: 'token' });
    await expect(readRunFile(root)).resolves.toBeNull();
    await write('{ half');
    await expect(readRunFile(root)).resolves.toBeNull();
    await write({ pid: 'one' });
    await expect(readRunFile(root)).resolves.toBeNull();
  });
});

describe('polling', () => {
  const { signal } = new AbortController();

  it('asks until there is an answer', async () => {
    let asked = 0;
    await expect(
      pollUntil({ deadlineMs: 5_000, everyMs: 1, signal }, () => Promise.resolve(++asked === 3 ? asked : null)),
    ).resolves.toBe(3);
  });

  it('gives up when the deadline has passed', async () => {
    await expect(pollUntil({ deadlineMs: 0, everyMs: 1, signal }, () => Promise.resolve(null))).resolves.toBeNull();
  });

  it('ends at once when it is interrupted', async () => {
    await expect(
      pollUntil({ deadlineMs: 60_000, signal: AbortSignal.abort(new Error('stop')) }, () => Promise.resolve(null)),
    ).rejects.toThrow('stop');
  });
});
