import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startHost, until, type TestHost } from './harness/index.js';
import { FIXTURE_PLUGINS, PluginAdmin, keepAsking, type Asking, type Plugin } from './support/plugins.js';

const DENIED = 'ERR_ACCESS_DENIED';
/** What calling something that was taken away gives. */
const GONE = 'TypeError';
const MEGABYTE = 1_048_576;
/** These take their time: they misbehave beside all the others, and are looked at in the end. */
const PATIENT = ['plugin-that-exits-at-start', 'plugin-that-never-answers'];

describe('a plugin that misbehaves', () => {
  let host: TestHost;
  let plugins: PluginAdmin;
  let asking: Asking;
  let exited: Plugin;

  beforeAll(async () => {
    host = await startHost({ plugins: [FIXTURE_PLUGINS] });
    plugins = new PluginAdmin(host);
    exited = await plugins.enable('plugin-that-exits-at-start');
    await plugins.enable('plugin-that-never-answers');
    await plugins.createCustomer('anybody');
  });
  beforeEach(() => {
    asking = keepAsking(host);
  });
  afterEach(async () => {
    await plugins.disableAll({ except: PATIENT });
    // What one test left to be delivered again must not disturb the next.
    await host.database?.query('DELETE FROM plugin_delivery WHERE plugin_id <> ALL ($1)', [PATIENT]);
    expect(await asking.stop()).toEqual({ asked: expect.any(Number), failed: [], silentForMs: expect.any(Number) });
    expect((await host.api('/health/ready', { token: null })).status).toBe(200);
  });

  it('is ended when it hangs, and started again', async () => {
    await plugins.enable('plugin-that-hangs');
    const pid = await until(async () => (await plugins.get('plugin-that-hangs')).health.pid, {
      what: 'its process is known',
    });
    await plugins.createCustomer('anybody');
    const { health } = await plugins.untilFailed('plugin-that-hangs', 'PLUGIN_HEARTBEAT_LOST');
    expect(health.lastError).toMatchObject({
      phase: 'run',
      message: expect.stringContaining('plugin-that-hangs 1.0.0'),
      cure: expect.stringContaining('event loop'),
    });
    await until(() => !isAlive(pid), { what: 'the hung process is gone' });
    const again = await plugins.untilStatus('plugin-that-hangs', 'ready');
    expect(again.health.restarts).toBe(1);
    expect(again.health.pid).not.toBe(pid);
  });

  it.each(['log lines', 'API requests', 'standard output', 'one endless line'])(
    'does not make the host grow when it floods it with %s',
    async (flood) => {
      await plugins.enable('plugin-that-floods');
      await plugins.createCustomer('warm up');
      await sleep(300);
      const before = await residentBytes(host.pid);
      await plugins.createCustomer(flood);
      let most = before;
      const failed = await until(
        async () => {
          most = Math.max(most, await residentBytes(host.pid));
          const { health } = await plugins.get('plugin-that-floods');
          return health.lastError !== null && health;
        },
        { deadline: 20_000 },
      );
      expect(failed.lastError).toMatchObject({
        code: 'PLUGIN_HEARTBEAT_LOST',
        message: expect.stringContaining('plugin-that-floods 1.0.0'),
      });
      expect((most - before) / MEGABYTE).toBeLessThan(20);
      expect((await asking.stop()).silentForMs).toBeLessThan(3_000);
    },
  );

  it('does not make the host grow when it stops reading', async () => {
    await plugins.enable('plugin-that-does-not-read');
    const before = await residentBytes(host.pid);
    await plugins.createCustomer('anybody');
    const { health } = await plugins.untilFailed('plugin-that-does-not-read');
    expect(health.lastError?.message).toContain('plugin-that-does-not-read 1.0.0');
    expect(((await residentBytes(host.pid)) - before) / MEGABYTE).toBeLessThan(20);
  });

  it('says which import it lacks when it was not bundled', async () => {
    const { health } = await plugins.enable('plugin-that-does-not-load');
    expect(health.lastError).toMatchObject({
      code: 'PLUGIN_LOAD_FAILED',
      message: expect.stringContaining('some-package-that-was-not-bundled'),
    });
  });

  it('is suspended at once when its code does not do what its manifest says', async () => {
    const { health } = await plugins.enable('plugin-that-handles-too-little');
    expect(health).toMatchObject({
      status: 'suspended',
      lastError: { code: 'PLUGIN_MANIFEST_MISMATCH', message: expect.stringContaining('customer.created') },
    });
  });

  it.each([
    ['noise', 'over the cap'],
    ['a length of 4 GB', 'over the cap'],
    ['no JSON', 'not JSON'],
    ['invalid UTF-8', 'not UTF-8'],
    ['an unknown kind', 'unknown kind'],
    ['a prototype', '__proto__'],
    ['an answer to nothing', 'not open'],
    ['ready twice', 'twice'],
  ])('is ended when it sends %s', async (garbage, complaint) => {
    await plugins.enable('plugin-that-sends-garbage');
    await plugins.createCustomer(garbage);
    const { health } = await plugins.untilFailed('plugin-that-sends-garbage', 'PLUGIN_PROTOCOL_VIOLATION');
    expect(health.lastError?.message).toContain('plugin-that-sends-garbage 1.0.0');
    expect(health.lastError?.message).toContain(complaint);
  });

  it('is ended when it holds more memory than it may, outside of the JavaScript heap too', async () => {
    await plugins.enable('plugin-that-allocates-buffers');
    await plugins.createCustomer('anybody');
    const { health } = await plugins.untilFailed('plugin-that-allocates-buffers', 'PLUGIN_MEMORY_EXCEEDED');
    expect(health.lastError?.message).toMatch(/held \d+ MB, 256 MB are allowed/);
  });

  it('finds no files, no programs and no environment', async () => {
    const file = path.join(tmpdir(), `tessera-public-${process.pid}.txt`);
    await writeFile(file, 'for everybody', { mode: 0o644 });
    try {
      expect(await plugins.outcomes('plugin-that-reads-files', file)).toEqual({
        'read a file': DENIED,
        'read the environment of the host': DENIED,
        'list a folder': DENIED,
        'write a file': DENIED,
        'read its own manifest': DENIED,
        'start a program': DENIED,
        'start a worker': DENIED,
        'read through SQLite': 'ERR_UNKNOWN_BUILTIN_MODULE',
        'write through V8': GONE,
        'load an addon': GONE,
        'use a raw binding': GONE,
        environment: 0,
      });
      await expect(readFile(`${file}.stolen`)).rejects.toMatchObject({ code: 'ENOENT' });
    } finally {
      await rm(file);
    }
  });

  it('reaches no network', async () => {
    let visitors = 0;
    const server = createServer((socket) => {
      visitors += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const found = await plugins.outcomes('plugin-that-opens-sockets', String((server.address() as AddressInfo).port));
    server.close();
    expect(found).toEqual({
      connect: DENIED,
      fetch: DENIED,
      'look up a name': DENIED,
      listen: DENIED,
      'send a datagram': DENIED,
    });
    expect(visitors).toBe(0);
  });

  it('cannot send a signal to the host', async () => {
    const found = await plugins.outcomes('plugin-that-kills-its-parent', String(host.pid));
    expect(new Set(Object.values(found))).toEqual(new Set([GONE]));
    expect(isAlive(host.pid)).toBe(true);
  });

  it('cannot open the inspector of the host', async () => {
    const found = await plugins.outcomes('plugin-that-opens-the-inspector', String(host.pid));
    expect(found).toEqual({
      'the inspector of the host': GONE,
      'the inspector of its parent': GONE,
      'SIGUSR1 to the host': GONE,
      'its own inspector': DENIED,
      'a session with itself': DENIED,
    });
    await expect(fetch('http://127.0.0.1:9229/json')).rejects.toThrow();
  });

  it('may call only what it was granted, and each refusal names the scope', async () => {
    expect(await plugins.outcomes('plugin-asking-for-more', 'anybody')).toEqual({
      '/v1/users': 'INSUFFICIENT_SCOPE',
      '/v1/audit': 'INSUFFICIENT_SCOPE',
      '/v1/tokens': 'INSUFFICIENT_SCOPE',
      '/v1/tickets': 'INSUFFICIENT_SCOPE',
      note: 'INSUFFICIENT_SCOPE',
    });
  });

  it('is not waited for when it never answers, and the event is delivered again', async () => {
    const plugin = await until(
      async () => {
        const found = await plugins.get('plugin-that-never-answers');
        return found.deliveries.retrying >= 1 && found;
      },
      { deadline: 20_000 },
    );
    expect(plugin.health).toMatchObject({ status: 'ready', restarts: 0 });
    expect(await plugins.log('plugin-that-never-answers')).toContainEqual(
      expect.objectContaining({
        source: 'host',
        message: expect.stringMatching(/plugin-that-never-answers 1\.0\.0 \(event\).*did not answer within 10000 ms/),
      }),
    );
  });

  it('is named with what it said when it exits at start, and suspended when it keeps doing so', async () => {
    expect(exited.health.lastError).toMatchObject({
      code: 'PLUGIN_CRASHED',
      phase: 'handshake',
      message: expect.stringMatching(
        /plugin-that-exits-at-start 1\.0\.0.*exited with code 3 before it was ready.*never going to stay/,
      ),
    });
    const { health } = await plugins.untilStatus('plugin-that-exits-at-start', 'suspended', 60_000);
    expect(health.restarts).toBe(4);
    const events = await host.api<{ items: { subject: string; data: object }[] }>('/v1/events?type=plugin.suspended');
    expect(events.body.items).toContainEqual(
      expect.objectContaining({
        subject: 'plugin-that-exits-at-start',
        data: expect.objectContaining({ version: '1.0.0', reason: 'PLUGIN_CRASHED' }),
      }),
    );
    const resumed = await plugins.act('plugin-that-exits-at-start', 'resume');
    expect(resumed.health).toMatchObject({ status: 'degraded', restarts: 1 });
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1_024;
}
