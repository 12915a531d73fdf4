import { beforeAll, describe, expect, it } from '@jest/globals';
import { startHost, type TestHost } from '../../host/test/harness/index.js';
import { accessibilityFaults, faintTexts } from './accessibility.js';
import { openConsole } from './console-page.js';

let host: TestHost;
let paths: [name: string, path: string][];

beforeAll(async () => {
  host = await startHost({ demo: true });
  const first = async (route: string) => (await host.api<{ items: { id: string }[] }>(route)).body.items[0]?.id;
  const [customer, other] = (await host.api<{ items: { id: string }[] }>('/v1/customers?limit=2')).body.items;
  paths = [
    ['customers', '/customers'],
    ['no match', '/customers?q=zzzzzz'],
    ['customer', `/customers/${customer?.id}`],
    ['edit', `/customers/${customer?.id}/edit`],
    ['new customer', '/customers/new'],
    ['merge', `/customers/${customer?.id}/merge?with=${other?.id}`],
    ['merge history', '/merges'],
    ['tickets', '/tickets?view=all'],
    ['conversation', `/tickets/${await first('/v1/tickets')}?view=all`],
    ['new ticket', '/tickets/new'],
    ['plugins', '/plugins'],
    ['imports', '/imports'],
    ['new import', '/imports/new'],
    ['account', '/account'],
    ['tokens', '/account/tokens'],
  ];
});

/** Opens every page and collects what `examine` finds wrong with it. */
async function survey(
  options: Parameters<typeof openConsole>[1],
  examine: (opened: Awaited<ReturnType<typeof openConsole>>) => Promise<string[]>,
) {
  const opened = await openConsole(host, options);
  const faults: Record<string, string[]> = {};
  for (const [name, path] of paths) {
    opened.complaints.length = 0;
    await opened.page.goto(host.url + path);
    await opened.page.waitForLoadState('networkidle');
    const found = [...opened.complaints, ...(await examine(opened))];
    if (found.length > 0) faults[name] = found;
  }
  return faults;
}

describe('every page', () => {
  it('opens without an error, a refused request or a request to elsewhere, names its controls and can be read', async () => {
    const faults = await survey({ colorScheme: 'light' }, async ({ page }) => [
      ...(await accessibilityFaults(page)),
      ...(await faintTexts(page)),
    ]);
    expect(faults).toEqual({});
  });

  it('can be read in the dark', async () => {
    expect(await survey({ colorScheme: 'dark' }, ({ page }) => faintTexts(page))).toEqual({});
  });

  it('fits a phone without scrolling sideways', async () => {
    const wide = await survey({ viewport: { width: 375, height: 780 } }, async ({ page }) =>
      page.evaluate(() => {
        const tooWide = [...document.querySelectorAll('main, main *')].filter((element) => {
          const { right, width } = element.getBoundingClientRect();
          const scrolls = element.closest('[class*=ScrollContainer], [class*=ScrollArea]') !== null;
          return width > 0 && right > innerWidth + 1 && !scrolls && element.closest('nav') === null;
        });
        return tooWide.slice(0, 3).map((element) => `too wide: ${element.outerHTML.slice(0, 140)}`);
      }),
    );
    expect(wide).toEqual({});
  });
});

describe('preferences', () => {
  it('switch the language at once and keep it', async () => {
    const { page } = await openConsole(host);
    await page.getByRole('button', { name: /^Account of/ }).click();
    await page.getByRole('menuitem', { name: '简体中文' }).click();
    await page.getByRole('heading', { name: '客户', level: 1 }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    await page.reload();
    await page.getByRole('heading', { name: '客户', level: 1 }).waitFor();
  });

  it('switch the colours at once and keep them', async () => {
    const { page } = await openConsole(host, { path: '/account', colorScheme: 'light' });
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.getByRole('heading', { name: 'Preferences' }).waitFor();
    const light = await background();
    await page.getByText('Dark', { exact: true }).click();
    const dark = await background();
    expect(dark).not.toBe(light);
    await page.reload();
    await page.getByRole('heading', { name: 'Preferences' }).waitFor();
    expect(await background()).toBe(dark);
  });

  it('speak the language of the browser on the first visit', async () => {
    const { page } = await openConsole(host, { path: '/sign-in', signedOut: true, locale: 'zh-CN' });
    await page.getByRole('heading', { name: '登录' }).waitFor();
  });
});

describe('the command palette', () => {
  it('finds a customer and a page without the mouse', async () => {
    const { page, complaints } = await openConsole(host);
    await page.getByRole('heading', { name: 'Customers' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('Find a customer, a ticket or a page').waitFor();
    await page.keyboard.type('plugin');
    await page.getByRole('button', { name: 'Plugins' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Plugins', level: 1 }).waitFor();
    expect(complaints).toEqual([]);
  });
});
