import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Manifest } from '@tessera/protocol';
import { startHost, until, type TestHost } from './harness/index.js';
import { BUNDLED_PLUGINS, FIXTURE_PLUGINS, PluginAdmin } from './support/plugins.js';

interface Note {
  readonly body: string;
  readonly author: { readonly kind: string; readonly id: string; readonly name: string };
}

describe('plugins', () => {
  let folder: string;
  let host: TestHost;
  let plugins: PluginAdmin;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tessera-plugins-'));
    await cp(path.join(FIXTURE_PLUGINS, 'plugin-asking-for-more'), path.join(folder, 'changing'), { recursive: true });
    await changeManifest({ id: 'plugin-that-changes' });
    host = await startHost({ plugins: [FIXTURE_PLUGINS, BUNDLED_PLUGINS, folder] });
    plugins = new PluginAdmin(host);
  });
  afterEach(() => plugins.disableAll());
  afterAll(() => rm(folder, { recursive: true }));

  async function changeManifest(change: Partial<Manifest>): Promise<void> {
    const file = path.join(folder, 'changing/tessera.plugin.json');
    await writeFile(file, JSON.stringify({ ...(JSON.parse(await readFile(file, 'utf8')) as object), ...change }));
  }

  const token = async (...scopes: string[]): Promise<string> =>
    (await host.api<{ token: string }>('/v1/tokens', { body: { name: 'test', scopes } })).body.token;
  const notesOf = async (id: string): Promise<Note[]> =>
    (await host.api<{ items: Note[] }>(`/v1/customers/${id}/notes`)).body.items;

  it('are listed, a broken one with everything that is wrong with it', async () => {
    const found = await plugins.list();
    expect(found.find(({ id }) => id === 'welcome-desk')).toMatchObject({
      state: 'available',
      health: { status: 'stopped' },
      scopes: ['customers:read', 'customers:write'],
    });
    const broken = found.find(({ id }) => id === 'plugin-with-a-broken-manifest');
    expect(broken).toMatchObject({
      state: 'broken',
      health: { lastError: { code: 'PLUGIN_MANIFEST_INVALID', phase: 'catalogue' } },
    });
    expect(broken?.health.lastError?.message).toMatch(/superpowers is not a known field/);
    expect(broken?.health.lastError?.message).toMatch(/scopes\/required\/0 must be one of/);
    expect((await host.api('/v1/plugins/plugin-with-a-broken-manifest/enable', { method: 'POST' })).body).toMatchObject(
      { status: 409, code: 'PLUGIN_MANIFEST_INVALID' },
    );
    expect((await host.api('/v1/plugins/no-such-plugin')).body).toMatchObject({
      status: 404,
      code: 'PLUGIN_NOT_FOUND',
    });
  });

  it('are ready when enabling answers, and say how far this machine keeps them apart', async () => {
    const plugin = await plugins.enable('welcome-desk');
    expect(plugin).toMatchObject({ state: 'enabled', health: { status: 'ready', restarts: 0, lastError: null } });
    expect(plugin.isolation.slice(0, 2)).toEqual(['process', 'permission']);
    const stopped = await plugins.act('welcome-desk', 'disable');
    expect(stopped).toMatchObject({ state: 'disabled', health: { status: 'stopped', pid: null } });
  });

  it('react to a new customer, as themselves, with a note that names them', async () => {
    await plugins.enable('welcome-desk');
    const id = await plugins.createCustomer('王小明');
    const [note, ...more] = await until(async () => ((await notesOf(id)).length > 0 ? notesOf(id) : false));
    expect(more).toEqual([]);
    expect(note).toMatchObject({
      body: expect.stringContaining('王小明，欢迎您！'),
      author: { kind: 'plugin', id: 'welcome-desk', name: 'Welcome desk' },
    });
    const audit = await host.api<{ items: { action: string; via: object }[] }>(`/v1/audit?subject=${id}`);
    expect(audit.body.items).toContainEqual(
      expect.objectContaining({ actor: expect.objectContaining({ kind: 'plugin', id: 'welcome-desk' }) }),
    );
  });

  it('react to nothing that happened while they were disabled', async () => {
    await plugins.enable('welcome-desk');
    await plugins.act('welcome-desk', 'disable');
    const before = await plugins.createCustomer('Too early');
    // Other tests share the server: one of their transactions may hold the end of the log back for a moment.
    await until(async () => {
      const [row] = await host.database!.query<{ past: boolean }>(
        'SELECT pg_snapshot_xmin(pg_current_snapshot()) > max(clock) AS past FROM event',
      );
      return row?.past;
    });
    await plugins.enable('welcome-desk');
    const after = await plugins.createCustomer('In time');
    await until(async () => (await notesOf(after)).length > 0);
    expect(await notesOf(before)).toEqual([]);
  });

  it('may be enabled only by somebody who may do what the plugin asks for', async () => {
    const reader = await token('plugins:read');
    expect(await host.api('/v1/plugins/welcome-desk', { token: reader })).toMatchObject({ status: 200 });
    expect(await host.api('/v1/plugins/welcome-desk/enable', { method: 'POST', token: reader })).toMatchObject({
      status: 403,
      body: { code: 'INSUFFICIENT_SCOPE' },
    });
    const manager = await token('plugins:read', 'plugins:manage');
    expect(await host.api('/v1/plugins/welcome-desk/enable', { method: 'POST', token: manager })).toMatchObject({
      status: 403,
      body: { code: 'SCOPE_BEYOND_CALLER' },
    });
    expect(await plugins.get('welcome-desk')).not.toMatchObject({ state: 'enabled' });
  });

  it('are not started without what they need, and never granted what they did not ask for', async () => {
    const enable = (scopes: string[]) => host.api('/v1/plugins/welcome-desk/enable', { body: { scopes } });
    expect(await enable(['customers:read'])).toMatchObject({
      status: 409,
      body: { code: 'PLUGIN_CONSENT_REQUIRED', missing: ['customers:write'] },
    });
    expect(await enable(['customers:read', 'customers:write', 'tickets:read'])).toMatchObject({
      status: 400,
      body: { code: 'VALIDATION_FAILED', errors: [{ pointer: '/scopes' }] },
    });
    expect(await enable(['root'])).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
  });

  it('wait for consent when a new version asks for more', async () => {
    expect(await plugins.enable('plugin-that-changes')).toMatchObject({
      health: { status: 'ready' },
      version: '1.0.0',
    });
    await changeManifest({ version: '2.0.0', scopes: { required: ['customers:read', 'users:read'], optional: [] } });
    const waiting = await plugins.untilFailed('plugin-that-changes', 'PLUGIN_CONSENT_REQUIRED');
    expect(waiting).toMatchObject({
      state: 'enabled',
      version: '2.0.0',
      health: { status: 'stopped', lastError: { message: expect.stringContaining('users:read') } },
    });
    expect(await plugins.enable('plugin-that-changes')).toMatchObject({
      health: { status: 'ready', lastError: null },
      grant: { scopes: ['customers:read', 'users:read'] },
    });
  });

  it('are started over by themselves when their code is replaced', async () => {
    const { health } = await plugins.enable('plugin-that-changes');
    await writeFile(
      path.join(folder, 'changing/plugin.js'),
      `${await readFile(path.join(folder, 'changing/plugin.js'), 'utf8')}\nconsole.log('the new code');\n`,
    );
    await until(
      async () =>
        (await plugins.get('plugin-that-changes')).health.pid !== health.pid &&
        (await plugins.log('plugin-that-changes')).some(({ message }) => message === 'the new code'),
      {
        deadline: 20_000,
        what: 'the new code runs',
      },
    );
  });

  it('cannot be impersonated over the network', async () => {
    await plugins.enable('welcome-desk');
    const status = await new Promise((resolve, reject) => {
      const headers = { 'x-tessera-channel': '00000000-0000-4000-8000-000000000000' };
      request(new URL('/v1/customers', host.url), { headers }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(401);
  });

  it('run again after a restart of the host, without anybody doing anything', async () => {
    await plugins.enable('welcome-desk');
    await host.restart();
    await plugins.untilStatus('welcome-desk', 'ready');
    const id = await plugins.createCustomer('After the restart');
    await until(async () => (await notesOf(id)).length > 0);
  });

  describe('that take part in creating customers', () => {
    const create = (body: object) => host.api<{ tags: string[] }>('/v1/customers', { body });

    it('may change and refuse what is about to be stored', async () => {
      await plugins.enable('plugin-that-screens');
      expect(await create({ name: { full: 'Ada' }, tags: ['vip'] })).toMatchObject({
        status: 201,
        body: { tags: ['vip', 'screened'] },
      });
      const refused = await create({ name: { full: 'Eve' }, emails: [{ value: 'eve@blocked.example' }] });
      expect(refused).toMatchObject({
        status: 422,
        body: {
          code: 'CUSTOMER_REFUSED',
          detail: 'This domain is blocked.',
          refusedBy: 'plugin-that-screens',
          refusal: 'blocked_domain',
        },
      });
      const { body } = await host.api<{ items: object[] }>('/v1/customers?q=eve@blocked.example');
      expect(body.items).toEqual([]);
    });

    it.each(['an invalid record', 'no answer at all', 'an unknown field', 'an exception', 'too late'])(
      'do not keep a customer from being created by answering %s',
      async (full) => {
        await plugins.enable('plugin-with-bad-hooks');
        const startedAt = performance.now();
        expect(await create({ name: { full } })).toMatchObject({ status: 201, body: { kind: 'person', tags: [] } });
        expect(performance.now() - startedAt).toBeLessThan(4_000);
        expect(await plugins.log('plugin-with-bad-hooks')).toContainEqual(
          expect.objectContaining({
            source: 'host',
            message: expect.stringContaining('customer.beforeCreate went on without this plugin'),
          }),
        );
      },
    );

    it('are not asked for a while after they failed five times in a row', async () => {
      await plugins.enable('plugin-with-bad-hooks');
      for (let time = 0; time < 5; time += 1) await create({ name: { full: 'too late' } });
      expect(await create({ name: { full: 'too late' } })).toMatchObject({ status: 201 });
      const complaints = (await plugins.log('plugin-with-bad-hooks'))
        .filter(({ source }) => source === 'host')
        .map(({ message }) => message);
      expect(complaints.map((message) => /failed too often in a row/.test(message))).toEqual([
        false,
        false,
        false,
        false,
        false,
        true,
      ]);
    });
  });
});
