import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { startHost, type TestHost, until } from '../../host/test/harness/index.js';
import { openConsole } from './console-page.js';

const PLUGINS = fileURLToPath(new URL('../../../plugins', import.meta.url));

interface Plugin {
  id: string;
  name: string;
  state: string;
  grant: { scopes: string[] } | null;
}

let host: TestHost;
const plugin = async (): Promise<Plugin | undefined> =>
  (await host.api<{ items: Plugin[] }>('/v1/plugins')).body.items[0];

beforeAll(async () => {
  host = await startHost({ plugins: [PLUGINS] });
});

describe('a plugin', () => {
  it('is enabled after its permissions were read, and greets a customer who comes in by CSV', async () => {
    const { page, complaints } = await openConsole(host, { path: '/plugins' });
    await page.getByRole('button', { name: 'Enable…' }).click();
    const consent = page.getByRole('dialog');
    await consent
      .getByText('See all customers with their contact details')
      .or(consent.getByText('and write notes about them'))
      .first()
      .waitFor();
    expect((await plugin())?.state).toBe('available');
    await consent.getByRole('button', { name: 'Allow and enable' }).click();
    await page.getByRole('article').getByText('Running').waitFor();
    expect(await plugin()).toMatchObject({ state: 'enabled' });

    await page.getByRole('link', { name: 'Imports' }).click();
    await page.getByRole('link', { name: 'Import CSV' }).first().click();
    const csv = 'First name,Surname,E-mail,Town\nGiulia,Bianchi,giulia@bianchi.example,Bologna\n,,,Nowhere\n';
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'spring fair.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByText('A guess is made already').waitFor();
    await page.getByRole('button', { name: 'Start import' }).click();
    await page.getByRole('heading', { name: 'Rows left out' }).waitFor();
    await page.getByRole('link', { name: 'See the customers' }).click();
    await page.getByRole('link', { name: 'Giulia Bianchi' }).click();
    await page.getByRole('heading', { name: 'Giulia Bianchi', level: 1 }).waitFor();

    const greeted = page
      .getByRole('list', { name: 'History' })
      .getByRole('listitem')
      .filter({ hasText: 'wrote a note' });
    await until(
      async () => {
        if ((await greeted.count()) > 0) return true;
        await page.reload();
        await page.getByRole('list', { name: 'History' }).waitFor();
        return (await greeted.count()) > 0;
      },
      { what: 'the note of the plugin', deadline: 20_000 },
    );
    expect(await greeted.innerText()).toContain((await plugin())?.name);
    expect(complaints).toEqual([]);
  });

  it('is disabled with one click', async () => {
    const { page } = await openConsole(host, { path: '/plugins' });
    await page.getByRole('button', { name: 'Disable' }).click();
    await page.getByRole('article').getByText('Disabled').waitFor();
    expect((await plugin())?.state).toBe('disabled');
  });
});

describe('an import', () => {
  it('is undone from its result', async () => {
    const { page } = await openConsole(host, { path: '/imports/new' });
    const csv = 'Name;E-mail\nOliver Bennett;oliver@bennett.example\nChloé Lefèvre;chloe@lefevre.example\n';
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'two.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByRole('button', { name: 'Start import' }).click();
    await page.getByRole('button', { name: 'Undo this import' }).click();
    await page.getByText('This import was undone.').waitFor();
    const { body } = await host.api<{ items: unknown[] }>('/v1/customers?q=bennett');
    expect(body.items).toEqual([]);
  });

  it('cannot start before something says who the customer is', async () => {
    const { page } = await openConsole(host, { path: '/imports/new' });
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('colour,size\nred,4\n') });
    await page.getByText('Choose a column for the name, the e-mail or the phone.').waitFor();
    expect(await page.getByRole('button', { name: 'Start import' }).isDisabled()).toBe(true);
  });

  it('says what is wrong with a file that is no text', async () => {
    const { page } = await openConsole(host, { path: '/imports/new' });
    await page.locator('input[type=file]').setInputFiles({
      name: 'photo.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3]),
    });
    await page.getByRole('alert').filter({ hasText: 'IMPORT_' }).waitFor();
  });
});
