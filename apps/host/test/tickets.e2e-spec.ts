import type { CloudEvent, Customer, Ticket, TicketMessage, User } from '@tessera/protocol';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type ApiResponse, startHost, type TestHost, until } from './harness/index.js';

interface Page<Item> {
  items: Item[];
  next: string | null;
}

interface Refusal {
  code: string;
  cure: string;
  errors?: { pointer: string; code: string }[];
}

let host: TestHost;
let ada: Customer;

beforeAll(async () => {
  host = await startHost();
  ada = await customer('Ada Lovelace');
});

const customer = async (full: string): Promise<Customer> => {
  const { body } = await host.api<Customer>('/v1/customers', { body: { kind: 'person', name: { full } } });
  return body;
};

const open = async (draft: object = {}): Promise<Ticket> => {
  const { status, body } = await host.api<Ticket>('/v1/tickets', {
    body: { subject: 'Printer on fire', requesterId: ada.id, ...draft },
  });
  expect(status).toBe(201);
  return body;
};

const read = (id: string): Promise<ApiResponse<Ticket>> => host.api<Ticket>(`/v1/tickets/${id}`);

const patch = <Body = Ticket>(id: string, body: object, ifMatch: string | null = '*'): Promise<ApiResponse<Body>> =>
  host.api<Body>(`/v1/tickets/${id}`, {
    method: 'PATCH',
    body,
    headers: ifMatch === null ? {} : { 'if-match': ifMatch },
  });

const say = <Body = TicketMessage>(id: string, message: object): Promise<ApiResponse<Body>> =>
  host.api<Body>(`/v1/tickets/${id}/messages`, { body: message });

const statusOf = async (id: string): Promise<string> => (await read(id)).body.status;

/** The events of a ticket, once there are that many: an event shows when no older transaction is still running. */
const eventsOf = (id: string, count: number): Promise<CloudEvent[]> =>
  until(
    async () => {
      const events = (await allEvents()).filter(({ subject }) => subject === id);
      return events.length >= count ? events : null;
    },
    { what: `${count} events of the ticket` },
  );

async function allEvents(): Promise<CloudEvent[]> {
  const events: CloudEvent[] = [];
  for (let after = ''; ;) {
    const { body } = await host.api<Page<CloudEvent>>(`/v1/events?limit=100${after}`);
    events.push(...body.items);
    if (body.items.length === 0) return events;
    after = `&after=${body.next}`;
  }
}

describe('a new ticket', () => {
  it('names its requester, has a number and says when the first response is due', async () => {
    const ticket = await open({ priority: 'urgent', tags: ['hardware'], message: { body: 'Help!' } });
    expect(ticket).toMatchObject({
      status: 'new',
      priority: 'urgent',
      requester: { id: ada.id, name: 'Ada Lovelace' },
      assignee: null,
      tags: ['hardware'],
      messageCount: 1,
      sla: { firstResponse: { targetMinutes: 60, metAt: null, breached: false, usedMinutes: null } },
    });
    const due = Date.parse(ticket.sla.firstResponse?.dueAt ?? '');
    expect(due - Date.parse(ticket.createdAt)).toBe(60 * 60_000);
    expect((await open()).number).toBeGreaterThan(ticket.number);
  });

  it('is written with its event and audit record, and not at all when it is refused', async () => {
    const ticket = await open();
    expect((await eventsOf(ticket.id, 1)).map(({ type, data }) => [type, data])).toEqual([['ticket.created', ticket]]);
    const { body } = await host.api<Page<{ action: string }>>(`/v1/audit?subject=${ticket.id}`);
    expect(body.items.map(({ action }) => action)).toEqual(['ticket.created']);
    const before = await host.database?.query('SELECT count(*)::int AS tickets FROM ticket');
    const refused = await host.api<Refusal>('/v1/tickets', {
      body: { subject: 'x', requesterId: '01900000-0000-7000-8000-00000000dead' },
    });
    expect([refused.status, refused.body.code]).toEqual([400, 'TICKET_REQUESTER_UNKNOWN']);
    expect(await host.database?.query('SELECT count(*)::int AS tickets FROM ticket')).toEqual(before);
  });

  it('is one ticket when the same request comes twice with one idempotency key', async () => {
    const request = {
      body: { subject: 'Only once', requesterId: ada.id },
      headers: { 'idempotency-key': 'ticket-once' },
    };
    const [first, second] = [
      await host.api<Ticket>('/v1/tickets', request),
      await host.api<Ticket>('/v1/tickets', request),
    ];
    expect(second.body.id).toBe(first.body.id);
    expect((await host.api<Page<Ticket>>('/v1/tickets?q=Only%20once')).body.items).toHaveLength(1);
  });

  it.each([
    ['no subject', { subject: undefined }, '/subject'],
    ['blanks as a subject', { subject: '   ' }, '/subject'],
    ['a subject of 301 characters', { subject: 'x'.repeat(301) }, '/subject'],
    ['an unknown field', { colour: 'red' }, '/colour'],
    ['an unknown priority', { priority: 'panic' }, '/priority'],
    ['a status, which it cannot choose', { status: 'closed' }, '/status'],
    ['a requester that is no id', { requesterId: 'ada' }, '/requesterId'],
    ['a blank message', { message: { body: ' \n' } }, '/message/body'],
    ['null as a message', { message: null }, '/message'],
    ['the same tag twice', { tags: ['a', 'a'] }, '/tags'],
  ])('is refused with %s', async (_what, wrong, pointer) => {
    const { status, body } = await host.api<Refusal>('/v1/tickets', {
      body: { subject: 'x', requesterId: ada.id, ...wrong },
    });
    expect([status, body.code, body.errors?.[0]?.pointer]).toEqual([400, 'VALIDATION_FAILED', pointer]);
  });

  it('is refused when it is larger than the limit of a body', async () => {
    const { status, body } = await host.api<Refusal>('/v1/tickets', {
      body: { subject: 'x'.repeat(2_000_000), requesterId: ada.id },
    });
    expect([status, body.code]).toEqual([413, 'BODY_TOO_LARGE']);
  });
});

describe('the conversation of a ticket', () => {
  it('moves the status and meets the first response, once', async () => {
    const { id } = await open({ message: { body: 'Help!' } });
    await say(id, { kind: 'note', body: 'Known problem' });
    expect((await read(id)).body).toMatchObject({ status: 'new', sla: { firstResponse: { metAt: null } } });
    const reply = await say(id, { kind: 'reply', body: 'On my way' });
    expect(reply.body).toMatchObject({ ticketId: id, kind: 'reply', from: 'agent', author: { kind: 'operator' } });
    const answered = (await read(id)).body;
    expect(answered).toMatchObject({
      status: 'open',
      messageCount: 3,
      sla: { firstResponse: { dueAt: null, metAt: reply.body.createdAt, breached: false } },
    });
    await patch(id, { status: 'pending' });
    await say(id, { kind: 'reply', from: 'requester', body: 'Still burning' });
    expect(await statusOf(id)).toBe('open');
    await patch(id, { status: 'solved' });
    await say(id, { kind: 'reply', from: 'requester', body: 'It burns again' });
    expect(await statusOf(id)).toBe('open');
    await say(id, { kind: 'reply', body: 'Again?' });
    expect((await read(id)).body.sla).toEqual(answered.sla);
    const types = (await eventsOf(id, 11)).map(({ type }) => type.replace('ticket.', ''));
    // A note and a reply that change nothing but the count are no update.
    const [note, reopened] = [['message_added'], ['message_added', 'updated']];
    expect(types).toEqual([
      'created',
      ...note,
      ...reopened,
      'updated',
      ...reopened,
      'updated',
      ...reopened,
      'message_added',
    ]);
  });

  it('is paged, oldest first, without losing or doubling a message', async () => {
    const { id } = await open({ message: { body: '0' } });
    for (let index = 1; index < 7; index += 1) await say(id, { kind: 'note', body: String(index) });
    const bodies: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await host.api<Page<TicketMessage>>(`/v1/tickets/${id}/messages?limit=3${cursor}`);
      bodies.push(...body.items.map((message) => message.body));
      if (body.next === null) break;
      cursor = `&cursor=${body.next}`;
    }
    expect(bodies).toEqual(['0', '1', '2', '3', '4', '5', '6']);
  });

  it('loses nothing when 12 colleagues write at the same moment', async () => {
    const { id } = await open();
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => say(id, { kind: index % 2 ? 'reply' : 'note', body: `${index}` })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 201));
    const { body, headers } = await read(id);
    expect(body).toMatchObject({ messageCount: 12, status: 'open' });
    expect(headers.get('etag')).toMatch(/^"v13\./);
    const firstReply = answers
      .filter(({ body: message }) => message.kind === 'reply')
      .map(({ body: message }) => message.createdAt)
      .sort()[0];
    expect(body.sla.firstResponse?.metAt).toBe(firstReply);
  });

  it('has no note from the requester', async () => {
    const { id } = await open();
    const { status, body } = await say<Refusal>(id, { kind: 'note', from: 'requester', body: 'psst' });
    expect([status, body.errors?.[0]?.pointer]).toEqual([400, '/from']);
  });

  it('belongs to a ticket that exists', async () => {
    const missing = '01900000-0000-7000-8000-00000000dead';
    for (const answer of [
      await say<Refusal>(missing, { kind: 'note', body: 'x' }),
      await host.api<Refusal>(`/v1/tickets/${missing}/messages`),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([404, 'TICKET_NOT_FOUND']);
    }
  });
});

describe('changing a ticket', () => {
  it('needs the version that was read, and refuses an old one', async () => {
    const { id } = await open();
    const { headers } = await read(id);
    const etag = headers.get('etag') ?? '';
    expect((await patch(id, { subject: 'x' }, null)).status).toBe(428);
    const changed = await patch(id, { subject: 'Printer burnt down' }, etag);
    expect([changed.status, changed.body.subject]).toEqual([200, 'Printer burnt down']);
    expect(changed.headers.get('etag')).not.toBe(etag);
    const stale = await patch<Refusal>(id, { subject: 'Too late' }, etag);
    expect([stale.status, stale.body.code]).toEqual([412, 'VERSION_MISMATCH']);
    expect((await read(id)).body.subject).toBe('Printer burnt down');
  });

  it('lets one of two changes of the same version win', async () => {
    const { id } = await open();
    const etag = (await read(id)).headers.get('etag');
    const answers = await Promise.all(['one', 'two', 'three'].map((subject) => patch(id, { subject }, etag)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  });

  it('writes nothing when nothing changes', async () => {
    const ticket = await open({ tags: ['a'] });
    const before = await read(ticket.id);
    const same = await patch(ticket.id, { subject: ticket.subject, tags: ['a'], status: 'new' });
    expect([same.status, same.headers.get('etag')]).toEqual([200, before.headers.get('etag')]);
    const changed = await patch(ticket.id, { tags: ['b'] });
    expect((await eventsOf(ticket.id, 2)).map(({ type, data }) => [type, data])).toEqual([
      ['ticket.created', ticket],
      ['ticket.updated', changed.body],
    ]);
  });

  it('is a merge patch: null empties what can be empty, and is refused elsewhere', async () => {
    const { body: users } = await host.api<Page<User>>('/v1/users');
    const assignee = users.items[0];
    const { id } = await open({ tags: ['a'], assigneeId: assignee?.id });
    expect((await read(id)).body.assignee).toEqual({ id: assignee?.id, name: assignee?.name });
    const emptied = await patch(id, { assigneeId: null, tags: null });
    expect(emptied.body).toMatchObject({ assignee: null, tags: [] });
    for (const field of ['subject', 'status', 'priority', 'requesterId']) {
      const { status, body } = await patch<Refusal>(id, { [field]: null });
      expect([status, body.errors?.[0]?.pointer]).toEqual([400, `/${field}`]);
    }
    const unknown = await patch<Refusal>(id, { assigneeId: ada.id });
    expect([unknown.status, unknown.body.code]).toEqual([400, 'TICKET_ASSIGNEE_UNKNOWN']);
  });

  it('computes the clock again from creation when the priority changes', async () => {
    const ticket = await open({ priority: 'low' });
    const { body } = await patch(ticket.id, { priority: 'urgent' });
    expect(body.sla.firstResponse?.targetMinutes).toBe(60);
    expect(Date.parse(body.sla.firstResponse?.dueAt ?? '')).toBe(Date.parse(ticket.createdAt) + 3_600_000);
  });

  it('pauses the clock while the ticket waits, and goes on with what is left', async () => {
    const ticket = await open({ priority: 'urgent' });
    expect((await patch(ticket.id, { status: 'pending' })).body.sla.firstResponse).toMatchObject({
      dueAt: null,
      metAt: null,
      breached: false,
    });
    const { body } = await patch(ticket.id, { status: 'open' });
    const due = Date.parse(body.sla.firstResponse?.dueAt ?? '');
    const pause = Date.parse(body.updatedAt) - Date.parse(ticket.createdAt);
    expect(due).toBeGreaterThan(Date.parse(ticket.createdAt) + 3_600_000);
    expect(due).toBeLessThanOrEqual(Date.parse(ticket.createdAt) + 3_600_000 + pause);
  });

  it('keeps a stored result that can be lost and computed again', async () => {
    const ticket = await open({ priority: 'high' });
    await host.database?.query(
      'UPDATE ticket SET first_response_due_at = NULL, first_response_target = NULL WHERE id = $1',
      [ticket.id],
    );
    const { body } = await patch(ticket.id, { status: 'open' });
    expect(body.sla).toEqual(ticket.sla);
  });

  it('never makes a ticket new again, and leaves a closed one alone', async () => {
    const { id } = await open();
    await patch(id, { status: 'open' });
    const back = await patch<Refusal>(id, { status: 'new' });
    expect([back.status, back.body.code]).toEqual([409, 'TICKET_STATUS_TRANSITION_INVALID']);
    await patch(id, { status: 'closed' });
    const answers = [
      await patch<Refusal>(id, { status: 'open' }),
      await patch<Refusal>(id, { tags: ['late'] }),
      await say<Refusal>(id, { kind: 'note', body: 'x' }),
    ];
    for (const { status, body } of answers) {
      expect([status, body.code]).toEqual([409, 'TICKET_CLOSED']);
      expect(body.cure).toContain('open a new ticket');
    }
    expect((await read(id)).body).toMatchObject({ status: 'closed', tags: [], messageCount: 0 });
  });
});

describe('the requester of a ticket', () => {
  it('is the surviving customer after a merge, and the original again when the merge is taken back', async () => {
    const [absorbed, survivor] = [await customer('A. Lovelace'), await customer('Augusta Ada King')];
    const { id } = await open({ requesterId: absorbed.id });
    const { headers } = await read(id);
    const merge = await host.api<{ id: string }>('/v1/customers/merge', {
      body: { survivorId: survivor.id, absorbedId: absorbed.id },
    });
    expect(merge.status).toBe(201);
    const conditional = await host.api<Ticket>(`/v1/tickets/${id}`, {
      headers: { 'if-none-match': headers.get('etag') ?? '' },
    });
    expect([conditional.status, conditional.body.requester.id]).toEqual([200, survivor.id]);
    const ofSurvivor = await host.api<Page<Ticket>>(`/v1/tickets?requester=${survivor.id}`);
    expect(ofSurvivor.body.items.map((ticket) => [ticket.id, ticket.requester.id])).toEqual([[id, survivor.id]]);
    expect((await open({ requesterId: absorbed.id })).requester.id).toBe(survivor.id);

    await host.api(`/v1/merges/${merge.body.id}/undo`, { method: 'POST' });
    expect((await read(id)).body.requester).toEqual({ id: absorbed.id, name: 'A. Lovelace' });
    expect((await host.api<Page<Ticket>>(`/v1/tickets?requester=${survivor.id}`)).body.items).toEqual([]);
  });
});

describe('the list of tickets', () => {
  it('filters, sorts and pages without losing or doubling a ticket', async () => {
    const grace = await customer('Grace Hopper');
    for (let index = 0; index < 7; index += 1)
      await open({ requesterId: grace.id, subject: `Moth ${index} in 100% of relays` });
    for (const sort of ['-updatedAt', 'updatedAt', '-createdAt', 'createdAt', '-number', 'number', 'dueAt']) {
      const subjects: string[] = [];
      for (let cursor = ''; ;) {
        const { body } = await host.api<Page<Ticket>>(
          `/v1/tickets?requester=${grace.id}&status=new,open&assignee=none&q=moth%20100%25&sort=${sort}&limit=3${cursor}`,
        );
        subjects.push(...body.items.map(({ subject }) => subject));
        if (body.next === null) break;
        cursor = `&cursor=${body.next}`;
      }
      const ascending = [0, 1, 2, 3, 4, 5, 6].map((index) => `Moth ${index} in 100% of relays`);
      expect([sort, subjects]).toEqual([sort, sort.startsWith('-') ? ascending.reverse() : ascending]);
    }
  });

  it('finds a ticket by its number', async () => {
    const ticket = await open({ subject: 'Find me' });
    const { body } = await host.api<Page<Ticket>>(`/v1/tickets?q=%23${ticket.number}`);
    expect(body.items.map(({ id }) => id)).toContain(ticket.id);
  });

  it.each([
    'status=lost',
    'assignee=somebody',
    'requester=ada',
    'sort=subject',
    'limit=0',
    'colour=red',
    'assignee=me',
  ])('refuses ?%s', async (query) => {
    const { status, body } = await host.api<Refusal>(`/v1/tickets?${query}`);
    expect([status, body.code, body.errors?.[0]?.pointer]).toEqual([
      400,
      'VALIDATION_FAILED',
      `?${query.split('=')[0]}`,
    ]);
  });

  it('refuses a cursor of another list or of nobody', async () => {
    const { body } = await host.api<Page<Ticket>>('/v1/tickets?limit=1');
    for (const query of [`cursor=${body.next}&sort=number`, `cursor=${body.next}&status=new`, 'cursor=abc.def']) {
      const answer = await host.api<Refusal>(`/v1/tickets?${query}`);
      expect([answer.status, answer.body.code]).toEqual([400, 'CURSOR_INVALID']);
    }
  });
});

describe('access to tickets', () => {
  it('needs the scope of what is done', async () => {
    const { body: token } = await host.api<{ token: string }>('/v1/tokens', {
      body: { name: 'reader', scopes: ['tickets:read'], ttl: '1h' },
    });
    const { id } = await open();
    expect((await host.api(`/v1/tickets/${id}`, { token: token.token })).status).toBe(200);
    for (const [route, method, body] of [
      ['/v1/tickets', 'POST', { subject: 'x', requesterId: ada.id }],
      [`/v1/tickets/${id}`, 'PATCH', { subject: 'x' }],
      [`/v1/tickets/${id}/messages`, 'POST', { kind: 'note', body: 'x' }],
    ] as const) {
      const answer = await host.api<Refusal>(route, { method, body, token: token.token, headers: { 'if-match': '*' } });
      expect([route, answer.status, answer.body.code]).toEqual([route, 403, 'INSUFFICIENT_SCOPE']);
    }
    expect((await host.api('/v1/tickets', { token: null })).status).toBe(401);
  });
});
