import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AnyCloudEvent } from '@tessera/protocol';
import type { DataSource } from 'typeorm';
import { loadConfig } from '../src/platform/config/config.js';
import { openDatabase } from '../src/platform/database/data-source.js';
import { Database } from '../src/platform/database/database.js';
import { EventLog } from '../src/platform/events/event-log.js';
import { DeliveryLeases } from '../src/plugins/delivery/delivery-leases.js';
import { DeliveryPump } from '../src/plugins/delivery/delivery-pump.js';
import { DeliveryStore } from '../src/plugins/delivery/delivery-store.js';
import { PluginFailure, type PluginFailureCode } from '../src/plugins/supervisor/plugin-failure.js';
import { until } from './harness/index.js';
import { TestDatabase } from './harness/test-database.js';

const PLUGIN = 'desk';
const POLICY = { delays: [20, 20], delaysOfAKiller: [20] };

describe('the pump of one plugin', () => {
  let testDatabase: TestDatabase;
  let dataSource: DataSource;
  let database: Database;
  let open: { pump: DeliveryPump; leases: DeliveryLeases }[];

  beforeEach(async () => {
    testDatabase = await TestDatabase.create();
    dataSource = await openDatabase(testDatabase.url, await loadConfig({}));
    database = new Database(dataSource);
    open = [];
    await database.query(
      `INSERT INTO plugin (id, desired, version, granted_scopes, granted_digest, granted_by, granted_at, position)
       VALUES ($1, 'enabled', '1.0.0', '{}', '', '{}', now(), $2)`,
      [PLUGIN, JSON.stringify({ clock: '0', seq: '0' })],
    );
  });
  afterEach(async () => {
    for (const { pump, leases } of open) {
      await pump.stop();
      await leases.close();
    }
    await dataSource.destroy();
    await testDatabase.drop();
  });

  async function write(...subjects: string[]): Promise<void> {
    for (const [place, subject] of subjects.entries()) {
      await database.query(
        `INSERT INTO event (id, type, subject, actor, data) VALUES ($1, 'customer.created', $2, '{}', $3)`,
        [randomUUID(), subject, JSON.stringify({ place })],
      );
    }
  }

  /** Delivers to a function, as one of several hosts that share the database. */
  function start(handle: (event: AnyCloudEvent, attempt: number) => Promise<void> | void): {
    seen: string[];
    failures: string[];
  } {
    const seen: string[] = [];
    const failures: string[] = [];
    const leases = new DeliveryLeases(database);
    const pump = new DeliveryPump({
      pluginId: PLUGIN,
      types: ['customer.created'],
      target: {
        isReady: true,
        deliver: async (event, attempt) => {
          seen.push(`${event.subject}#${attempt}`);
          await handle(event, attempt);
        },
      },
      log: new EventLog(database),
      store: new DeliveryStore(database),
      leases,
      policy: POLICY,
      onDelivered: () => undefined,
      onFailed: (error) => failures.push((error as Error).message),
      onProblem: (error) => failures.push(`problem: ${(error as Error).message}`),
    });
    open.push({ pump, leases });
    return { seen, failures };
  }

  const delivered = async (): Promise<number> =>
    Number((await database.query<{ delivered: string }>('SELECT delivered FROM plugin'))[0]?.delivered);
  const fail = (code: PluginFailureCode): never => {
    throw new PluginFailure(code, { id: PLUGIN, version: '1.0.0' }, 'event', 'no luck');
  };

  it('gives up after the last attempt, keeps payload and error, and lets the subject go on', async () => {
    await write('bad', 'bad', 'good');
    let broken = true;
    const { seen } = start(({ subject }, attempt) => {
      if (subject === 'bad' && broken) {
        broken = attempt < 3;
        fail('PLUGIN_HANDLER_FAILED');
      }
    });
    await until(async () => (await delivered()) === 2);
    const rows = await database.query<{
      state: string;
      attempts: number;
      subject: string;
      error: object;
      event: { type: string };
    }>('SELECT * FROM plugin_delivery');
    expect(rows).toMatchObject([
      {
        state: 'dead',
        attempts: 3,
        subject: 'bad',
        event: { type: 'customer.created' },
        error: { code: 'PLUGIN_HANDLER_FAILED', message: expect.stringContaining('desk 1.0.0') },
      },
    ]);
    expect(seen.filter((call) => call.startsWith('bad'))).toEqual(['bad#1', 'bad#2', 'bad#3', 'bad#1']);
  });

  it('tries an event alone after the process ended with it', async () => {
    await write('a', 'killer', 'b', 'c');
    let underWay = 0;
    const company: number[] = [];
    start(async ({ subject }, attempt) => {
      underWay += 1;
      try {
        if (subject === 'killer' && attempt > 1) company.push(underWay);
        await new Promise((resolve) => setTimeout(resolve, 30));
        if (subject === 'killer' || attempt === 1) fail('PLUGIN_CRASHED');
      } finally {
        underWay -= 1;
      }
    });
    await until(
      async () =>
        (await database.query(`SELECT FROM plugin_delivery WHERE state = 'dead'`)).length === 1 &&
        (await delivered()) === 3,
    );
    expect(company).toEqual([1]);
  });

  it('keeps what a plugin was too busy for, without counting it as an attempt', async () => {
    await write('a');
    let busy = true;
    const { seen } = start(() => {
      if (busy) fail('PLUGIN_BUSY');
    });
    await until(() => seen.length >= 2, { deadline: 15_000 });
    busy = false;
    await until(async () => (await delivered()) === 1, { deadline: 15_000 });
    expect(new Set(seen)).toEqual(new Set(['a#1']));
  });

  it('runs on one host at a time, and on the other as soon as the first is gone', async () => {
    const first = start(() => undefined);
    await write('one');
    await until(async () => (await delivered()) === 1);
    const second = start(() => undefined);
    await write('two', 'three');
    await until(async () => (await delivered()) === 3);
    expect(second.seen).toEqual([]);
    const [holder] = open.splice(0, 1);
    await holder?.pump.stop();
    await holder?.leases.close();
    await write('four');
    await until(async () => (await delivered()) === 4, { deadline: 15_000 });
    expect([first.seen, second.seen]).toEqual([['one#1', 'two#1', 'three#1'], ['four#1']]);
  });

  it('writes nothing after another host has taken over', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const { seen } = start(() => held);
    await write('slow');
    await until(() => seen.length === 1);
    await database.query('UPDATE plugin SET epoch = epoch + 1');
    release();
    // It notices, takes a turn of its own, and repeats what it could not store.
    await until(async () => (await delivered()) === 1, { deadline: 15_000 });
    expect(seen).toEqual(['slow#1', 'slow#1']);
  });

  it('delivers each event once and keeps the order within a subject, however long one takes', async () => {
    const places = new Map<string, number[]>();
    start(async ({ subject, data }) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10));
      places.set(subject, [...(places.get(subject) ?? []), (data as unknown as { place: number }).place]);
    });
    const wave = Array.from({ length: 250 }, (_, index) => `s${index % 10}`);
    await write(...wave);
    await until(async () => (await delivered()) === wave.length, { deadline: 30_000 });
    for (const [subject, seen] of places)
      expect(seen).toEqual(wave.flatMap((other, place) => (other === subject ? [place] : [])));
    expect(places.size).toBe(10);
  });
});
