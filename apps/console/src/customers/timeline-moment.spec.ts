import { describe, expect, it } from '@jest/globals';
import type { TimelineEntry } from '../api/types.js';
import { momentsOf } from './timeline-moment.js';

const mara = { kind: 'user', id: 'u1', name: 'Mara' };
const entry = (type: string, minute: number, data: Record<string, unknown>, summary = ''): TimelineEntry => ({
  id: `${type}-${minute}-${String(data['event'])}`,
  type,
  at: new Date(Date.UTC(2026, 2, 10, 12, minute)).toISOString(),
  actor: mara,
  summary,
  data,
});
const ticket = (minute: number, event: string, state: object) =>
  entry('ticket', minute, {
    event,
    id: 't1',
    subject: 'Leak',
    status: 'new',
    priority: 'normal',
    assignee: null,
    ...state,
  });

describe('the timeline', () => {
  it('tells a note by its words', () => {
    expect(momentsOf([entry('note', 0, { event: 'customer.note_added', body: 'Call back.' })])).toMatchObject([
      { kind: 'note', body: 'Call back.', actor: 'Mara' },
    ]);
  });

  it('names the other record of a merge', () => {
    const merged = entry('event', 0, { event: 'customer.merged', absorbedName: 'A. Okafor' });
    expect(momentsOf([merged])).toMatchObject([{ kind: 'merged', absorbed: 'A. Okafor' }]);
  });

  it('tells a change of a ticket by what was different before', () => {
    const told = momentsOf([
      ticket(30, 'ticket.updated', { status: 'solved', assignee: { id: 'u1', name: 'Mara' } }),
      entry('ticket', 20, {
        event: 'ticket.message_added',
        id: 'm1',
        ticketId: 't1',
        from: 'requester',
        body: 'Thanks!',
      }),
      ticket(0, 'ticket.created', {}),
    ]);
    expect(told[0]?.ticket?.changes).toEqual({ status: 'solved', assignee: 'Mara' });
    expect(told[1]).toMatchObject({ actor: null, body: 'Thanks!' });
  });

  it('tells changes of one stroke once, with what came of them', () => {
    const told = momentsOf([
      ticket(10, 'ticket.updated', { status: 'pending' }),
      ticket(10, 'ticket.updated', { status: 'open' }),
      ticket(0, 'ticket.created', {}),
    ]);
    expect(told.map(({ ticket: told }) => told?.changes)).toEqual([{ status: 'pending' }, null]);
  });

  it('leaves out a change that nobody can see', () => {
    expect(momentsOf([ticket(10, 'ticket.updated', {}), ticket(0, 'ticket.created', {})])).toHaveLength(1);
  });

  it('keeps a change whose past is on the next page', () => {
    expect(momentsOf([ticket(10, 'ticket.updated', { status: 'open' })])).toMatchObject([
      { ticket: { changes: null } },
    ]);
  });

  it('falls back to the words of the host for what it does not know', () => {
    expect(momentsOf([entry('event', 0, { event: 'customer.sent_to_moon' }, 'Sent to the moon')])).toMatchObject([
      { kind: 'other', summary: 'Sent to the moon' },
    ]);
  });
});
