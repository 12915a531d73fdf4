import { Calendar } from '@tessera/business-time';
import { describe, expect, it } from '@jest/globals';
import { toTicketView, type TicketRow } from '../ticket.view.js';
import { projectSla } from './sla-projection.js';
import type { SlaPolicy } from './sla-policy.js';
import type { HistoryEntry } from './ticket-history.js';

const WEEKDAYS = { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] } as const;

const policy: SlaPolicy = {
  id: 'policy',
  name: 'Standard',
  calendarId: 'calendar',
  calendarName: 'Office',
  calendar: new Calendar({ timeZone: 'UTC', hours: WEEKDAYS }),
  targets: { normal: { firstResponse: 120 }, urgent: { firstResponse: 30 } },
};

const at = (time: string): Date => new Date(`2025-06-02T${time}:00Z`);
const created: HistoryEntry = { at: at('10:00'), kind: 'created', status: 'new', priority: 'normal' };

describe('the stored result of a ticket', () => {
  it('follows the policy of its priority', () => {
    expect(projectSla(policy, [created])).toMatchObject({
      first_response_target: 120,
      first_response_due_at: at('12:00'),
    });
  });

  it('is computed again from creation when the priority rises, and may be overdue at once', () => {
    const raised: HistoryEntry = { at: at('10:45'), kind: 'priority', priority: 'urgent' };
    expect(projectSla(policy, [created, raised])).toMatchObject({
      first_response_target: 30,
      first_response_due_at: at('10:30'),
      first_response_breached_at: at('10:30'),
    });
  });

  it('has no clock at a priority for which the policy asks nothing', () => {
    const history: HistoryEntry[] = [{ ...created, priority: 'low' } as HistoryEntry];
    expect(projectSla(policy, history)).toMatchObject({ first_response_target: null, first_response_due_at: null });
  });

  it('is met by an agent’s reply but not by a note or by the customer', () => {
    const others: HistoryEntry[] = [
      created,
      { at: at('10:10'), kind: 'internalNote' },
      { at: at('10:20'), kind: 'customerMessage' },
    ];
    expect(projectSla(policy, others)).toMatchObject({
      first_response_met_at: null,
      first_response_due_at: at('12:00'),
    });
    const answered = projectSla(policy, [...others, { at: at('10:50'), kind: 'agentMessage' }]);
    expect(answered).toMatchObject({
      first_response_met_at: at('10:50'),
      first_response_used: 50,
      first_response_due_at: null,
    });
  });

  it('is shown as breached from the due time on, although nothing was written then', () => {
    const row = {
      ...projectSla(policy, [created]),
      tags: [],
      created_at: at('10:00'),
      updated_at: at('10:00'),
    } as unknown as TicketRow;
    expect(toTicketView(row, at('12:00').getTime()).sla.firstResponse).toMatchObject({ breached: false });
    expect(toTicketView(row, at('12:01').getTime()).sla.firstResponse).toMatchObject({
      breached: true,
      dueAt: '2025-06-02T12:00:00.000Z',
    });
  });
});
