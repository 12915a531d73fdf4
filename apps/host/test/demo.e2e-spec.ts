import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startHost, until, type TestHost } from './harness/index.js';

const COUNTS = `
  SELECT (SELECT count(*)::int FROM customer) AS customers, (SELECT count(*)::int FROM customer_note) AS notes,
         (SELECT count(*)::int FROM ticket) AS tickets, (SELECT count(*)::int FROM demo_workspace) AS flags`;
const NOTHING = { customers: 0, notes: 0, tickets: 0, flags: 0 };
const EVERYTHING = { customers: 2_000, notes: 640, tickets: 150, flags: 1 };

const WAITING = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%INTO ticket %'`;

const countsOf = async (host: TestHost): Promise<unknown> => (await host.database!.query(COUNTS))[0];

describe('the demo workspace', () => {
  it('is there at the first start, with its events and audit records, and is not written twice', async () => {
    const host = await startHost({ demo: true });
    expect(await countsOf(host)).toEqual(EVERYTHING);
    const [log] = await host.database!.query(`
      SELECT count(*)::int AS events, count(*) FILTER (WHERE NOT EXISTS (SELECT FROM audit_record a WHERE a.event_id = e.id))::int AS unaudited,
             count(*) FILTER (WHERE occurred_at > now())::int AS future, count(*) FILTER (WHERE type = 'customer.created')::int AS customers
      FROM event e`);
    expect(log).toMatchObject({ unaudited: 0, future: 0, customers: 2_000 });

    await host.restart();
    expect(await countsOf(host)).toEqual(EVERYTHING);
    const [after] = await host.database!.query('SELECT count(*)::int AS events FROM event');
    expect(after?.['events']).toBe(log?.['events']);
  });

  it('looks like a workspace in use: old and new customers, open and overdue tickets, colleagues who cannot sign in', async () => {
    const host = await startHost({ demo: true });
    const tickets = await host.api<{
      items: {
        status: string;
        assignee: { id: string; name: string } | null;
        sla: { firstResponse: { breached: boolean } | null };
      }[];
    }>('/v1/tickets?limit=100');
    expect(new Set(tickets.body.items.map(({ status }) => status))).toEqual(
      new Set(['new', 'open', 'pending', 'on_hold', 'solved', 'closed']),
    );
    expect(tickets.body.items.filter(({ sla }) => sla.firstResponse?.breached).length).toBeGreaterThan(5);
    const users = await host.api<{ items: { email: string; role: string }[] }>('/v1/users');
    const colleagues = users.body.items.filter(({ email }) => email.endsWith('@tessera.example'));
    expect(colleagues.map(({ role }) => role).sort()).toEqual(['agent', 'agent', 'viewer']);
    const signIn = await host.api<{ code: string }>('/v1/sessions', {
      token: null,
      body: { email: colleagues[0]!.email, password: 'a password that nobody has set' },
    });
    expect({ status: signIn.status, code: signIn.body.code }).toEqual({ status: 401, code: 'SIGN_IN_FAILED' });
    for (const query of ['小明', 'Müller', 'szczep', 'شارع']) {
      expect((await host.api(`/v1/customers?q=${encodeURIComponent(query)}`)).status).toBe(200);
    }
  });

  it('is written whole or not at all, whenever the host is killed', async () => {
    const host = await startHost();
    const blocker = new pg.Client({ connectionString: host.database!.url });
    await blocker.connect();
    // The seeding reads tickets and then waits here, with customers and notes written and not committed.
    await blocker.query('BEGIN; LOCK TABLE ticket IN EXCLUSIVE MODE');
    const starting = host.restart({ TESSERA_DEMO: 'on' }).then(
      () => 'started',
      () => 'killed',
    );
    await until(async () => (await host.database!.query(WAITING)).length === 1, {
      what: 'the seeding waiting for the ticket table',
      deadline: 30_000,
    });
    const { pid } = JSON.parse(await readFile(path.join(host.dataFolder, 'run.json'), 'utf8')) as { pid: number };
    process.kill(pid, 'SIGKILL');
    expect(await starting).toBe('killed');
    await blocker.query('ROLLBACK');
    await blocker.end();
    expect(await countsOf(host)).toEqual(NOTHING);

    await host.restart({ TESSERA_DEMO: 'on' });
    expect(await countsOf(host)).toEqual(EVERYTHING);
  });

  it('leaves an installation alone that has customers of its own', async () => {
    const host = await startHost();
    await host.api('/v1/customers', { body: { name: { full: 'Ada Lovelace' } } });
    await host.restart({ TESSERA_DEMO: 'on' });
    expect(await countsOf(host)).toEqual({ ...NOTHING, customers: 1 });
  });
});
