import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { startHost, until, type TestHost } from './harness/index.js';

const PLUGINS = path.resolve(import.meta.dirname, '../../../plugins');
const ROWS = 4_000;
const NAMELESS_EVERY = 400;
const KILLS = 20;

interface Page<Item> {
  readonly items: Item[];
  readonly next: string | null;
}
interface Operation {
  readonly state: string;
  readonly progress: { readonly done: number };
  readonly result: { readonly created: number; readonly failed: number } | null;
}
interface Event {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly data: { readonly customerId?: string };
}

const isNameless = (row: number): boolean => row % NAMELESS_EVERY === 0;

function csv(): string {
  const lines = ['id,full name,e-mail'];
  for (let row = 1; row <= ROWS; row++)
    lines.push(isNameless(row) ? `${row},,` : `${row},Guest ${row},guest.${row}@example.com`);
  return `${lines.join('\n')}\n`;
}

async function all<Item>(
  host: TestHost,
  route: string,
  parameter: 'cursor' | 'after',
  mayEnd: (page: Page<Item>) => boolean,
): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  for (;;) {
    const separator = route.includes('?') ? '&' : '?';
    const place: string = cursor === null ? '' : `&${parameter}=${encodeURIComponent(cursor)}`;
    const { status, body } = await host.api<Page<Item>>(`${route}${separator}limit=100${place}`);
    expect(status).toBe(200);
    items.push(...body.items);
    if (mayEnd(body)) return items;
    cursor = body.next;
  }
}

const count = (values: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

const doubled = (values: readonly string[]): string[] =>
  [...count(values)].filter(([, times]) => times > 1).map(([value]) => value);

describe('a host that is killed again and again', () => {
  it(`loses and doubles nothing when it is killed ${KILLS} times during an import and its plugin deliveries`, async () => {
    const host = await startHost({ database: 'embedded', plugins: [PLUGINS] });
    expect((await host.api('/v1/plugins/welcome-desk/enable', { method: 'POST' })).status).toBeLessThan(300);
    const map = encodeURIComponent(
      JSON.stringify({ id: 'externalId:crash', 'full name': 'name.full', 'e-mail': 'email' }),
    );
    const started = await host.api<{ id: string }>(`/v1/imports?filename=guests.csv&map=${map}`, {
      body: csv(),
      headers: { 'content-type': 'text/csv' },
    });
    expect(started.status).toBe(202);
    const operation = async () => (await host.api<Operation>(`/v1/operations/${started.body.id}`)).body;

    let killsDuringImport = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      // Moments spread over the work; which statement is cut off is up to the machine, and that is the point.
      await sleep(40 + ((kill * 137) % 400));
      if ((await operation()).state === 'running') killsDuringImport += 1;
      await host.kill9();
      await host.restart();
    }
    await until(async () => (await operation()).state === 'succeeded', {
      deadline: 120_000,
      what: 'the import succeeds',
    });
    expect(killsDuringImport).toBeGreaterThan(0);

    const created = ROWS - ROWS / NAMELESS_EVERY;
    expect((await operation()).result).toMatchObject({ created, failed: ROWS / NAMELESS_EVERY });
    const customers = await all<{ id: string; externalIds: { id: string }[] }>(
      host,
      '/v1/customers',
      'cursor',
      ({ next }) => next === null,
    );
    expect(customers).toHaveLength(created);
    expect(doubled(customers.map(({ externalIds }) => externalIds[0]!.id))).toEqual([]);

    const noted = async () => {
      const events = await all<Event>(
        host,
        '/v1/events?type=customer.note_added',
        'after',
        ({ items }) => items.length < 100,
      );
      return events.map(({ subject }) => subject);
    };
    await until(async () => new Set(await noted()).size === created, {
      deadline: 120_000,
      what: 'the plugin has greeted everybody',
    });
    expect(doubled(await noted())).toEqual([]);

    const births = await all<Event>(
      host,
      '/v1/events?type=customer.created',
      'after',
      ({ items }) => items.length < 100,
    );
    expect(births.map(({ subject }) => subject).sort()).toEqual(customers.map(({ id }) => id).sort());
    const audited = await all<{ subject: string }>(
      host,
      '/v1/audit?action=customer.created',
      'cursor',
      ({ next }) => next === null,
    );
    expect(audited.map(({ subject }) => subject).sort()).toEqual(customers.map(({ id }) => id).sort());
    const failures = await all<{ row: number }>(
      host,
      `/v1/operations/${started.body.id}/errors`,
      'cursor',
      ({ next }) => next === null,
    );
    expect(doubled(failures.map(({ row }) => String(row)))).toEqual([]);
    expect(failures).toHaveLength(ROWS / NAMELESS_EVERY);
  }, 400_000);
});
