import { beforeAll, describe, expect, it } from '@jest/globals';
import { startHost, until, type TestHost } from './harness/index.js';
import { BUNDLED_PLUGINS, FIXTURE_PLUGINS, PluginAdmin } from './support/plugins.js';

const KILLS = 5;
const CUSTOMERS_PER_ROUND = 30;

describe('events for a plugin', () => {
  let host: TestHost;
  let plugins: PluginAdmin;
  beforeAll(async () => {
    host = await startHost({ plugins: [FIXTURE_PLUGINS, BUNDLED_PLUGINS] });
    plugins = new PluginAdmin(host);
  });

  const settled = (id: string) =>
    until(
      async () => {
        const { deliveries, health } = await plugins.get(id);
        return health.status === 'ready' && deliveries.lag === 0 && deliveries.retrying === 0 && deliveries;
      },
      { deadline: 60_000, what: `${id} has handled everything` },
    );

  it('wait behind one that fails only when they are about the same customer', async () => {
    const plugin = 'plugin-that-fails-at-first';
    await plugins.enable(plugin);
    const poisoned = await plugins.createCustomer('poison');
    await host.api(`/v1/customers/${poisoned}`, {
      method: 'PATCH',
      body: { tags: ['one'] },
      headers: { 'if-match': '*' },
    });
    const healthy = await plugins.createCustomer('healthy');
    await host.api(`/v1/customers/${poisoned}`, {
      method: 'PATCH',
      body: { tags: ['two'] },
      headers: { 'if-match': '*' },
    });
    await settled(plugin);
    const handled = (await plugins.log(plugin))
      .filter(({ message }) => message === 'handled')
      .map(({ data }) => `${data.subject === healthy ? 'healthy' : 'poisoned'} ${String(data.type)}`);
    expect(handled).toEqual([
      'healthy customer.created',
      'poisoned customer.created',
      'poisoned customer.updated',
      'poisoned customer.updated',
    ]);
    await plugins.disableAll();
  });

  it('end a plugin without harm to the others that were under way with them', async () => {
    const plugin = 'plugin-that-crashes-for-some';
    await plugins.enable(plugin);
    const names = ['a', 'b', 'crash', 'c', 'd', 'e'];
    await Promise.all(names.map((name) => plugins.createCustomer(name)));
    await until(
      async () => {
        const handled = (
          await host.database!.query<{ delivered: string }>('SELECT delivered FROM plugin WHERE id = $1', [plugin])
        )[0];
        return Number(handled?.delivered) === names.length - 1;
      },
      { deadline: 30_000, what: 'everything but the deadly event is handled' },
    );
    const { deliveries, health } = await plugins.get(plugin);
    expect(deliveries).toMatchObject({ delivered: names.length - 1, retrying: 1, dead: 0 });
    expect(health.status).not.toBe('suspended');
    await plugins.disableAll();
  });

  it('arrive, and are acted upon once, however often the host is killed', async () => {
    await plugins.enable('welcome-desk');
    const customers: string[] = [];
    for (let round = 0; round < KILLS; round += 1) {
      const created = await Promise.all(
        Array.from({ length: CUSTOMERS_PER_ROUND }, (_, index) => plugins.createCustomer(`Customer ${round}-${index}`)),
      );
      customers.push(...created);
      // Somewhere in the middle of the deliveries.
      await until(async () => {
        const [row] = await host.database!.query<{ written: string }>(
          'SELECT count(*) AS written FROM event WHERE type = $1',
          ['customer.note_added'],
        );
        return Number(row?.written) >= round * CUSTOMERS_PER_ROUND + round * 5 + 1;
      });
      await host.kill9();
      await host.restart();
    }
    await settled('welcome-desk');
    const rows = await host.database!.query<{ customer: string; notes: string }>(
      `SELECT subject AS customer, count(*) AS notes FROM audit_record WHERE action = 'customer.note_added' GROUP BY subject`,
    );
    const counts = await Promise.all(
      customers.map(
        async (id) => (await host.api<{ items: unknown[] }>(`/v1/customers/${id}/notes`)).body.items.length,
      ),
    );
    expect(counts).toEqual(customers.map(() => 1));
    expect(rows.map(({ notes }) => Number(notes)).filter((notes) => notes !== 1)).toEqual([]);
    expect((await plugins.get('welcome-desk')).deliveries).toMatchObject({ retrying: 0, dead: 0, lag: 0 });
  });
});
