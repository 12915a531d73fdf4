import type { BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser, testRun, type TestHost } from '../../host/test/harness/index.js';

export interface ConsoleOptions extends Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'locale'> {
  /** Where to begin; the list of customers by default. */
  path?: string;
  /** Start without a session. */
  signedOut?: boolean;
}

/** A browser with the console in it, which remembers everything that a developer would frown at. */
export interface ConsolePage {
  page: Page;
  /** Console errors, failed and refused requests, requests to anywhere but the host. */
  complaints: string[];
}

let browser: ReturnType<typeof launchBrowser> | undefined;

export async function openConsole(host: TestHost, options: ConsoleOptions = {}): Promise<ConsolePage> {
  const { path = '/customers', signedOut = false, ...contextOptions } = options;
  browser ??= launchBrowser();
  const context = await (
    await browser
  ).newContext({
    locale: 'en-GB',
    viewport: { width: 1280, height: 800 },
    timezoneId: 'Europe/Berlin',
    ...contextOptions,
  });
  context.setDefaultTimeout(20_000);
  if (!signedOut) {
    const answer = await context.request.post(`${host.url}/v1/sessions`, { data: testRun().administrator });
    if (!answer.ok()) throw new Error(`The administrator could not sign in: ${answer.status()} ${await answer.text()}`);
  }
  const page = await context.newPage();
  const complaints = watch(page, host.url);
  await page.goto(host.url + path);
  return { page, complaints };
}

function watch(page: Page, home: string): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    // The browser repeats every refused request as a console error; the refusal itself is noted below.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(home) && !request.url().startsWith('data:'))
      complaints.push(`elsewhere: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400)
      complaints.push(`${response.status()} ${response.request().method()} ${new URL(response.url()).pathname}`);
  });
  page.on('requestfailed', (request) => {
    // A question that nobody waits for any more is taken back, as when you type on while a search runs.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      complaints.push(`failed: ${request.url()} ${request.failure()?.errorText}`);
  });
  return complaints;
}
