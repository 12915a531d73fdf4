import { expect, it } from '@jest/globals';
import { launchBrowser, startHost } from '../../host/test/harness/index.js';
it('opens the console', async () => {
  const host = await startHost();
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.goto(host.url);
  await page.waitForSelector('input');
  expect(await page.title()).toContain('Tessera');
});
