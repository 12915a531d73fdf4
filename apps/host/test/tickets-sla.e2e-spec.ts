import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Customer, Ticket } from '@tessera/protocol';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { startHost, type TestHost } from './harness/index.js';

interface WorkedCase {
  id: string;
  title: string;
  calendar: object;
  targets: object;
  timeline: object[];
  expect: Record<string, Record<string, unknown>>;
}

const root = resolve(import.meta.dirname, '../../..');
const file = resolve(root, process.env['TESSERA_SHARED'] ?? '../shared', 'cases/sla-cases.json');
const cases = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { cases: WorkedCase[] }).cases : [];

const office = { timeZone: 'UTC', hours: { mon: [['10:00', '18:00']] } };
const created = { at: '2025-06-02T11:00:00Z', event: 'created', status: 'new' };

let host: TestHost;
beforeAll(async () => {
  host = await startHost();
});

const simulate = (body: object) =>
  host.api<Record<string, Record<string, unknown>> & { code?: string; errors?: { pointer: string }[] }>(
    '/v1/sla/simulate',
    { body },
  );

describe('POST /v1/sla/simulate', () => {
  it('answers the worked cases as they are written down', async () => {
    if (cases.length === 0)
      process.stderr.write(
        `No worked SLA cases at ${file}: set TESSERA_SHARED to the folder that holds cases/sla-cases.json.\n`,
      );
    for (const { id, calendar, targets, timeline, expect: expected } of cases) {
      const { status, body } = await simulate({ calendar, targets, timeline });
      expect([id, status, body]).toMatchObject([id, 200, expected]);
    }
  });

  it('says which working time counted', async () => {
    const { body } = await simulate({ calendar: office, targets: { firstResponse: 540 }, timeline: [created] });
    expect(body['firstResponse']).toMatchObject({
      dueAt: '2025-06-09T12:00:00Z',
      explanation: {
        counted: [
          { from: '2025-06-02T11:00:00Z', to: '2025-06-02T18:00:00Z', minutes: 420 },
          { from: '2025-06-09T10:00:00Z', to: '2025-06-09T12:00:00Z', minutes: 120 },
        ],
      },
    });
  });

  it('touches no data', async () => {
    await simulate({ calendar: office, targets: { firstResponse: 60 }, timeline: [created] });
    expect(
      await host.database?.query(
        'SELECT (SELECT count(*) FROM ticket)::int AS tickets, (SELECT count(*) FROM calendar)::int AS calendars',
      ),
    ).toEqual([{ tickets: 0, calendars: 1 }]);
  });

  it.each([
    [
      'a calendar that is never open',
      { calendar: { timeZone: 'UTC', hours: { mon: [] } } },
      'CALENDAR_WITHOUT_WORKING_TIME',
      '/calendar/hours',
    ],
    [
      'a zone that does not exist',
      { calendar: { ...office, timeZone: 'Mars/Olympus' } },
      'CALENDAR_ZONE_UNKNOWN',
      '/calendar/timeZone',
    ],
    [
      'clocks that exclude each other',
      { targets: { nextReply: 5, updateCadence: 5 } },
      'SLA_TARGETS_CONFLICT',
      '/targets',
    ],
    [
      'a timeline without its creation',
      { timeline: [{ at: created.at, event: 'agentMessage' }] },
      'SLA_TIMELINE_INVALID',
      '/timeline',
    ],
    ['1,001 events', { timeline: Array.from({ length: 1001 }, () => created) }, 'VALIDATION_FAILED', '/timeline'],
    ['an unknown field', { colour: 'red' }, 'VALIDATION_FAILED', '/colour'],
  ])('refuses %s with a code and its place', async (_what, wrong, code, pointer) => {
    const { status, body } = await simulate({
      calendar: office,
      targets: { firstResponse: 60 },
      timeline: [created],
      ...wrong,
    });
    expect([status, body.code, body.errors?.[0]?.pointer]).toEqual([400, code, pointer]);
  });

  it('gives up on a due time centuries away instead of searching for it', async () => {
    const hours = { mon: [['09:00', '09:30']] };
    const started = performance.now();
    const { status, body } = await simulate({
      calendar: { timeZone: 'America/New_York', hours },
      targets: { resolution: 5_256_000 },
      timeline: [created],
    });
    expect([status, body.code]).toEqual([400, 'WORKING_TIME_OUT_OF_RANGE']);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('the SLA of a ticket', () => {
  it('explains why it is due then', async () => {
    const { body: requester } = await host.api<Customer>('/v1/customers', {
      body: { kind: 'person', name: { full: 'Ada Lovelace' } },
    });
    const { body: ticket } = await host.api<Ticket>('/v1/tickets', {
      body: { subject: 'When?', requesterId: requester.id, priority: 'high' },
    });
    const { body } = await host.api<Record<string, unknown>>(`/v1/tickets/${ticket.id}/sla`);
    expect(body).toMatchObject({
      policy: { name: 'Standard' },
      calendar: { name: 'Around the clock', timeZone: 'UTC' },
      firstResponse: {
        state: 'running',
        targetMinutes: 240,
        dueAt: ticket.sla.firstResponse?.dueAt,
        explanation: { counted: [{ minutes: 240 }], pauses: [] },
      },
      resolution: { state: 'off', dueAt: null },
    });
  });

  it('is shown by policies and calendars that can be read', async () => {
    const policies = await host.api<{ items: { default: boolean; calendar: { id: string } }[] }>('/v1/sla-policies');
    const calendars = await host.api<{ items: { id: string; timeZone: string }[] }>('/v1/calendars');
    expect(policies.body.items).toMatchObject([
      { name: 'Standard', default: true, calendar: { id: calendars.body.items[0]?.id } },
    ]);
    expect(calendars.body.items).toMatchObject([{ name: 'Around the clock', timeZone: 'UTC', holidays: [] }]);
  });
});
