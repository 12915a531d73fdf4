import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startHost, type TestHost } from '../../../apps/host/test/harness/index.js';
import { runCli, type CliResult } from './run-cli.js';

const PEOPLE = `Full name,Mail,Born,Notes
Ada Lovelace,ada@example.org,1815-12-10,first
Grace Hopper,grace@example.org,1906-12-09,second
王小明,xiaoming@example.org,1990-01-31,third
Nobody Knows,,1990-13-45,a day that does not exist
`;

let host: TestHost;
let folder: string;
const tessera = (...argv: string[]): Promise<CliResult> =>
  runCli(argv, { env: { TESSERA_DATA: host.dataFolder }, cwd: folder });
const names = async (): Promise<string[]> =>
  (await host.api<{ items: { name: { full: string } }[] }>('/v1/customers?limit=100')).body.items
    .map(({ name }) => name.full)
    .sort();

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tessera-cli-'));
  await writeFile(path.join(folder, 'people.csv'), PEOPLE);
  host = await startHost();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('tessera token', () => {
  it('prints a token alone on standard output, and the token works until it is revoked', async () => {
    const { code, out, err } = await tessera(
      'token',
      'create',
      '--scopes',
      'customers:read',
      '--ttl',
      '1h',
      '--name',
      'Night job',
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^tsr_pat_\S+\n$/);
    const token = out.trim();
    expect((await host.api('/v1/customers', { token })).status).toBe(200);
    expect((await host.api('/v1/tickets', { token })).status).toBe(403);

    const listed = JSON.parse((await tessera('token', 'list', '--json')).out) as {
      id: string;
      name: string;
      token?: string;
    }[];
    expect(listed).toEqual([expect.objectContaining({ name: 'Night job' })]);
    expect(JSON.stringify(listed)).not.toContain(token);

    expect(await tessera('token', 'revoke', listed[0]!.id)).toMatchObject({ code: 0 });
    expect((await host.api('/v1/customers', { token })).status).toBe(401);
    expect(await tessera('token', 'revoke', listed[0]!.id)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^TOKEN_NOT_FOUND: /),
    });
  });

  it('reaches a server by its address with a token of its own', async () => {
    const token = (await tessera('token', 'create', '--scopes', 'customers:read')).out.trim();
    const remote = (...argv: string[]) =>
      runCli([...argv, '--url', host.url], { env: { TESSERA_TOKEN: token }, cwd: folder });
    expect(await remote('status', '--json')).toMatchObject({ code: 0, out: expect.stringContaining('"ready": true') });
    const { code, err } = await remote('import', 'people.csv');
    expect(code).toBe(1);
    expect(err).toMatch(/^INSUFFICIENT_SCOPE: .*\n {2}→ /);
    expect(await names()).toEqual([]);
  });
});

describe('tessera app', () => {
  it('makes an app that gets tokens with its own credentials', async () => {
    const { code, out } = await tessera(
      'app',
      'create',
      '--name',
      'CRM',
      '--grant',
      'client_credentials',
      '--scopes',
      'customers:read',
      '--json',
    );
    expect(code).toBe(0);
    const app = JSON.parse(out) as { id: string; clientId: string; clientSecret: string };
    const requestToken = () =>
      host.api<{ access_token: string }>('/oauth/token', {
        token: null,
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: app.clientId,
          client_secret: app.clientSecret,
        }).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        method: 'POST',
      });
    const { body } = await requestToken();
    expect((await host.api('/v1/customers', { token: body.access_token })).status).toBe(200);

    expect(await tessera('app', 'list')).toMatchObject({ code: 0, out: expect.stringContaining(app.clientId) });
    expect(await tessera('app', 'delete', app.id)).toMatchObject({ code: 0 });
    expect((await requestToken()).status).toBe(401);
  });
});

describe('tessera import', () => {
  it('shows what it would do and does nothing with --dry-run', async () => {
    const { code, out } = await tessera('import', 'people.csv', '--dry-run', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      file: 'people.csv',
      encoding: 'utf-8',
      delimiter: ',',
      map: expect.objectContaining({ 'Full name': 'name.full', Mail: 'email' }),
    });
    expect(await names()).toEqual([]);
  });

  it('imports, answers 1 because a row failed, reports the row, and takes all of it back', async () => {
    const { code, out, err } = await tessera(
      'import',
      'people.csv',
      '--map',
      'Full name=name.full,Mail=email',
      '--map',
      'Born=birthDate',
      '--errors',
      'errors.csv',
    );
    expect(code).toBe(1);
    expect(out).toMatch(
      /^people\.csv: 3 customers created, 1 row failed\.\nTake it back with: tessera operation undo \S+\n$/,
    );
    expect(err).toContain('row 5, Born: ');
    expect(await names()).toEqual(['Ada Lovelace', 'Grace Hopper', '王小明']);
    const report = (await readFile(path.join(folder, 'errors.csv'), 'utf8')).split('\n');
    expect(report[0]).toBe('row,column,code,detail,raw');
    expect(report[1]).toMatch(/^5,Born,ROW_BIRTH_DATE_INVALID,.*1990-13-45/);

    const id = /undo (\S+)/.exec(out)?.[1] ?? '';
    expect(await tessera('operation', 'show', id)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/State +succeeded/),
    });
    expect(await tessera('operation', 'undo', id)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/State +undone/),
    });
    expect(await names()).toEqual([]);
  });

  it('reads standard input, and answers 0 when no row failed', async () => {
    const { code, out } = await runCli(['import', '-', '--json'], {
      env: { TESSERA_DATA: host.dataFolder },
      input: 'name;email\nAlan Turing;alan@example.org\n',
    });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ state: 'succeeded', result: { created: 1, failed: 0 } });
    expect(await names()).toEqual(['Alan Turing']);
  });

  it('returns at once with --no-wait, with the id of the operation', async () => {
    const { code, out } = await runCli(['import', '-', '--no-wait'], {
      env: { TESSERA_DATA: host.dataFolder },
      input: 'name,email\nKurt Gödel,kurt@example.org\n',
    });
    expect(code).toBe(0);
    const { body } = await host.api<{ kind: string }>(`/v1/operations/${out.trim()}`);
    expect(body.kind).toBe('import');
  });

  it('sends nothing where the mapping does not fit the file', async () => {
    const before = (await host.api<{ items: unknown[] }>('/v1/operations')).body.items.length;
    expect(await tessera('import', 'people.csv', '--map', 'Name=name.full')).toMatchObject({
      code: 2,
      err: expect.stringContaining('MAPPING_COLUMN_UNKNOWN'),
    });
    expect(await tessera('import', 'nowhere.csv')).toMatchObject({
      code: 2,
      err: expect.stringContaining('FILE_NOT_FOUND'),
    });
    expect((await host.api<{ items: unknown[] }>('/v1/operations')).body.items).toHaveLength(before);
  });
});

describe('tessera status and tessera plugin', () => {
  it('say where the host is, and that it has no plugins', async () => {
    expect(await tessera('status')).toMatchObject({ code: 0, out: expect.stringContaining(host.url) });
    expect(await tessera('plugin', 'list')).toEqual({ code: 0, out: 'There are no plugins.\n', err: '' });
    expect(await tessera('plugin', 'enable', 'nothing')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^PLUGIN_NOT_FOUND: /),
    });
  });
});
