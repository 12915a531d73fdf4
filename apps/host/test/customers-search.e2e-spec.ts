import { beforeAll, describe, expect, it } from '@jest/globals';
import { startHost, type TestHost } from './harness/index.js';
import { CustomersApi, type Refusal } from './support/customers.js';

let host: TestHost;
let customers: CustomersApi;
const ids: Record<string, string> = {};

const DRAFTS: Record<string, object> = {
  jürgen: {
    name: { given: 'Jürgen', family: 'Große' },
    emails: [{ value: 'j.grosse@firma.example' }],
    phones: [{ value: '030 1234567' }],
    addresses: [{ country: 'DE' }],
    tags: ['VIP'],
  },
  wang: { name: { given: '小明', family: '王' }, tags: ['vip', '北京'] },
  wangli: { name: { given: '丽', family: '王' } },
  acme: {
    kind: 'organisation',
    name: { full: 'ACME 100% Rohr_und_Stahl GmbH' },
    externalIds: [{ system: 'erp', id: 'K-00815' }],
  },
  łucja: { name: { full: 'Łucja Wójcik' }, emails: [{ value: 'lucja@firma.example' }] },
};

beforeAll(async () => {
  host = await startHost();
  customers = new CustomersApi(host);
  for (const [key, draft] of Object.entries(DRAFTS)) ids[key] = (await customers.create(draft)).id;
});

const namesOf = (found: string[]): string[] =>
  found.map((id) => Object.keys(ids).find((key) => ids[key] === id) ?? id).sort();

describe('the search for customers', () => {
  it.each([
    ['jurgen', ['jürgen']],
    ['GROSSE jür', ['jürgen']],
    ['@firma.example', ['jürgen', 'łucja']],
    ['+49 30 1234567', ['jürgen']],
    ['0301234567', ['jürgen']],
    ['王', ['wang', 'wangli']],
    ['小明', ['wang']],
    ['王 北京', ['wang']],
    ['lucja wojcik', ['łucja']],
    ['k-00815', ['acme']],
    ['100%', ['acme']],
    ['rohr_und', ['acme']],
    ['zzz', []],
    ['jurgen zzz', []],
    ['!!!', []],
    [' ', ['acme', 'jürgen', 'wang', 'wangli', 'łucja']],
  ])('for %s finds %j', async (query, expected) => {
    expect(namesOf(await customers.find(query))).toEqual([...expected].sort());
  });

  it('narrows by kind and by tag, whatever the case of the tag', async () => {
    expect((await customers.list({ kind: 'organisation' })).items.map(({ id }) => id)).toEqual([ids['acme']]);
    expect(namesOf((await customers.list({ tag: 'Vip' })).items.map(({ id }) => id))).toEqual(['jürgen', 'wang']);
    expect(namesOf((await customers.list({ tag: 'vip', q: '王' })).items.map(({ id }) => id))).toEqual(['wang']);
    expect((await customers.list({ tag: 'vi' })).items).toEqual([]);
  });

  it('refuses what it does not understand', async () => {
    for (const query of [`q=${'x'.repeat(201)}`, 'sort=colour', 'kind=robot', 'limit=0', 'offset=5']) {
      const { status, body } = await host.api<Refusal>(`/v1/customers?${query}`);
      expect([query, status, body.code]).toEqual([query, 400, 'VALIDATION_FAILED']);
    }
  });
});

describe('the list of customers', () => {
  it.each(['createdAt', '-createdAt', 'name', '-name', 'updatedAt', '-updatedAt'])(
    'by %s shows everyone once, page by page',
    async (sort) => {
      const all = (await customers.list({ sort, limit: '100' })).items.map(({ id }) => id);
      expect(new Set(all).size).toBe(Object.keys(DRAFTS).length);
      const paged: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page = await customers.list({ sort, limit: '2', ...(cursor ? { cursor } : {}) });
        paged.push(...page.items.map(({ id }) => id));
        cursor = page.next;
      }
      expect(paged).toEqual(all);
      expect(
        (await customers.list({ sort: sort.startsWith('-') ? sort.slice(1) : `-${sort}`, limit: '100' })).items.map(
          ({ id }) => id,
        ),
      ).toEqual(all.toReversed());
    },
  );

  it('sorts names without accents and case', async () => {
    const names = (await customers.list({ sort: 'name', kind: 'person' })).items.map(({ name }) => name.full);
    expect(names).toEqual(['Jürgen Große', 'Łucja Wójcik', '王丽', '王小明']);
  });

  it('does not take a cursor of another list or one that was tampered with', async () => {
    const { next } = await customers.list({ limit: '1' });
    const queries: Record<string, string>[] = [
      { limit: '1', q: 'a', cursor: next! },
      { limit: '1', sort: 'name', cursor: next! },
      { cursor: `x${next!}` },
      { cursor: 'nonsense' },
    ];
    for (const query of queries) {
      const { status, body } = await host.api<Refusal>(`/v1/customers?${new URLSearchParams(query)}`);
      expect([status, body.code]).toEqual([400, 'CURSOR_INVALID']);
    }
  });

  it('keeps its place when somebody is added or deleted meanwhile', async () => {
    const first = await customers.list({ limit: '2', sort: '-createdAt' });
    const added = await customers.create({ name: { full: 'Newcomer' } });
    const second = await customers.list({ limit: '100', sort: '-createdAt', cursor: first.next! });
    expect([...first.items, ...second.items].map(({ id }) => id)).not.toContain(added.id);
    expect(first.items.length + second.items.length).toBe(Object.keys(DRAFTS).length);
    await customers.delete(added.id);
  });
});
