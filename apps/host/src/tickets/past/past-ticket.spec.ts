import { describe, expect, it } from '@jest/globals';
import { Calendar } from '@tessera/business-time';
import type { SlaPolicy } from '../sla/sla-policy.js';
import { type PastMessage, type PastStep, type PastTicket, tellTicket } from './past-ticket.js';

const always: [string, string][] = [['00:00', '24:00']];
const policy: SlaPolicy = {
  id: 'policy',
  name: 'Standard',
  targets: { normal: { firstResponse: 60 } },
  calendarId: 'calendar',
  calendarName: 'Around the clock',
  calendar: new Calendar({
    timeZone: 'UTC',
    hours: { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always },
    holidays: [],
  }),
};

const at = (time: string): Date => new Date(`2026-03-02T${time}:00Z`);
const message = (time: string, about: Partial<PastMessage> = {}): PastMessage => ({
  id: `message at ${time}`,
  kind: 'reply',
  from: 'agent',
  body: 'Text',
  author: { kind: 'user', id: 'mara', name: 'Mara' },
  at: at(time),
  ...about,
});
const ticket = (...steps: PastStep[]): PastTicket => ({
  id: 'ticket',
  subject: 'Where is it?',
  priority: 'normal',
  tags: [],
  requester: { id: 'customer', name: 'Ada' },
  assignee: null,
  question: message('09:00', { from: 'requester' }),
  steps,
});
const types = (told: ReturnType<typeof tellTicket>): string[] => told.changes('7').map(({ type }) => type);

describe('a ticket of the past', () => {
  it('is new and waits for its first response as long as nothing happened after the question', () => {
    const told = tellTicket(ticket(), policy);
    expect(told.row).toMatchObject({
      status: 'new',
      version: 1,
      message_count: 1,
      first_response_due_at: at('10:00'),
      first_response_met_at: null,
    });
    expect(types(told)).toEqual(['ticket.created']);
  });

  it('goes through the statuses and the clock that a live ticket goes through', () => {
    const told = tellTicket(
      ticket(
        { message: message('09:30') },
        { status: 'pending', at: at('09:30') },
        { message: message('11:00', { from: 'requester' }) },
      ),
      policy,
    );
    expect(told.row).toMatchObject({
      status: 'open',
      version: 4,
      message_count: 3,
      first_response_met_at: at('09:30'),
      first_response_used: 30,
      updated_at: at('11:00'),
    });
    expect(told.history.map(({ kind }) => kind)).toEqual([
      'created',
      'customerMessage',
      'agentMessage',
      'status',
      'status',
      'customerMessage',
      'status',
    ]);
    expect(types(told)).toEqual([
      'ticket.created',
      'ticket.message_added',
      'ticket.updated',
      'ticket.updated',
      'ticket.message_added',
      'ticket.updated',
    ]);
  });

  it('tells in each event what was known then, under the number that it got', () => {
    const told = tellTicket(ticket({ message: message('10:30') }), policy);
    const [created, , updated] = told.changes('7');
    expect(created).toMatchObject({
      at: at('09:00'),
      data: { number: 7, status: 'new', sla: { firstResponse: { breached: false } } },
    });
    expect(updated).toMatchObject({
      at: at('10:30'),
      data: { number: 7, status: 'open', sla: { firstResponse: { breached: true } } },
    });
  });

  it('leaves out a status that it has already', () => {
    const told = tellTicket(ticket({ message: message('09:30') }, { status: 'open', at: at('09:40') }), policy);
    expect(told.row).toMatchObject({ status: 'open', version: 2 });
  });

  it('refuses a story that could not have happened', () => {
    const closed = ticket({ status: 'closed', at: at('10:00') }, { message: message('11:00') });
    expect(() => tellTicket(closed, policy)).toThrow(expect.objectContaining({ code: 'TICKET_CLOSED' }));
  });
});
