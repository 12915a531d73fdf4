import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startHost, until, type TestHost } from './harness/index.js';
import { PluginAdmin } from './support/plugins.js';

const GUIDE = path.resolve(import.meta.dirname, '../../../docs/guides/first-plugin.md');

/** Regression: a guide whose code does not run. */
describe('the guide to a first plugin', () => {
  let folder: string;
  let host: TestHost;
  let plugins: PluginAdmin;
  let manifest: string;
  let code: string;
  let hook: string;
  let hookInManifest: string;

  beforeAll(async () => {
    const text = await readFile(GUIDE, 'utf8');
    const blocks = (language: string): string[] =>
      [...text.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))].map(([, block]) => block ?? '');
    [manifest = '', hookInManifest = ''] = blocks('json');
    [code = '', hook = ''] = blocks('js');
    folder = await mkdtemp(path.join(tmpdir(), 'tessera-guide-'));
    await mkdir(path.join(folder, 'domain-tags'));
    await save(manifest, code);
    host = await startHost({ plugins: [folder] });
    plugins = new PluginAdmin(host);
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function save(newManifest: string, newCode: string): Promise<void> {
    await writeFile(path.join(folder, 'domain-tags/plugin.js'), newCode);
    await writeFile(path.join(folder, 'domain-tags/tessera.plugin.json'), newManifest);
  }

  const create = (email: string) =>
    host.api<{ id: string }>('/v1/customers', { body: { name: { full: 'Ada Lovelace' }, emails: [{ value: email }] } });

  it('makes a plugin that tags customers', async () => {
    expect(await plugins.enable('domain-tags')).toMatchObject({ health: { status: 'ready' } });
    const { body } = await create('ada@engine.example');
    await until(async () =>
      (await host.api<{ tags: string[] }>(`/v1/customers/${body.id}`)).body.tags.includes('engine.example'),
    );
    expect(await plugins.log('domain-tags')).toContainEqual(
      expect.objectContaining({ source: 'plugin', message: 'tagged' }),
    );
  });

  it('and that refuses some after the change that it describes', async () => {
    const { health } = await plugins.get('domain-tags');
    await save(
      manifest.replace('"events": ["customer.created"],\n', (events) => events + hookInManifest),
      code.replace(/\}\);\n$/, `${hook}});\n`),
    );
    await until(
      async () => {
        const plugin = await plugins.get('domain-tags');
        return plugin.health.status === 'ready' && plugin.health.pid !== health.pid;
      },
      { deadline: 20_000, what: 'the changed plugin runs' },
    );
    expect(await create('eve@spam.example')).toMatchObject({
      status: 422,
      body: { code: 'CUSTOMER_REFUSED', detail: 'Addresses of spam.example are not welcome here.' },
    });
    expect(await create('ada@spam.test')).toMatchObject({ status: 201 });
  });
});
