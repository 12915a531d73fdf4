import { describe, expect, it } from '@jest/globals';
import { type StatusOutcome, type TicketStatus, TICKET_STATUSES, statusAfter } from './ticket-status.js';

const NO = 'TICKET_STATUS_TRANSITION_INVALID';
const CLOSED = 'TICKET_CLOSED';

/** Row: status now; columns: a message of each kind, then each status set by hand. */
const EXPECTED: Record<
  TicketStatus,
  { agentReply: StatusOutcome; requesterMessage: StatusOutcome; internalNote: StatusOutcome; set: StatusOutcome[] }
> = {
  //                                                                                            new     open    pending    on_hold    solved    closed
  new: {
    agentReply: 'open',
    requesterMessage: 'stay',
    internalNote: 'stay',
    set: /*     */ ['stay', 'open', 'pending', 'on_hold', 'solved', 'closed'],
  },
  open: {
    agentReply: 'stay',
    requesterMessage: 'stay',
    internalNote: 'stay',
    set: /*    */ [NO, 'stay', 'pending', 'on_hold', 'solved', 'closed'],
  },
  pending: {
    agentReply: 'stay',
    requesterMessage: 'open',
    internalNote: 'stay',
    set: /* */ [NO, 'open', 'stay', 'on_hold', 'solved', 'closed'],
  },
  on_hold: {
    agentReply: 'stay',
    requesterMessage: 'stay',
    internalNote: 'stay',
    set: /* */ [NO, 'open', 'pending', 'stay', 'solved', 'closed'],
  },
  solved: {
    agentReply: 'stay',
    requesterMessage: 'open',
    internalNote: 'stay',
    set: /*  */ [NO, 'open', 'pending', 'on_hold', 'stay', 'closed'],
  },
  closed: {
    agentReply: CLOSED,
    requesterMessage: CLOSED,
    internalNote: CLOSED,
    set: /*  */ [CLOSED, CLOSED, CLOSED, CLOSED, CLOSED, 'stay'],
  },
};

describe.each(TICKET_STATUSES)('a ticket that is %s', (status) => {
  const expected = EXPECTED[status];

  it.each(['agentReply', 'requesterMessage', 'internalNote'] as const)('answers %s', (on) => {
    expect(statusAfter(status, { on })).toBe(expected[on]);
  });

  it.each(TICKET_STATUSES.map((to, index) => [to, expected.set[index]] as const))(
    'can be set to %s: %s',
    (to, outcome) => {
      expect(statusAfter(status, { on: 'set', to })).toBe(outcome);
    },
  );
});
