import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadConfig } from './config.js';

describe('loadConfig', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tessera-config-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('has a default for everything', async () => {
    const config = await loadConfig({}, folder);
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      demo: true,
      databaseUrl: null,
      importLimit: 2 ** 30,
    });
  });

  it('lets the environment win over the file', async () => {
    await writeFile(path.join(folder, 'tessera.config.json'), JSON.stringify({ port: 9000, demo: 'off' }));
    expect(await loadConfig({ PORT: '9100' }, folder)).toMatchObject({ port: 9100, demo: false });
  });

  it('names every wrong value with its cure, and no secret', async () => {
    const wrong = { PORT: 'eighty', DATABASE_URL: 'mysql://tessera:hunter2@db/x', TESSERA_ADMIN_PASSWORD: 'short' };
    const error = (await loadConfig(wrong, folder).catch((thrown: unknown) => thrown)) as Error & { code: string };
    expect(error.code).toBe('CONFIG_INVALID');
    expect(error.message).toContain('PORT=eighty is not a whole number. Try PORT=8080');
    expect(error.message).toContain('DATABASE_URL=mysql://tessera:…@db/x is not a postgres:// address');
    expect(error.message).toContain('TESSERA_ADMIN_PASSWORD=… is shorter than 10 characters');
    expect(error.message).not.toMatch(/hunter2|short\b(?!er)/);
  });

  it('refuses a setting that does not exist, in a file', async () => {
    await writeFile(path.join(folder, 'tessera.config.json'), JSON.stringify({ prot: 1 }));
    await expect(loadConfig({}, folder)).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining('prot in tessera.config.json is not a setting'),
    });
  });
});
