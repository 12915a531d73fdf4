import { describe, expect, it } from '@jest/globals';
import { isPossiblePhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js';
import type { DemoCustomer } from './demo-workspace.js';
import { generateDemoWorkspace } from './generate-demo-workspace.js';
import { LANGUAGES } from './languages.js';
import { PHONE_RANGES } from './phone-ranges.js';

const now = new Date('2026-05-04T09:30:00Z');
const workspace = generateDemoWorkspace({ seed: 'tessera', now });
const byId = new Map(workspace.customers.map((customer) => [customer.id, customer]));
const customer = (id: string): DemoCustomer => {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`No customer ${id}`);
  return found;
};
const allIds = [
  ...workspace.colleagues,
  ...workspace.customers,
  ...workspace.notes,
  ...workspace.tickets,
  ...workspace.tickets.flatMap(({ messages }) => messages),
].map(({ id }) => id);

describe('the demo workspace', () => {
  it('is the same, byte for byte, for the same seed and moment', () => {
    expect(JSON.stringify(generateDemoWorkspace({ seed: 'tessera', now }))).toBe(JSON.stringify(workspace));
  });

  it('is another one for another seed', () => {
    const other = generateDemoWorkspace({ seed: 'another', now });
    expect(other.customers[0]?.name).not.toEqual(workspace.customers[0]?.name);
  });

  it.each(['2024-02-29T23:59:59.999Z', '2027-01-01T00:00:00Z', '2031-07-15T12:00:00Z'])(
    'is complete on any day (%s)',
    (moment) => {
      const { customers, tickets, notes } = generateDemoWorkspace({ seed: moment, now: new Date(moment) });
      expect([customers.length, tickets.length, notes.length]).toEqual([2_000, 150, 640]);
    },
  );

  it('has 2,000 customers, 640 notes and 150 tickets', () => {
    expect(workspace.customers).toHaveLength(2_000);
    expect(workspace.notes).toHaveLength(640);
    expect(workspace.tickets).toHaveLength(150);
  });

  it('leaves nothing undefined, empty or unfilled', () => {
    const holes: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (value === undefined || value === '' || (typeof value === 'string' && /[{}#]|undefined|NaN/.test(value)))
        holes.push(`${path}: ${String(value)}`);
      else if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) walk(inner, `${path}/${key}`);
    };
    walk(workspace, '');
    expect(holes).toEqual([]);
  });

  it('gives everything an id of its own that sorts by time', () => {
    expect(new Set(allIds).size).toBe(allIds.length);
    for (const id of allIds)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const created = workspace.customers.map(({ createdAt }) => createdAt);
    expect(created).toEqual([...created].sort());
  });

  it('happened within the last 18 months, and nothing of it in the future', () => {
    const earliest = new Date(now.getTime() - 549 * 86_400_000).toISOString();
    const times = [
      ...workspace.customers.map(({ createdAt }) => createdAt),
      ...workspace.notes.map(({ createdAt }) => createdAt),
      ...workspace.tickets.flatMap((ticket) => [
        ticket.createdAt,
        ...ticket.messages.map(({ createdAt }) => createdAt),
        ...ticket.statusChanges.map(({ at }) => at),
      ]),
    ];
    for (const time of times) {
      expect(time > earliest).toBe(true);
      expect(time < now.toISOString()).toBe(true);
    }
  });
});

describe('its customers', () => {
  it('speak all thirteen languages, none of them only a few times', () => {
    for (const { words } of LANGUAGES) {
      const countries = new Set<string>(words.countries.map(({ code }) => code));
      const known = workspace.customers.filter(({ addresses }) =>
        addresses.some(({ country }) => countries.has(country)),
      );
      expect(known.length).toBeGreaterThan(40);
    }
  });

  it('can be written to at reserved domains only (RFC 2606)', () => {
    for (const { emails } of workspace.customers) {
      for (const { value } of emails)
        expect(value).toMatch(/^[a-z0-9._-]+@(example\.(com|org|net)|[a-z0-9-]+\.example)$/);
    }
  });

  it('have phone numbers of a possible length, from a listed range, which read back the same', () => {
    const ranges = Object.values(PHONE_RANGES).flatMap(({ patterns }) =>
      patterns.map((pattern) => new RegExp(`^\\${pattern.replace(/#/g, '\\d')}$`)),
    );
    for (const { phones } of workspace.customers) {
      for (const { value } of phones) {
        expect(isPossiblePhoneNumber(value)).toBe(true);
        expect(parsePhoneNumberFromString(value)?.number).toBe(value);
        expect(ranges.some((range) => range.test(value))).toBe(true);
      }
    }
  });

  it('can each be reached, and have one primary contact point of a kind', () => {
    for (const { emails, phones } of workspace.customers) {
      expect(emails.length + phones.length).toBeGreaterThan(0);
      for (const points of [emails, phones]) {
        if (points.length > 0) expect(points.filter(({ primary }) => primary)).toHaveLength(1);
      }
    }
  });

  it('have names that fit together and birth dates that exist', () => {
    for (const { kind, name, birthDate } of workspace.customers) {
      if (kind === 'organisation') expect([name.given, name.family, birthDate]).toEqual([null, null, null]);
      else expect(name.full.replaceAll(' ', '')).toHaveLength(`${name.given}${name.family}`.replaceAll(' ', '').length);
      if (birthDate !== null)
        expect(new Date(`${birthDate}T00:00:00Z`).toISOString()).toBe(`${birthDate}T00:00:00.000Z`);
    }
  });

  it('are doubled in 12 % of the records, each later than its original and in a way that can be found', () => {
    const { duplicates } = workspace.truth;
    expect(duplicates).toHaveLength(240);
    expect(new Set(duplicates.map(({ kind }) => kind)).size).toBe(9);
    for (const { customerId, originalId } of duplicates) {
      const [copy, original] = [customer(customerId), customer(originalId)];
      expect(copy.createdAt >= original.createdAt).toBe(true);
      const shared = [...copy.emails, ...copy.phones].filter(({ value }) =>
        [...original.emails, ...original.phones].some((other) => other.value === value),
      );
      const sameNameAndBirth =
        copy.birthDate !== null && copy.birthDate === original.birthDate && copy.name.full === original.name.full;
      expect(shared.length > 0 || sameNameAndBirth).toBe(true);
    }
  });

  it('share a mailbox or a phone only where they are the same customer or live together', () => {
    const group = new Map<string, string>();
    const root = (id: string): string => (group.has(id) ? root(group.get(id) ?? id) : id);
    const join = (one: string, other: string): void =>
      void (root(one) !== root(other) && group.set(root(one), root(other)));
    for (const { customerId, originalId } of workspace.truth.duplicates) join(customerId, originalId);
    for (const { customerIds } of workspace.truth.lookalikes)
      for (const id of customerIds) join(id, customerIds[0] ?? id);
    const owner = new Map<string, string>();
    for (const { id, emails, phones, externalIds } of workspace.customers) {
      for (const point of [...emails, ...phones]
        .map(({ value }) => value)
        .concat(externalIds.map((external) => external.id))) {
        expect(root(owner.get(point) ?? id)).toBe(root(id));
        owner.set(point, id);
      }
    }
  });

  it('include families, twins, and fathers and sons of one name, who are different people at one address', () => {
    const kinds = new Set(workspace.truth.lookalikes.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['family', 'twins', 'father_and_son']));
    for (const { kind, customerIds } of workspace.truth.lookalikes) {
      const members = customerIds.map(customer);
      expect(new Set(members.map(({ addresses }) => JSON.stringify(addresses))).size).toBe(1);
      const births = new Set(members.map(({ birthDate }) => birthDate));
      const names = new Set(members.map(({ name }) => name.full));
      if (kind === 'twins') expect([births.size, names.size]).toEqual([1, 2]);
      if (kind === 'father_and_son') expect([births.size, names.size]).toEqual([2, 1]);
      if (kind === 'family') expect(names.size).toBe(members.length);
    }
  });
});

describe('its notes and tickets', () => {
  it('belong to customers who were there by then and are written by agents', () => {
    const agents = new Set(workspace.colleagues.filter(({ role }) => role === 'agent').map(({ id }) => id));
    for (const { customerId, authorId, createdAt } of workspace.notes) {
      expect(customer(customerId).createdAt <= createdAt).toBe(true);
      expect(agents.has(authorId)).toBe(true);
    }
    for (const { requesterId, assigneeId, createdAt } of workspace.tickets) {
      expect(customer(requesterId).createdAt <= createdAt).toBe(true);
      expect(assigneeId === null || agents.has(assigneeId)).toBe(true);
    }
  });

  it('show every status and priority, with conversations that were not answered yet', () => {
    expect(new Set(workspace.tickets.map(({ status }) => status)).size).toBe(6);
    expect(new Set(workspace.tickets.map(({ priority }) => priority)).size).toBe(4);
    const dayAgo = new Date(now.getTime() - 86_400_000).toISOString();
    const unanswered = workspace.tickets.filter(
      ({ messages }) => !messages.some(({ from, kind }) => from === 'agent' && kind === 'reply'),
    );
    expect(unanswered.filter(({ createdAt }) => createdAt < dayAgo).length).toBeGreaterThan(5);
  });

  it('tell each conversation in order, from the question of the requester to the present status', () => {
    for (const { messages, statusChanges, status, createdAt } of workspace.tickets) {
      expect(messages[0]).toMatchObject({ from: 'requester', kind: 'reply', createdAt });
      const times = messages.map((message) => message.createdAt);
      expect(times).toEqual([...times].sort());
      expect(statusChanges.map(({ at }) => at)).toEqual(statusChanges.map(({ at }) => at).sort());
      expect(statusChanges.at(-1)?.status ?? 'new').toBe(status);
    }
  });
});
