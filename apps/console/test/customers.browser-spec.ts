import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startHost, type TestHost, until } from '../../host/test/harness/index.js';
import { openConsole, type ConsolePage } from './console-page.js';

interface Customer {
  id: string;
  name: { full: string };
  tags: string[];
  emails: { value: string }[];
}

let host: TestHost;
let opened: ConsolePage;
let page: Page;

const create = async (draft: object): Promise<Customer> =>
  (await host.api<Customer>('/v1/customers', { body: draft })).body;
const read = async (id: string): Promise<Customer> => (await host.api<Customer>(`/v1/customers/${id}`)).body;

beforeAll(async () => {
  host = await startHost();
  await create({
    kind: 'organisation',
    name: { full: 'Nordlicht Logistik GmbH' },
    emails: [{ value: 'info@nordlicht.example' }],
  });
  await create({ name: { full: '王小明' }, phones: [{ value: '+8613800138000' }] });
  await create({ name: { full: 'محمد عبد الرحمن الفاسي' } });
  await create({ name: { full: 'María José Fernández-García de la Vega y Montenegro de los Ríos' } });
});

beforeEach(async () => {
  opened = await openConsole(host);
  page = opened.page;
});

describe('the list of customers', () => {
  it('finds a customer while you type and opens it', async () => {
    await page.getByRole('searchbox').fill('小明');
    await page.getByRole('row').filter({ hasText: '王小明' }).waitFor();
    await until(async () => (await page.getByRole('row').count()) === 2, { what: 'one row besides the head' });
    await page.getByRole('link', { name: '王小明' }).click();
    await page.getByRole('heading', { name: '王小明', level: 1, exact: true }).waitFor();
    await page.getByText('+86 138 001 38000').waitFor();
    expect(opened.complaints).toEqual([]);
  });

  it('says that nobody matches, and leads back to everybody', async () => {
    await page.getByRole('searchbox').fill('nobody of this name');
    await page.getByRole('heading', { name: /No customer matches/ }).waitFor();
    await page.getByRole('link', { name: 'Show all customers' }).click();
    await page.getByRole('link', { name: 'Nordlicht Logistik GmbH' }).waitFor();
  });

  it('shows organisations alone and keeps that in the address', async () => {
    await page.getByText('Organisations', { exact: true }).click();
    await until(async () => (await page.getByRole('row').count()) === 2, { what: 'one organisation' });
    expect(new URL(page.url()).searchParams.get('kind')).toBe('organisation');
    await page.reload();
    await page.getByRole('link', { name: 'Nordlicht Logistik GmbH' }).waitFor();
    expect(await page.getByRole('link', { name: '王小明' }).count()).toBe(0);
  });

  it('says what went wrong and tries again', async () => {
    const refuse = {
      status: 503,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        type: 'urn:x',
        code: 'DATABASE_UNAVAILABLE',
        title: 'The database does not answer',
        status: 503,
        cure: 'Start PostgreSQL.',
      }),
    };
    await page.route('**/v1/customers?*', (route) => route.fulfill(refuse));
    await page.goto(`${host.url}/customers?q=nord`);
    const alert = page.getByRole('alert').filter({ hasText: 'The database does not answer' });
    await alert.filter({ hasText: 'Start PostgreSQL.' }).waitFor();
    await page.unroute('**/v1/customers?*');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('link', { name: 'Nordlicht Logistik GmbH' }).waitFor();
  });
});

describe('a new customer', () => {
  it('is created although the form warned of a duplicate', async () => {
    await create({ name: { full: 'Amara Okafor' }, emails: [{ value: 'amara@okafor.example' }] });
    await page.getByRole('link', { name: 'New customer' }).click();
    await page.getByLabel('Full name').fill('Amara N. Okafor');
    await page.getByLabel('E-mail', { exact: true }).fill('Amara@Okafor.example');
    await page.getByText('This customer may be here already').waitFor();
    await page.getByText('Same e-mail').waitFor();
    await page.getByRole('button', { name: 'Create customer' }).click();
    await page.getByRole('heading', { name: 'Amara N. Okafor', level: 1, exact: true }).waitFor();
    await page.getByRole('heading', { name: '1 record may be the same customer' }).waitFor();
    expect(opened.complaints).toEqual([]);
  });

  it('needs a name', async () => {
    await page.getByRole('link', { name: 'New customer' }).click();
    await page.getByRole('button', { name: 'Create customer' }).click();
    await page.getByText('A customer needs a name.').waitFor();
  });
});

describe('merging', () => {
  it('compares two records, makes them one and takes it back', async () => {
    const kept = await create({
      name: { full: 'Chloé Lefèvre' },
      emails: [{ value: 'chloe@lefevre.example' }],
      tags: ['vip'],
    });
    const absorbed = await create({
      name: { full: 'C. Lefevre' },
      emails: [{ value: 'chloe@lefevre.example' }],
      tags: ['newsletter'],
    });
    await page.goto(`${host.url}/customers/${kept.id}`);
    await page.getByRole('link', { name: 'Compare' }).click();
    await page.getByText('differs').first().waitFor();
    await page.getByRole('button', { name: 'Merge', exact: true }).click();
    await page.getByText('The two records are one now.').waitFor();
    expect((await read(absorbed.id)).id).toBe(kept.id);
    expect((await read(kept.id)).tags.toSorted()).toEqual(['newsletter', 'vip']);

    await page.getByRole('status').getByRole('button', { name: 'Take back' }).click();
    await page.getByText('The merge was taken back.').waitFor();
    await until(async () => (await read(absorbed.id)).id === absorbed.id, { what: 'the absorbed record is back' });
    expect((await read(kept.id)).tags).toEqual(['vip']);
    expect(opened.complaints).toEqual([]);
  });

  it('keeps old addresses working', async () => {
    const kept = await create({ name: { full: 'Sean O’Brien' } });
    const absorbed = await create({ name: { full: 'S. O’Brien' } });
    await host.api('/v1/customers/merge', { body: { survivorId: kept.id, absorbedId: absorbed.id } });
    await page.goto(`${host.url}/customers/${absorbed.id}`);
    await page.getByRole('heading', { name: 'Sean O’Brien', level: 1, exact: true }).waitFor();
    await until(() => new URL(page.url()).pathname === `/customers/${kept.id}`, {
      what: 'the address of the survivor',
    });
  });
});

describe('editing', () => {
  const editing = async (draft: object): Promise<Customer> => {
    const customer = await create(draft);
    await page.goto(`${host.url}/customers/${customer.id}/edit`);
    await page.getByLabel('Full name').waitFor();
    return customer;
  };

  it('shows both versions when somebody saved first, and keeps what each of them changed', async () => {
    const customer = await editing({ name: { full: 'Priya R.' }, tags: ['trial'] });
    const change = { method: 'PATCH', body: { tags: ['vip'] }, headers: { 'if-match': '*' } };
    await host.api(`/v1/customers/${customer.id}`, change);
    await page.getByLabel('Full name').fill('Priya Raghunathan');
    await page.getByRole('button', { name: 'Save changes' }).click();
    const conflict = page.getByRole('alert').filter({ hasText: 'Somebody saved this customer before you' });
    await conflict.getByRole('cell', { name: 'Priya Raghunathan' }).waitFor();
    await conflict.getByRole('cell', { name: 'vip' }).first().waitFor();
    await conflict.getByRole('button', { name: 'Save my changes' }).click();
    await page.getByRole('heading', { name: 'Priya Raghunathan', level: 1, exact: true }).waitFor();
    expect(await read(customer.id)).toMatchObject({ name: { full: 'Priya Raghunathan' }, tags: ['vip'] });
  });

  it('can give way to the other version', async () => {
    const customer = await editing({ name: { full: 'Nils' } });
    await host.api(`/v1/customers/${customer.id}`, {
      method: 'PATCH',
      body: { name: { full: 'Nils Petersen' } },
      headers: { 'if-match': '*' },
    });
    await page.getByLabel('Full name').fill('Nils P.');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByRole('button', { name: 'Discard mine' }).click();
    await until(async () => (await page.getByLabel('Full name').inputValue()) === 'Nils Petersen', {
      what: 'the other version in the form',
    });
    expect((await read(customer.id)).name.full).toBe('Nils Petersen');
  });

  it('adds a second e-mail and makes it the first choice', async () => {
    const customer = await editing({ name: { full: 'Zoë' }, emails: [{ value: 'old@zoe.example' }] });
    await page.getByRole('button', { name: 'Add e-mail' }).click();
    await page.getByLabel('E-mail', { exact: true }).nth(1).fill('new@zoe.example');
    await page.getByRole('button', { name: 'Use first' }).nth(1).click();
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByRole('heading', { name: 'Zoë', level: 1, exact: true }).waitFor();
    expect((await read(customer.id)).emails).toMatchObject([
      { value: 'old@zoe.example', primary: false },
      { value: 'new@zoe.example', primary: true },
    ]);
  });

  it('deletes a customer and brings it back', async () => {
    const customer = await create({ name: { full: 'Ingrid Sørensen' } });
    await page.goto(`${host.url}/customers/${customer.id}`);
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Delete customer' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete customer' }).click();
    await page.getByRole('button', { name: 'Restore' }).click();
    await page.getByRole('link', { name: 'Ingrid Sørensen' }).waitFor();
    expect((await host.api(`/v1/customers/${customer.id}`)).status).toBe(200);
  });
});
