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

const emailsOf = ({ emails }: Customer): string[] =>
  emails.map(({ value, primary }) => (primary ? `*${value}` : value));
const emails = (...values: string[]): { emails: { value: string }[] } => ({
  emails: values.map((value) => ({ value })),
});

async function pair(): Promise<[Customer, Customer]> {
  const survivor = await customers.create({
    name: { given: 'Ada', family: 'Lovelace' },
    ...emails('ada@x.org', 'second@x.org'),
    tags: ['vip'],
    externalIds: [{ system: 'crm', id: '1' }],
  });
  const absorbed = await customers.create({
    name: { full: 'A. Lovelace' },
    emails: [{ value: 'b@x.org' }, { value: 'ADA@x.org', label: 'old', primary: true }],
    phones: [{ value: '01 42 68 53 00', label: 'home' }],
    addresses: [{ lines: ['1 rue A'], city: 'Paris', country: 'fr' }],
    birthDate: '1815-12-10',
    tags: ['VIP', 'countess'],
    externalIds: [{ system: 'crm', id: '2' }],
  });
  return [survivor, absorbed];
}

describe('a merge', () => {
  it('shows one customer under both ids, filled up from both', async () => {
    const [survivor, absorbed] = await pair();
    const merge = await customers.merge(survivor.id, absorbed.id, ' same person ');
    expect(merge).toMatchObject({
      survivorId: survivor.id,
      absorbedId: absorbed.id,
      state: 'merged',
      reason: 'same person',
      undoneAt: null,
      actor: { kind: 'operator' },
    });
    expect(merge.survivor).toMatchObject({
      id: survivor.id,
      name: survivor.name,
      birthDate: '1815-12-10',
      tags: ['vip', 'countess'],
      createdAt: survivor.createdAt,
    });
    expect(emailsOf(merge.survivor)).toEqual(['*ada@x.org', 'second@x.org', 'b@x.org']);
    expect(merge.absorbed).toEqual(absorbed);
    const byOldId = await customers.get(absorbed.id);
    expect(byOldId.body).toEqual(merge.survivor);
    expect(byOldId.headers.get('content-location')).toBe(`/v1/customers/${survivor.id}`);
    expect(await customers.find('countess')).toEqual([survivor.id]);
    expect((await customers.list({ limit: '100' })).items.map(({ id }) => id)).not.toContain(absorbed.id);
  });

  it('taken back leaves both customers exactly as they were', async () => {
    const [survivor, absorbed] = await pair();
    const merge = await customers.merge(survivor.id, absorbed.id);
    const undone = await customers.undo(merge.id);
    expect(undone).toMatchObject({ id: merge.id, state: 'undone', createdAt: merge.createdAt });
    expect(undone.undoneAt).not.toBeNull();
    for (const before of [survivor, absorbed]) {
      const after = await customers.get(before.id);
      expect(JSON.stringify(after.body)).toBe(JSON.stringify(before));
      expect(after.headers.get('content-location')).toBeNull();
    }
    expect(await customers.eventTypes(survivor.id)).toEqual([
      'customer.created',
      'customer.merged',
      'customer.unmerged',
    ]);
    expect((await customers.merges(survivor.id)).map(({ id, state }) => [id, state])).toEqual([[merge.id, 'undone']]);
  });

  it('taken back keeps what was edited since: on the survivor', async () => {
    const [survivor, absorbed] = await pair();
    const merge = await customers.merge(survivor.id, absorbed.id);
    const edited = await customers.patch(absorbed.id, {
      emails: [{ value: 'new@x.org' }, { value: 'b@x.org', primary: true }, { value: 'second@x.org' }],
      phones: [{ value: '01 42 68 53 00', label: 'mobile' }],
      birthDate: null,
      name: { family: 'King' },
    });
    expect(edited.headers.get('content-location')).toBe(`/v1/customers/${survivor.id}`);
    expect(emailsOf(edited.body)).toEqual(['new@x.org', '*b@x.org', 'second@x.org']);
    expect(edited.body).toMatchObject({ birthDate: null, name: { full: 'Ada King' }, tags: ['vip', 'countess'] });
    expect(await customers.read(survivor.id)).toEqual(edited.body);
    await customers.undo(merge.id);
    expect(await customers.read(absorbed.id)).toEqual(absorbed);
    const after = await customers.read(survivor.id);
    expect(emailsOf(after)).toEqual(['*new@x.org', 'second@x.org']);
    expect(after).toMatchObject({
      name: { full: 'Ada King' },
      phones: [{ label: 'mobile' }],
      addresses: [],
      birthDate: null,
      tags: ['vip'],
      updatedAt: edited.body.updatedAt,
    });
  });

  it('of merged customers can be taken back in any order', async () => {
    const [top, middle] = await pair();
    const bottom = await customers.create({ name: { full: 'Bottom' }, ...emails('bottom@x.org') });
    const lower = await customers.merge(middle.id, bottom.id);
    const upper = await customers.merge(top.id, middle.id);
    expect((await customers.read(bottom.id)).id).toBe(top.id);
    expect(emailsOf(await customers.read(top.id))).toContain('bottom@x.org');
    await customers.undo(lower.id);
    expect(await customers.read(bottom.id)).toEqual(bottom);
    expect(emailsOf(await customers.read(top.id))).not.toContain('bottom@x.org');
    expect((await customers.events(top.id)).at(-1)?.type).toBe('customer.updated');
    await customers.undo(upper.id);
    expect(await customers.read(top.id)).toEqual(top);
    expect(await customers.read(middle.id)).toEqual(middle);
  });

  it('done again after it was taken back starts afresh', async () => {
    const [survivor, absorbed] = await pair();
    const first = await customers.merge(survivor.id, absorbed.id);
    await customers.patch(survivor.id, { birthDate: null, tags: ['vip'] });
    await customers.undo(first.id);
    const second = await customers.merge(survivor.id, absorbed.id);
    expect(second.survivor).toMatchObject({ birthDate: '1815-12-10', tags: ['vip', 'countess'] });
  });

  it('gives both addresses a version that neither has had', async () => {
    const [survivor, absorbed] = await pair();
    for (const tag of ['a', 'b', 'c']) await customers.patch(absorbed.id, { tags: [tag] });
    const old = (await customers.get(absorbed.id)).headers.get('etag')!;
    const merge = await customers.merge(survivor.id, absorbed.id);
    expect((await customers.patch<Refusal>(absorbed.id, { tags: [] }, old)).body.code).toBe('VERSION_MISMATCH');
    const shown = (await customers.get(absorbed.id)).headers.get('etag')!;
    await customers.undo(merge.id);
    expect((await customers.patch<Refusal>(absorbed.id, { tags: [] }, shown)).body.code).toBe('VERSION_MISMATCH');
    expect((await customers.patch<Refusal>(survivor.id, { tags: [] }, shown)).body.code).toBe('VERSION_MISMATCH');
  });

  it('brings the notes and the timeline of both together, and takes them apart again', async () => {
    const [survivor, absorbed] = await pair();
    await customers.note(survivor.id, 'about the survivor');
    await customers.note(absorbed.id, 'about the absorbed');
    const merge = await customers.merge(survivor.id, absorbed.id);
    await customers.note(absorbed.id, 'written to the old id');
    expect((await customers.notes(absorbed.id)).map(({ body }) => body)).toEqual([
      'written to the old id',
      'about the absorbed',
      'about the survivor',
    ]);
    expect((await customers.timeline(survivor.id)).items.map(({ summary }) => summary)).toEqual([
      'written to the old id',
      'Merged A. Lovelace into this customer',
      'about the absorbed',
      'about the survivor',
      'Created the customer',
      'Created the customer',
    ]);
    await customers.undo(merge.id);
    expect((await customers.notes(absorbed.id)).map(({ body }) => body)).toEqual(['about the absorbed']);
    expect((await customers.notes(survivor.id)).map(({ body }) => body)).toEqual([
      'written to the old id',
      'about the survivor',
    ]);
  });
});

describe('a merge is refused', () => {
  const refused = async (survivorId: string, absorbedId: string): Promise<unknown[]> => {
    const { status, body } = await customers.tryMerge(survivorId, absorbedId);
    return [status, body.code, ...(body.survivorId ? [body.survivorId] : [])];
  };

  it('of a customer with itself, of different kinds, of nobody', async () => {
    const [one] = await pair();
    const organisation = await customers.create({ kind: 'organisation', name: { full: 'ACME' } });
    expect(await refused(one.id, one.id.toUpperCase())).toEqual([422, 'MERGE_SELF']);
    expect(await refused(one.id, organisation.id)).toEqual([422, 'MERGE_KIND_MISMATCH']);
    expect(await refused(one.id, '00000000-0000-7000-8000-000000000000')).toEqual([404, 'CUSTOMER_NOT_FOUND']);
    expect(await refused(one.id, 'nobody')).toEqual([400, 'VALIDATION_FAILED']);
  });

  it('of a customer that lives on in another one, in both roles, and names that one', async () => {
    const [top, middle] = await pair();
    const other = await customers.create();
    await customers.merge(top.id, middle.id);
    expect(await refused(other.id, middle.id)).toEqual([409, 'CUSTOMER_MERGED', top.id]);
    expect(await refused(middle.id, other.id)).toEqual([409, 'CUSTOMER_MERGED', top.id]);
    expect(await refused(middle.id, top.id)).toEqual([409, 'CUSTOMER_MERGED', top.id]);
    expect((await customers.delete(middle.id)).body).toMatchObject({ code: 'CUSTOMER_MERGED', survivorId: top.id });
  });

  it('when together they would have more than 50 e-mail addresses', async () => {
    const many = (prefix: string): object =>
      emails(...Array.from({ length: 26 }, (_, index) => `${prefix}${index}@x.org`));
    const [one, two] = [await customers.create(many('a')), await customers.create(many('b'))];
    expect(await refused(one.id, two.id)).toEqual([422, 'MERGE_TOO_LARGE']);
    expect(await customers.read(two.id)).toEqual(two);
  });

  it('to be taken back twice, or when there is none', async () => {
    const [one, two] = await pair();
    const merge = await customers.merge(one.id, two.id);
    await customers.undo(merge.id);
    expect((await customers.tryUndo(merge.id)).body.code).toBe('MERGE_ALREADY_UNDONE');
    for (const id of ['nobody', one.id]) expect((await customers.tryUndo(id)).body.code).toBe('MERGE_NOT_FOUND');
  });

  it('to be taken back while the survivor is deleted, and is taken back after it was restored', async () => {
    const [one, two] = await pair();
    const merge = await customers.merge(one.id, two.id);
    await customers.delete(one.id);
    expect((await customers.get<Refusal>(two.id)).body.code).toBe('CUSTOMER_DELETED');
    expect((await customers.tryUndo(merge.id)).body.code).toBe('CUSTOMER_DELETED');
    expect((await customers.restore(two.id)).body.id).toBe(one.id);
    await customers.undo(merge.id);
    expect(await customers.read(two.id)).toEqual(two);
  });
});

describe('merges at the same time', () => {
  it('of one pair in both directions: one wins', async () => {
    for (let round = 0; round < 5; round++) {
      const [one, two] = await pair();
      const answers = await Promise.all([
        customers.tryMerge(one.id, two.id),
        customers.tryMerge(two.id, one.id),
        customers.tryMerge(one.id, two.id),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    }
  });

  it('around a ring: never a cycle, never a deadlock, and every id still answers', async () => {
    for (let round = 0; round < 3; round++) {
      const ring = await Promise.all(
        Array.from({ length: 5 }, (_, index) => customers.create({ name: { full: `Ring ${index}` } })),
      );
      const answers = await Promise.all(
        ring.map(({ id }, index) => customers.tryMerge(id, ring[(index + 1) % ring.length]!.id)),
      );
      for (const { status, body } of answers) expect([201, 409]).toContain(status || body.code);
      expect(answers.some(({ status }) => status === 201)).toBe(true);
      expect(answers.every(({ status }) => status === 201)).toBe(false);
      const roots = await Promise.all(ring.map(async ({ id }) => (await customers.read(id)).id));
      expect(new Set(roots).size).toBe(ring.length - answers.filter(({ status }) => status === 201).length);
    }
  });

  it('of an undo, an edit and another merge: all are done or refused with a code, and the undo is exact', async () => {
    for (let round = 0; round < 5; round++) {
      const [one, two] = await pair();
      const other = await customers.create({ name: { full: 'Other' } });
      const merge = await customers.merge(one.id, two.id);
      const [undo, edit, upper] = await Promise.all([
        customers.tryUndo(merge.id),
        customers.patch(two.id, { tags: ['edited'] }),
        customers.tryMerge(other.id, one.id),
      ]);
      expect([undo.status, edit.status, upper.status]).toEqual([200, 200, 201]);
      const edited = (await customers.read(two.id)).tags.includes('edited');
      // The edit reached the absorbed customer itself only if the undo came first.
      if (!edited) expect(await customers.read(two.id)).toEqual(two);
    }
  });
});

describe('possible duplicates', () => {
  it('are ranked by evidence, name their survivor and leave the customer itself out', async () => {
    const suffix = 'dup.example';
    const ada = await customers.create({
      name: { full: 'Ada Dup' },
      ...emails(`ada@${suffix}`),
      phones: [{ value: '+44 20 7946 1111' }],
      birthDate: '1950-05-05',
    });
    const strong = await customers.create({
      name: { full: 'DUP, Ada' },
      ...emails(`ADA@${suffix}`),
      birthDate: '1950-05-05',
    });
    const weak = await customers.create({
      name: { full: 'Bob' },
      phones: [{ value: '020 7946 1111' }],
      addresses: [{ country: 'GB' }],
    });
    expect(await customers.duplicatesOf(ada.id)).toEqual([
      [strong.id, ['email', 'name_and_birth_date']],
      [weak.id, ['phone']],
    ]);
    const survivor = await customers.create({ name: { full: 'Survivor' } });
    await customers.merge(survivor.id, strong.id);
    expect((await customers.duplicatesOf(ada.id))[0]?.[0]).toBe(survivor.id);
    await customers.merge(ada.id, weak.id);
    expect(await customers.duplicatesOf(ada.id)).toEqual([[survivor.id, ['email', 'name_and_birth_date']]]);
  });

  it('follow edits', async () => {
    const one = await customers.create(emails('moving@x.org'));
    const two = await customers.create(emails('other@x.org'));
    await customers.patch(two.id, emails('moving@x.org'));
    expect((await customers.duplicatesOf(one.id)).map(([id]) => id)).toEqual([two.id]);
    await customers.patch(two.id, emails('other@x.org'));
    expect(await customers.duplicatesOf(one.id)).toEqual([]);
  });

  it('of a draft are found without storing it, at most 25 of them', async () => {
    const draft = { name: { full: 'Crowd' }, ...emails('crowd@x.org') };
    for (let index = 0; index < 27; index++) await customers.create({ ...draft, name: { full: `Crowd ${index}` } });
    const { status, body } = await host.api<{ candidates: { matchedOn: string[] }[] }>(
      '/v1/customers/duplicates/check',
      { body: draft },
    );
    expect([status, body.candidates.length]).toEqual([200, 25]);
    expect(await customers.find('crowd')).toHaveLength(27);
  });
});
