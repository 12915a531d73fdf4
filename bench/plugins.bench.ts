import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Isolation } from '../apps/host/dist/plugins/isolation/isolation.js';
import { DEFAULT_LIMITS } from '../apps/host/dist/plugins/supervisor/plugin-limits.js';
import { PluginLog } from '../apps/host/dist/plugins/supervisor/plugin-log.js';
import { PluginProcess } from '../apps/host/dist/plugins/supervisor/plugin-process.js';
import { beforeCreate, onCreated } from './fixtures/plugin-that-answers/plugin.js';
import manifest from './fixtures/plugin-that-answers/tessera.plugin.json' with { type: 'json' };
import { residentMegabytes, startDatabase, startHost, type RunningHost } from './support/processes.ts';
import { bounded, median, printReport, throughputRatio } from './support/report.ts';

const CALLS = 5_000;
const STARTS = 5;
const FLOOD_SECONDS = 5;

const event = {
  specversion: '1.0',
  id: '01a1fc1d-b054-7feb-a506-dec12fb4305a',
  source: 'tessera',
  type: 'customer.created',
  subject: '01a1fc1d-b054-7feb-a506-dec12fb4305b',
  time: '2026-01-01T00:00:00.000Z',
  datacontenttype: 'application/json',
  actor: { kind: 'user', id: '1', name: 'Ada' },
  data: {
    id: '01a1fc1d-b054-7feb-a506-dec12fb4305b',
    name: { full: 'Ada Lovelace' },
    emails: [{ value: 'ada@example.com', label: null, primary: true }],
    tags: [],
  },
};
const draft = { name: { full: 'Ada Lovelace' }, emails: [{ value: 'ada@example.com' }], tags: ['mathematics'] };

const calls = await measureCalls();
const ready = await measureReady();
const growth = await measureFlood();

printReport('Plugins, each in a process of its own', [
  {
    ...throughputRatio(
      'events, one after the other',
      calls.event,
      { name: 'the same handler called in process:', perSecond: calls.eventInProcess },
      0,
    ),
    goal: '–',
    reached: true,
  },
  {
    ...throughputRatio(
      'hooks, one after the other',
      calls.hook,
      { name: 'the same handler called in process:', perSecond: calls.hookInProcess },
      0,
    ),
    goal: '–',
    reached: true,
  },
  bounded('hook round trip, median', calls.hookMicroseconds, {
    unit: 'µs',
    most: 200,
    against: `in process ${(1e6 / calls.hookInProcess).toFixed(2)} µs`,
  }),
  bounded('ready after enable, through the API', ready, {
    unit: 'ms',
    most: 150,
    against: `node alone, started and ended ${calls.bareNodeMs.toFixed(0)} ms`,
    ratio: (ready / calls.bareNodeMs).toFixed(1),
  }),
  bounded('growth of the host under a flooding plugin', growth.grown, {
    unit: 'MB',
    most: 20,
    against: `${growth.before.toFixed(0)} MB before`,
  }),
]);
console.log(`\nisolation that this machine reaches: ${calls.levels.join(' · ')}`);

async function measureCalls() {
  const isolation = new Isolation();
  const levels = await isolation.probe();
  const limits = { ...DEFAULT_LIMITS };
  const folder = path.join(import.meta.dirname, 'fixtures/plugin-that-answers');
  const usable = { id: manifest.id, manifest, folder, entryFile: path.join(folder, manifest.entry) } as never;
  const command = await isolation.command(usable, {
    runtime: fileURLToPath(import.meta.resolve('@tessera/sdk/runtime')),
    limits,
    minimum: 'process',
  });
  const child = new PluginProcess({
    plugin: { id: manifest.id, version: manifest.version },
    command,
    hostVersion: '0.1.0',
    scopes: manifest.scopes.required,
    handles: { events: manifest.events as string[], hooks: manifest.hooks as string[] },
    limits,
    log: new PluginLog(() => undefined),
    onRequest: () => Promise.reject(new Error('this plugin asks for nothing')),
  });
  await child.ready;
  const deliver = () => child.deliver(event as never, 1);
  const ask = () => child.ask('customer.beforeCreate', draft as never, 1_000);
  await repeat(500, deliver);
  await repeat(500, ask);
  const eventTimes = await repeat(CALLS, deliver);
  const hookTimes = await repeat(CALLS, ask);
  await child.stop();
  await isolation.close();
  const eventInProcess = perSecond(await repeat(CALLS, async () => onCreated()));
  const hookInProcess = perSecond(await repeat(CALLS, async () => beforeCreate(draft)));
  return {
    levels,
    event: perSecond(eventTimes),
    hook: perSecond(hookTimes),
    hookMicroseconds: median(hookTimes) * 1000,
    eventInProcess,
    hookInProcess,
    bareNodeMs: await bareNode(),
  };
}

async function repeat(times: number, call: () => Promise<unknown>): Promise<number[]> {
  const durations: number[] = [];
  for (let index = 0; index < times; index++) {
    const started = performance.now();
    await call();
    durations.push(performance.now() - started);
  }
  return durations;
}

function perSecond(durations: readonly number[]): number {
  return 1000 / (durations.reduce((sum, duration) => sum + duration, 0) / durations.length);
}

async function bareNode(): Promise<number> {
  const { spawnSync } = await import('node:child_process');
  const times: number[] = [];
  for (let index = 0; index < STARTS; index++) {
    const started = performance.now();
    spawnSync(process.execPath, ['-e', '0']);
    times.push(performance.now() - started);
  }
  return median(times);
}

async function withHost<Result>(plugins: string, work: (host: RunningHost) => Promise<Result>): Promise<Result> {
  const database = await startDatabase();
  const host = await startHost({ DATABASE_URL: database.url, TESSERA_PLUGINS: plugins });
  try {
    return await work(host);
  } finally {
    await host.stop();
    await database.stop();
  }
}

async function call(
  host: RunningHost,
  method: string,
  route: string,
  body?: object,
): Promise<{ health: { status: string } }> {
  const headers = { authorization: `Bearer ${host.token}`, ...(body ? { 'content-type': 'application/json' } : {}) };
  const answer = await fetch(`${host.url}${route}`, {
    method,
    headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok) throw new Error(`${method} ${route}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as { health: { status: string } };
}

/** From the request to enable to the moment at which the API shows the plugin as ready. */
function measureReady(): Promise<number> {
  return withHost(path.join(import.meta.dirname, 'fixtures'), async (host) => {
    const times: number[] = [];
    for (let index = 0; index <= STARTS; index++) {
      const started = performance.now();
      let { health } = await call(host, 'POST', `/v1/plugins/${manifest.id}/enable`);
      while (health.status !== 'ready') ({ health } = await call(host, 'GET', `/v1/plugins/${manifest.id}`));
      // The first start also probes what the machine can isolate, once per host.
      if (index > 0) times.push(performance.now() - started);
      await call(host, 'POST', `/v1/plugins/${manifest.id}/disable`);
    }
    return median(times);
  });
}

/** Resident memory of the host before, and at its highest while a plugin sends as much as it can. */
function measureFlood(): Promise<{ before: number; grown: number }> {
  return withHost(path.resolve(import.meta.dirname, '../apps/host/test/fixtures/plugins'), async (host) => {
    // The memory that the host needs for its own work comes first, so that the growth is the plugin's.
    for (let index = 0; index < 300; index++)
      await call(host, 'POST', '/v1/customers', { name: { full: `Guest ${index}` } });
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const before = await residentMegabytes(host.pid);
    await call(host, 'POST', '/v1/plugins/plugin-that-floods/enable');
    let highest = before;
    for (const flood of ['log lines', 'API requests', 'standard output']) {
      await call(host, 'POST', '/v1/customers', { name: { full: flood } });
      for (let tick = 0; tick < FLOOD_SECONDS * 10; tick++) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        highest = Math.max(highest, await residentMegabytes(host.pid));
      }
    }
    await fetch(`${host.url}/health/ready`).then((answer) => {
      if (!answer.ok) throw new Error('the host stopped serving');
    });
    return { before, grown: highest - before };
  });
}
