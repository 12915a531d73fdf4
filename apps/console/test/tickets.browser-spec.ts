import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startHost, type TestHost, until } from '../../host/test/harness/index.js';
import { openConsole, type ConsolePage } from './console-page.js';

interface Ticket {
  id: string;
  number: number;
  status: string;
  priority: string;
  assignee: { name: string } | null;
}

let host: TestHost;
let requesterId: string;
let opened: ConsolePage;
let page: Page;

const open = async (subject: string, body = 'Hello?'): Promise<Ticket> =>
  (await host.api<Ticket>('/v1/tickets', { body: { subject, requesterId, message: { body, from: 'requester' } } }))
    .body;
const read = async (id: string): Promise<Ticket> => (await host.api<Ticket>(`/v1/tickets/${id}`)).body;
const messages = async (id: string) =>
  (
    await host.api<{ items: { kind: string; from: string; body: string }[] }>(`/v1/tickets/${id}/messages`)
  ).body.items.map(({ kind, from, body }) => ({ kind, from, body }));

beforeAll(async () => {
  host = await startHost();
  requesterId = (await host.api<{ id: string }>('/v1/customers', { body: { name: { full: 'Hiroshi Tanaka' } } })).body
    .id;
});

beforeEach(async () => {
  opened = await openConsole(host, { path: '/tickets' });
  page = opened.page;
  await page.getByRole('heading', { name: 'Tickets', level: 1 }).waitFor();
});

describe('the inbox', () => {
  it('shows how long there is to answer', async () => {
    await open('When does the workshop start?');
    await page.reload();
    await page
      .getByRole('link', { name: /When does the workshop start/ })
      .getByText(/left$/)
      .waitFor();
  });

  it('is walked with j and k', async () => {
    await open('First question');
    await open('Second question');
    await page.reload();
    await page.getByRole('link', { name: /First question/ }).waitFor();
    await page.keyboard.press('j');
    await page.getByRole('heading', { name: 'Second question', level: 1 }).waitFor();
    await page.keyboard.press('j');
    await page.getByRole('heading', { name: 'First question', level: 1 }).waitFor();
    await page.keyboard.press('k');
    await page.getByRole('heading', { name: 'Second question', level: 1 }).waitFor();
    expect(opened.complaints).toEqual([]);
  });
});

describe('a conversation', () => {
  it('answers the customer with the keyboard alone', async () => {
    const ticket = await open('The lamp stays dark');
    await page.goto(`${host.url}/tickets/${ticket.id}`);
    await page.getByText('Hello?').waitFor();
    await page.keyboard.press('r');
    await page.keyboard.type('Please hold the button for five seconds.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('log').getByText('Please hold the button').waitFor();
    await page.getByText('Answered in time').waitFor();
    expect((await messages(ticket.id))[1]).toEqual({
      kind: 'reply',
      from: 'agent',
      body: 'Please hold the button for five seconds.',
    });
    expect(opened.complaints).toEqual([]);
  });

  it('keeps a note inside, and says so', async () => {
    const ticket = await open('A discount, please');
    await page.goto(`${host.url}/tickets/${ticket.id}`);
    await page.getByText('Hello?').waitFor();
    await page.keyboard.press('n');
    await page.getByText('Only colleagues see this').waitFor();
    await page.keyboard.type('They had one in May.');
    await page.keyboard.press('Control+Enter');
    await page
      .getByRole('log')
      .getByRole('article')
      .filter({ hasText: 'They had one in May.' })
      .getByText('Internal note')
      .waitFor();
    expect((await messages(ticket.id))[1]).toMatchObject({ kind: 'note' });
  });

  it('sends and solves in one step', async () => {
    const ticket = await open('Thanks in advance');
    await page.goto(`${host.url}/tickets/${ticket.id}`);
    await page.getByLabel('Reply to the customer').fill('Done.');
    await page.getByRole('button', { name: 'More ways to send' }).click();
    await page.getByRole('menuitem', { name: 'Send and set to Solved' }).click();
    await until(async () => (await read(ticket.id)).status === 'solved', { what: 'the ticket is solved' });
    await page.getByRole('button', { name: 'Status: Solved' }).waitFor();
  });

  it('keeps an unsent reply while you look at another ticket', async () => {
    const ticket = await open('Half an answer');
    await open('Another one');
    await page.goto(`${host.url}/tickets/${ticket.id}`);
    await page.getByLabel('Reply to the customer').fill('I am still writ');
    await page.getByRole('link', { name: /Another one/ }).click();
    await page.getByRole('heading', { name: 'Another one', level: 1 }).waitFor();
    await page.getByRole('link', { name: /Half an answer/ }).click();
    await page.getByRole('heading', { name: 'Half an answer', level: 1 }).waitFor();
    expect(await page.getByLabel('Reply to the customer').inputValue()).toBe('I am still writ');
  });

  it('asks before it overwrites a status that a colleague has just set', async () => {
    const ticket = await open('Two at once');
    await page.goto(`${host.url}/tickets/${ticket.id}`);
    await page.getByRole('button', { name: 'Status: New' }).waitFor();
    await host.api(`/v1/tickets/${ticket.id}`, {
      method: 'PATCH',
      body: { status: 'on_hold' },
      headers: { 'if-match': '*' },
    });
    await page.getByRole('button', { name: 'Status: New' }).click();
    await page.getByRole('menuitem', { name: 'Pending' }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'set the status to On hold' });
    await alert.waitFor();
    expect((await read(ticket.id)).status).toBe('on_hold');
    await alert.getByRole('button', { name: 'Change it anyway' }).click();
    await until(async () => (await read(ticket.id)).status === 'pending', { what: 'the status is changed' });
  });

  it('changes the priority although a colleague has changed something else', async () => {
    const ticket = await open('Independent changes');
    await page.goto(`${host.url}/tickets/${ticket.id}`);
    await page.getByRole('button', { name: 'Priority: Normal' }).waitFor();
    await host.api(`/v1/tickets/${ticket.id}`, {
      method: 'PATCH',
      body: { status: 'open' },
      headers: { 'if-match': '*' },
    });
    await page.getByRole('button', { name: 'Priority: Normal' }).click();
    await page.getByRole('menuitem', { name: 'Urgent' }).click();
    await page.getByRole('button', { name: 'Priority: Urgent' }).waitFor();
    expect(await read(ticket.id)).toMatchObject({ status: 'open', priority: 'urgent' });
  });

  it('explains its due time', async () => {
    const ticket = await open('Why then?');
    await page.goto(`${host.url}/tickets/${ticket.id}`);
    await page.getByRole('button', { name: 'Why is it due then?' }).click();
    await page.getByRole('dialog').getByText('Calendar').waitFor();
  });
});

describe('a new ticket', () => {
  it('is opened for a customer who is found by name', async () => {
    await page.getByRole('link', { name: 'New ticket' }).click();
    await page.getByRole('combobox', { name: 'Requester' }).fill('Hirosh');
    await page.getByRole('option', { name: /Hiroshi Tanaka/ }).click();
    await page.getByLabel('Subject').fill('Asked on the phone');
    await page.getByRole('textbox', { name: 'First message' }).fill('Is the shop open on Sunday?');
    await page.getByRole('button', { name: 'Create ticket' }).click();
    await page.getByRole('heading', { name: 'Asked on the phone', level: 1 }).waitFor();
    await page.getByText('Is the shop open on Sunday?').waitFor();
    expect(opened.complaints).toEqual([]);
  });
});
