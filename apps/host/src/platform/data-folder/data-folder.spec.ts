import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataFolder } from './data-folder.js';

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'tessera-folder-'));
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const modeOf = async (file: string): Promise<number> => (await stat(file)).mode & 0o777;

describe('the data folder', () => {
  it('is made with everything above it, for its owner alone', async () => {
    const folder = await DataFolder.open(path.join(parent, 'a', 'b 中文'));
    expect(await modeOf(folder.path)).toBe(0o700);
    expect(await modeOf(folder.file('run.json'))).toBe(0o600);
    await folder.close();
  });

  it('takes back the rights of others on an empty folder that was there', async () => {
    await chmod(parent, 0o755);
    const folder = await DataFolder.open(parent);
    expect(await modeOf(parent)).toBe(0o711);
    await folder.close();
  });

  it('refuses a folder of somebody else, and changes nothing in it', async () => {
    await chmod(parent, 0o755);
    await writeFile(path.join(parent, 'theirs'), '');
    await expect(DataFolder.open(parent)).rejects.toMatchObject({ code: 'DATA_FOLDER_INVALID' });
    expect(await modeOf(parent)).toBe(0o755);
  });

  it('is locked against a second opener, and names the first', async () => {
    const folder = await DataFolder.open(parent);
    await expect(DataFolder.open(parent)).rejects.toMatchObject({ code: 'DATA_FOLDER_LOCKED' });
    await expect(DataFolder.open(parent)).rejects.toThrow(String(process.pid));
    await folder.close();
    await (await DataFolder.open(parent)).close();
  });

  it('stays locked for other processes although this one has tried to open it twice', async () => {
    const folder = await DataFolder.open(parent);
    await expect(DataFolder.open(parent)).rejects.toMatchObject({ code: 'DATA_FOLDER_LOCKED' });
    const other = `
      const { DatabaseSync } = require('node:sqlite');
      try { new DatabaseSync(process.argv[1], { timeout: 0 }).exec('BEGIN EXCLUSIVE'); console.log('taken'); }
      catch { console.log('locked'); }`;
    const said = execFileSync(process.execPath, ['-e', other, folder.file('lock')], { encoding: 'utf8' });
    expect(said.trim()).toBe('locked');
    await folder.close();
  });

  it('tells the address once there is one, and nothing after the end', async () => {
    const folder = await DataFolder.open(parent);
    const run = async (): Promise<unknown> => JSON.parse(await readFile(folder.file('run.json'), 'utf8')) as unknown;
    expect(await run()).toMatchObject({ address: null, pid: process.pid, operatorToken: folder.operatorToken });
    await folder.publish('http://localhost:8080');
    expect(await run()).toMatchObject({ address: 'http://localhost:8080', pid: process.pid });
    await folder.close();
    await expect(run()).rejects.toThrow('ENOENT');
  });
});
