import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runHostToItsEnd, startHost } from './harness/index.js';
import { TestDatabase } from './harness/test-database.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tessera-refusals-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Starts a host that must not start, and returns what it says. */
async function refusal(env: Record<string, string>): Promise<string> {
  const { code, output } = await runHostToItsEnd({ TESSERA_DATA: path.join(folder, 'data'), ...env });
  expect(code).toBe(1);
  expect(output).toContain('→');
  expect(output).not.toMatch(/\n\s+at .*:\d+:\d+/);
  return output;
}

describe('a host that cannot start says why, with a code and a cure', () => {
  it('names every wrong setting at once', async () => {
    const output = await refusal({ PORT: '99999', TESSERA_DEMO: 'maybe', TESSERA_ADMIN_EMAIL: 'nobody' });
    expect(output).toContain('CONFIG_INVALID');
    for (const name of ['PORT=99999', 'TESSERA_DEMO=maybe', 'TESSERA_ADMIN_EMAIL=nobody'])
      expect(output).toContain(name);
  });

  it('a database that nobody answers for, without showing the password', async () => {
    const output = await refusal({ DATABASE_URL: 'postgres://tessera:topsecret@127.0.0.1:1/tessera' });
    expect(output).toContain('DATABASE_UNREACHABLE');
    expect(output).not.toContain('topsecret');
  });

  it('a database address that is none', async () => {
    expect(await refusal({ DATABASE_URL: 'mysql://localhost/tessera' })).toContain('CONFIG_INVALID');
  });

  it('a database that a newer version wrote, and leaves it alone', async () => {
    const database = await TestDatabase.create();
    await database.query(
      "INSERT INTO schema_migration (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')",
    );
    const before = await database.query('SELECT * FROM schema_migration ORDER BY id');
    expect(await refusal({ DATABASE_URL: database.url })).toContain('DATABASE_NEWER_THAN_CODE');
    expect(await database.query('SELECT * FROM schema_migration ORDER BY id')).toEqual(before);
    await database.drop();
  });

  it('a port that is taken', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const database = await TestDatabase.create();
    const { port } = server.address() as AddressInfo;
    const output = await refusal({ DATABASE_URL: database.url, PORT: String(port) });
    expect(output).toContain('PORT_TAKEN');
    expect(output).toContain(String(port));
    server.close();
    await database.drop();
  });

  it('a data folder that is a file', async () => {
    const file = path.join(folder, 'a-file');
    await writeFile(file, '');
    expect(await refusal({ TESSERA_DATA: file })).toContain('DATA_FOLDER_INVALID');
    expect(await refusal({ TESSERA_DATA: path.join(file, 'below') })).toContain('DATA_FOLDER_INVALID');
  });

  it('a data folder that belongs to something else', async () => {
    await writeFile(path.join(folder, 'precious.txt'), 'mine');
    expect(await refusal({ TESSERA_DATA: folder })).toContain('DATA_FOLDER_INVALID');
  });

  it('a data folder that cannot be written', async () => {
    // Nobody, root included, makes folders in these.
    const output = await refusal({ TESSERA_DATA: process.platform === 'linux' ? '/sys/tessera' : '/System/tessera' });
    expect(output).toMatch(/DATA_FOLDER_(READ_ONLY|INVALID)/);
  });

  it('a data folder that another host uses, which goes on undisturbed', async () => {
    const host = await startHost();
    const output = await refusal({ TESSERA_DATA: host.dataFolder, DATABASE_URL: host.database!.url });
    expect(output).toContain('DATA_FOLDER_LOCKED');
    expect(output).toContain(String(host.pid));
    expect((await host.api('/v1/customers')).status).toBe(200);
  });

  it('takes the folder of a host that was killed', async () => {
    const host = await startHost();
    const before = host.operatorToken;
    await host.kill9();
    await host.restart();
    expect((await host.api('/v1/customers')).status).toBe(200);
    expect(host.operatorToken).not.toBe(before);
    expect((await host.api('/v1/customers', { token: before })).status).toBe(401);
  });
});
