import { spawn, type ChildProcess } from 'node:child_process';
import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { until } from './harness/index.js';

const ROOT = path.resolve(import.meta.dirname, '../../..');

interface RunFile {
  readonly address: string | null;
  readonly pid: number;
}

describe('npm start', () => {
  let folder: string;
  let npm: ChildProcess;
  const runFile = async (): Promise<RunFile> =>
    JSON.parse(await readFile(path.join(folder, 'run.json'), 'utf8')) as RunFile;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tessera start 中文-'));
    npm = spawn('npm', ['start'], {
      cwd: ROOT,
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        PORT: '0',
        TESSERA_DATA: folder,
        TESSERA_DEMO: 'off',
        TESSERA_PLUGINS: 'off',
      },
      stdio: 'ignore',
    });
    await until(async () => (await runFile()).address, { deadline: 90_000, what: 'npm start is ready' });
  });
  afterEach(async () => {
    npm.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  const ended = (): Promise<number | null> => new Promise((resolve) => npm.once('exit', resolve));
  const isGone = async (): Promise<boolean> =>
    access(path.join(folder, 'postgres', 'postmaster.pid')).then(
      () => false,
      () => true,
    );

  it('runs from a folder with spaces and 中文, and stops host and database when npm is stopped', async () => {
    const { pid } = await runFile();
    npm.kill('SIGTERM');
    expect(await ended()).toBe(0);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    expect(await isGone()).toBe(true);
  });

  it('stops in order on Ctrl+C, which the host hears twice: from the terminal and from npm', async () => {
    const { pid } = await runFile();
    process.kill(pid, 'SIGINT');
    npm.kill('SIGINT');
    expect(await ended()).toBe(0);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    expect(await isGone()).toBe(true);
    await expect(runFile()).rejects.toThrow('ENOENT');
  });
});
