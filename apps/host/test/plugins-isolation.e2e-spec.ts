import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { availableMethods, probeIsolation, tryMethod } from '../src/plugins/isolation/isolation-probe.js';
import { Staging } from '../src/plugins/isolation/staging.js';

const node = process.execPath;

describe('isolation on this machine', () => {
  let staging: Staging;
  beforeAll(async () => {
    staging = await Staging.open();
  });
  afterAll(() => staging.remove());

  it('is claimed for every method that is available, no further than real processes prove it', async () => {
    const methods = await availableMethods();
    for (const method of methods) {
      // A container may forbid namespaces: then the method says so, and claims nothing.
      const levels = await tryMethod(method, { staging, node }).then(
        (launcher) => launcher.levels,
        (error: Error) => error.message,
      );
      if (method === 'plain') expect(levels).toEqual(['process', 'permission']);
      if (method === 'user') expect(levels).toEqual(['process', 'permission', 'user']);
      if (method === 'namespace')
        expect([
          expect.stringContaining('the probe ended'),
          'process,permission,namespace',
          'process,permission,user,namespace',
        ]).toContainEqual(String(levels));
    }
    expect(methods.at(-1)).toBe('plain');
  });

  it('is the strongest that was proved, with a reason for each that is not used', async () => {
    const { launcher, notes } = await probeIsolation(staging);
    expect(launcher.levels.slice(0, 2)).toEqual(['process', 'permission']);
    const weaker = (await availableMethods()).indexOf(launcher.method);
    expect(notes).toHaveLength(weaker);
  });

  it('fails with every reason when no process can be started', async () => {
    await expect(probeIsolation(staging, '/no/such/node')).rejects.toThrow(
      /No process can be started with \/no\/such\/node: .*plain: /,
    );
  });
});
