import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PluginCatalogue, type CatalogueEntry } from './plugin-catalogue.js';

const manifest = {
  protocol: 1,
  id: 'desk',
  name: 'Desk',
  version: '1.0.0',
  publisher: 'Tests',
  host: '^0.1.0',
  entry: 'plugin.js',
};

describe('the catalogue of plugins', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tessera-catalogue-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function plugin(name: string, content: unknown, entry: string | null = 'export default 1;'): Promise<void> {
    await mkdir(path.join(folder, name));
    await writeFile(
      path.join(folder, name, 'tessera.plugin.json'),
      typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
    );
    if (entry !== null) await writeFile(path.join(folder, name, 'plugin.js'), entry);
  }

  const scan = (): Promise<CatalogueEntry[]> => new PluginCatalogue([folder], '0.1.0').scan();

  it('finds each folder with a manifest, and no other', async () => {
    await plugin('desk', manifest);
    await mkdir(path.join(folder, 'not-a-plugin'));
    await mkdir(path.join(folder, '.hidden'));
    await writeFile(path.join(folder, 'file'), '');
    expect(await scan()).toMatchObject([
      {
        kind: 'usable',
        id: 'desk',
        manifest: { version: '1.0.0', events: [] },
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
  });

  it.each<[string, unknown, string | null, string, RegExp]>([
    ['no JSON', '{', 'x', 'PLUGIN_MANIFEST_INVALID', /not JSON/],
    ['invalid UTF-8', Uint8Array.of(0x22, 0xff), 'x', 'PLUGIN_MANIFEST_INVALID', /UTF-8/],
    ['a huge manifest', `"${'x'.repeat(100_000)}"`, 'x', 'PLUGIN_MANIFEST_INVALID', /65536 are allowed/],
    ['an unknown field', { ...manifest, more: 1 }, 'x', 'PLUGIN_MANIFEST_INVALID', /\/more is not a known field/],
    ['no entry', manifest, null, 'PLUGIN_MANIFEST_INVALID', /entry plugin\.js is not there/],
    [
      'another host',
      { ...manifest, host: '^2.0.0' },
      'x',
      'PLUGIN_INCOMPATIBLE',
      /works with host \^2\.0\.0, this is 0\.1\.0/,
    ],
  ])('lists a plugin with %s as broken, beside the others', async (_, content, entry, code, message) => {
    await plugin('bad', content, entry);
    await plugin('good', { ...manifest, id: 'good' });
    const [bad, good] = await scan();
    expect(good).toMatchObject({ kind: 'usable', id: 'good' });
    expect(bad).toMatchObject({
      kind: 'broken',
      id: 'bad',
      failure: { code, phase: 'catalogue', message: expect.stringMatching(message) },
    });
  });

  it('uses neither of two plugins with the same id, and names both folders', async () => {
    await plugin('one', manifest);
    await plugin('two', manifest);
    expect(await scan()).toMatchObject([
      {
        kind: 'broken',
        id: 'desk',
        failure: { code: 'PLUGIN_ID_TAKEN', message: expect.stringMatching(/one and .*two/) },
      },
    ]);
  });

  it('notices that the code was replaced', async () => {
    await plugin('desk', manifest);
    const [before] = await scan();
    await writeFile(path.join(folder, 'desk/plugin.js'), 'export default 2; // longer');
    const [after] = await scan();
    expect(after).toMatchObject({ kind: 'usable' });
    expect((after as { stamp: string }).stamp).not.toBe((before as { stamp: string }).stamp);
  });

  it('is empty where there is no folder', async () => {
    expect(await new PluginCatalogue([path.join(folder, 'nowhere')], '0.1.0').scan()).toEqual([]);
  });
});
