import { beforeAll, describe, expect, it } from '@jest/globals';
import { startHost, testRun, type TestHost } from '../../host/test/harness/index.js';
import { openConsole } from './console-page.js';

let host: TestHost;

beforeAll(async () => {
  host = await startHost();
});

describe('signing in', () => {
  it('needs no mouse, and leads back to where you wanted to go', async () => {
    const { page } = await openConsole(host, { path: '/tickets?view=mine', signedOut: true });
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(new URL(page.url()).searchParams.get('returnTo')).toBe('/tickets?view=mine');
    const { email, password } = testRun().administrator;
    await page.keyboard.type(email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Tickets', level: 1 }).waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/tickets?view=mine');
  });

  it('says that e-mail and password do not match, and keeps the e-mail', async () => {
    const { page } = await openConsole(host, { path: '/sign-in', signedOut: true });
    await page.getByLabel('E-mail').fill('admin@tessera.test');
    await page.getByLabel('Password', { exact: true }).fill('a wrong password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').filter({ hasText: 'do not match' }).waitFor();
    expect(await page.getByLabel('E-mail').inputValue()).toBe('admin@tessera.test');
    expect(await page.getByLabel('Password', { exact: true }).inputValue()).toBe('');
  });

  it('never leads to another site', async () => {
    const { page } = await openConsole(host, { path: '/sign-in?returnTo=%2F%2Fevil.example%2Fx', signedOut: true });
    const { email, password } = testRun().administrator;
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Customers' }).waitFor();
    expect(new URL(page.url()).origin).toBe(host.url);
  });

  it('ends with signing out, after which a page asks to sign in again', async () => {
    const { page } = await openConsole(host);
    await page.getByRole('button', { name: /^Account of/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.goto(`${host.url}/customers`);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  });

  it('is asked for when the session has ended elsewhere', async () => {
    const { page } = await openConsole(host);
    await page.getByRole('heading', { name: 'Customers' }).waitFor();
    await page.context().request.delete(`${host.url}/v1/session`);
    await page.getByRole('link', { name: 'Merge history' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(new URL(page.url()).searchParams.get('returnTo')).toBe('/merges');
  });
});
