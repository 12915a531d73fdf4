import type { Customer } from '@tessera/protocol';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { startHost, type TestHost } from './harness/index.js';
import { CustomersApi, type Refusal } from './support/customers.js';

let host: TestHost;
let customers: CustomersApi;

beforeAll(async () => {
  host = await startHost();
  customers = new CustomersApi(host);
});

const FULL = {
  kind: 'person',
  name: { full: 'Ada Lovelace', given: 'Ada', family: 'Lovelace' },
  emails: [
    { value: 'Ada@Example.org', label: 'home', primary: false },
    { value: 'ada@work.example', label: null, primary: true },
  ],
  phones: [{ value: '+44 20 7946 0958', label: null, primary: true }],
  addresses: [{ lines: ['12 St James’s Square'], city: 'London', region: null, postalCode: 'SW1Y 4JH', country: 'GB' }],
  birthDate: '1815-12-10',
  tags: ['analyst', '数学'],
  externalIds: [{ system: 'crm', id: '4711' }],
};

describe('a customer', () => {
  it('answers in the wire form in which it was sent, with the place where it is', async () => {
    const response = await customers.tryCreate<Customer>(FULL);
    expect(response.status).toBe(201);
    const { id, createdAt, updatedAt, ...members } = response.body;
    expect(members).toEqual(FULL);
    expect(JSON.stringify(members)).toBe(JSON.stringify(FULL));
    expect(updatedAt).toBe(createdAt);
    expect(response.headers.get('location')).toBe(`/v1/customers/${id}`);
    expect(response.headers.get('etag')).toBe('"v1"');
    const read = await customers.get(id);
    expect(JSON.stringify(read.body)).toBe(JSON.stringify(response.body));
    expect(read.headers.get('etag')).toBe('"v1"');
    expect(read.headers.get('content-location')).toBeNull();
  });

  it('needs a name and nothing else', async () => {
    const {
      id: _id,
      createdAt: _createdAt,
      updatedAt: _updatedAt,
      ...members
    } = await customers.create({ name: { full: 'Cher' } });
    expect(members).toEqual({
      kind: 'person',
      name: { full: 'Cher', given: null, family: null },
      emails: [],
      phones: [],
      addresses: [],
      birthDate: null,
      tags: [],
      externalIds: [],
    });
  });

  it('is written with one event and one audit record that name the caller', async () => {
    const { id } = await customers.create();
    const events = await host.database!.query('SELECT type, data, actor FROM event WHERE subject = $1', [id]);
    expect(events).toEqual([
      expect.objectContaining({
        type: 'customer.created',
        data: await customers.read(id),
        actor: expect.objectContaining({ kind: 'operator' }),
      }),
    ]);
    const audit = await host.database!.query('SELECT action FROM audit_record WHERE subject = $1', [id]);
    expect(audit).toEqual([{ action: 'customer.created' }]);
  });

  it.each([
    [{ name: {} }, ['/name']],
    [{ name: 'Ada' }, ['/name']],
    [{ name: { full: 'Ada' }, zip: 1, emails: [{ value: 'a@x.org', kind: 1 }] }, ['/zip', '/emails/0/kind']],
    [{ name: { full: 'Ada' }, kind: 'robot' }, ['/kind']],
    [
      { name: { full: 'Ada' }, emails: [{ value: 'ada@x.org' }, { value: 'x' }], birthDate: '2023-02-30' },
      ['/emails/1/value', '/birthDate'],
    ],
    [{ name: { full: 'Ada' }, birthDate: '2999-01-01' }, ['/birthDate']],
    [{ name: { full: 'x'.repeat(501) } }, ['/name/full']],
    [{ name: { full: 'Ada' }, tags: Array.from({ length: 101 }, String) }, ['/tags']],
    [{ name: { full: 'Ada' }, externalIds: [{ system: 'crm' }] }, ['/externalIds/0/id']],
  ])('is refused when it is %j', async (draft, pointers) => {
    const { status, body } = await customers.tryCreate(draft);
    expect([status, body.code]).toEqual([400, 'VALIDATION_FAILED']);
    expect([...new Set(body.errors?.map(({ pointer }) => pointer))]).toEqual(pointers);
  });

  it('cannot be stored with half a character or a NUL in it', async () => {
    const response = await host.api<Customer>('/v1/customers', {
      body: '{"name":{"full":"A\\u0000da \\ud800"}}',
      headers: { 'content-type': 'application/json' },
    });
    expect(response.body.name.full).toBe('A da \ufffd');
  });

  it('that does not exist is not found, whatever the id looks like', async () => {
    for (const id of ['00000000-0000-7000-8000-000000000000', 'nobody', '%00', "'"]) {
      const { status, body } = await customers.get<Refusal>(id);
      expect([status, body.code]).toEqual([404, 'CUSTOMER_NOT_FOUND']);
    }
  });

  it('is created once when the request is repeated with its idempotency key', async () => {
    const request = { body: { name: { full: 'Once Only' } }, headers: { 'idempotency-key': 'create-once' } };
    const first = await host.api<Customer>('/v1/customers', request);
    const second = await host.api<Customer>('/v1/customers', request);
    expect(second.body).toEqual(first.body);
    expect(await customers.find('once only')).toEqual([first.body.id]);
  });
});

describe('a change of a customer', () => {
  it('is a merge patch on the version that was read', async () => {
    const { id } = await customers.create(FULL);
    const changed = await customers.patch(
      id,
      { name: { family: 'King' }, birthDate: null, tags: ['countess'] },
      '"v1"',
    );
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).toBe('"v2"');
    expect(changed.body).toMatchObject({
      name: { full: 'Ada King', given: 'Ada', family: 'King' },
      birthDate: null,
      tags: ['countess'],
      emails: FULL.emails,
    });
    expect(changed.body.updatedAt > changed.body.createdAt).toBe(true);
    expect(await customers.read(id)).toEqual(changed.body);
    const [change] = await host.database!.query(
      "SELECT before, after FROM audit_record WHERE subject = $1 AND action = 'customer.updated'",
      [id],
    );
    expect(change).toEqual({
      before: { name: FULL.name, birthDate: FULL.birthDate, tags: FULL.tags },
      after: { name: { full: 'Ada King', given: 'Ada', family: 'King' }, birthDate: null, tags: ['countess'] },
    });
  });

  it('is refused without the version, with an old version and with unknown fields, and then nothing changes', async () => {
    const { id } = await customers.create();
    await customers.patch(id, { tags: ['a'] }, '"v1"');
    expect((await customers.patch<Refusal>(id, { tags: ['b'] }, null)).body.code).toBe('PRECONDITION_REQUIRED');
    expect((await customers.patch<Refusal>(id, { tags: ['b'] }, '"v1"')).body.code).toBe('VERSION_MISMATCH');
    const unknown = await customers.patch<Refusal>(id, { tag: 'b' });
    expect([unknown.status, unknown.body.errors?.[0]?.pointer]).toEqual([400, '/tag']);
    expect((await customers.read(id)).tags).toEqual(['a']);
  });

  it('that changes nothing leaves version and log alone', async () => {
    const { id } = await customers.create(FULL);
    const same = await customers.patch(id, { name: { given: 'Ada' }, emails: FULL.emails });
    expect([same.status, same.headers.get('etag')]).toEqual([200, '"v1"']);
    expect(await customers.eventTypes(id)).toEqual(['customer.created']);
  });

  it('of two at once on one version, one wins', async () => {
    const { id } = await customers.create();
    const answers = await Promise.all(['x', 'y', 'z'].map((tag) => customers.patch(id, { tags: [tag] }, '"v1"')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    expect((await customers.eventTypes(id)).filter((type) => type === 'customer.updated')).toHaveLength(1);
  });
});

describe('a deleted customer', () => {
  it('is gone from everywhere and comes back as it was', async () => {
    const created = await customers.create({ name: { full: 'Gone Girl' }, emails: [{ value: 'shared@x.org' }] });
    const twin = await customers.create({ name: { full: 'Somebody Else' }, emails: [{ value: 'shared@x.org' }] });
    expect((await customers.delete(created.id, null)).status).toBe(428);
    expect((await customers.delete(created.id, '"v7"')).status).toBe(412);
    expect((await customers.delete(created.id, '"v1"')).status).toBe(204);
    const gone = await customers.get<Refusal>(created.id);
    expect([gone.status, gone.body.code, gone.body.restore]).toEqual([
      404,
      'CUSTOMER_DELETED',
      `/v1/customers/${created.id}/restore`,
    ]);
    for (const response of [
      customers.patch<Refusal>(created.id, { tags: [] }),
      customers.delete(created.id),
      customers.note(created.id, 'hello'),
      customers.tryMerge(twin.id, created.id),
    ]) {
      expect((await response).body.code).toBe('CUSTOMER_DELETED');
    }
    expect(await customers.find('gone girl')).toEqual([]);
    expect(await customers.duplicatesOf(twin.id)).toEqual([]);
    const restored = await customers.restore(created.id);
    expect(restored.status).toBe(200);
    expect(restored.body).toEqual(created);
    expect(await customers.find('gone girl')).toEqual([created.id]);
    expect(await customers.eventTypes(created.id)).toEqual([
      'customer.created',
      'customer.deleted',
      'customer.restored',
    ]);
    expect((await customers.restore<Refusal>(created.id)).body.code).toBe('CUSTOMER_NOT_DELETED');
  });
});

describe('notes and the timeline', () => {
  it('tell newest first what happened, in pages', async () => {
    const { id } = await customers.create();
    await customers.note(id, 'first\r\nnote');
    await customers.patch(id, { tags: ['a'], birthDate: '1815-12-10' });
    await customers.note(id, 'second note');
    const { items } = await customers.timeline(id);
    expect(items.map(({ type, summary }) => [type, summary])).toEqual([
      ['note', 'second note'],
      ['event', 'Changed birth date and tags'],
      ['note', 'first\nnote'],
      ['event', 'Created the customer'],
    ]);
    expect(items[1]?.data).toMatchObject({
      event: 'customer.updated',
      changed: ['birthDate', 'tags'],
      before: { tags: [] },
      after: { tags: ['a'] },
    });
    const first = await customers.timeline(id, 'limit=3');
    const second = await customers.timeline(id, `limit=3&cursor=${first.next}`);
    expect([...first.items, ...second.items]).toEqual(items);
    expect(second.next).toBeNull();
    expect((await customers.notes(id)).map(({ body }) => body)).toEqual(['second note', 'first\nnote']);
  });

  it('refuse an empty note and one without end', async () => {
    const { id } = await customers.create();
    for (const text of ['', '  \n ', 'x'.repeat(20_001)])
      expect((await customers.note(id, text)).body.errors?.[0]?.pointer).toBe('/body');
    expect(await customers.notes(id)).toEqual([]);
  });
});

describe('tickets in the timeline of their requester', () => {
  it('are told with their messages, follow a merge, and stay hidden from whoever may not read tickets', async () => {
    const { id } = await customers.create({ name: { full: 'Grace Hopper' } });
    const survivor = await customers.create({ name: { full: 'Rear Admiral Hopper' } });
    const ticket = (
      await host.api<{ id: string; number: number }>('/v1/tickets', {
        body: { subject: 'Moth in relay', requesterId: id },
      })
    ).body;
    await host.api(`/v1/tickets/${ticket.id}/messages`, { body: { kind: 'reply', body: 'We are looking.' } });
    await customers.merge(survivor.id, id);
    const { items } = await customers.timeline(survivor.id);
    const told = items.filter(({ type }) => type === 'ticket');
    expect(told.map(({ summary }) => summary)).toEqual(
      expect.arrayContaining([`Opened ticket #${ticket.number} “Moth in relay”`, 'Message: We are looking.']),
    );
    expect(told.at(-1)?.data).toMatchObject({ event: 'ticket.created', id: ticket.id, number: ticket.number });
    const { body } = await host.api<{ token: string }>('/v1/tokens', {
      body: { name: 'customers only', scopes: ['customers:read'], ttl: '1h' },
    });
    const narrow = await host.api<{ items: { type: string }[] }>(`/v1/customers/${survivor.id}/timeline`, {
      token: body.token,
    });
    expect(new Set(narrow.body.items.map(({ type }) => type))).toEqual(new Set(['event']));
  });
});
