/** The fixed categories of a ticket's status; labels above them are free. */
export const TICKET_STATUSES = ['new', 'open', 'pending', 'on_hold', 'solved', 'closed'] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];

export const TICKET_PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;
export type TicketPriority = (typeof TICKET_PRIORITIES)[number];

/** What can happen to a ticket that concerns its status. */
export type StatusTrigger =
  | { readonly on: 'agentReply' }
  | { readonly on: 'requesterMessage' }
  | { readonly on: 'internalNote' }
  | { readonly on: 'set'; readonly to: TicketStatus };

/** Where a trigger leads: a status, `stay`, or a refusal by its code. */
export type StatusOutcome = TicketStatus | 'stay' | 'TICKET_CLOSED' | 'TICKET_STATUS_TRANSITION_INVALID';

interface StatusRow {
  readonly agentReply: StatusOutcome;
  readonly requesterMessage: StatusOutcome;
  readonly internalNote: StatusOutcome;
  /** The statuses that may be set by hand from here. */
  readonly set: readonly TicketStatus[];
}

/**
 * The whole state machine. A ticket never becomes new again, and a closed one stays closed: what comes later is a
 * ticket of its own, so that the figures of the closed one stay what they were.
 */
export const STATUS_TABLE: Readonly<Record<TicketStatus, StatusRow>> = {
  new: {
    agentReply: 'open',
    requesterMessage: 'stay',
    internalNote: 'stay',
    set: ['open', 'pending', 'on_hold', 'solved', 'closed'],
  },
  open: {
    agentReply: 'stay',
    requesterMessage: 'stay',
    internalNote: 'stay',
    set: ['pending', 'on_hold', 'solved', 'closed'],
  },
  pending: {
    agentReply: 'stay',
    requesterMessage: 'open',
    internalNote: 'stay',
    set: ['open', 'on_hold', 'solved', 'closed'],
  },
  on_hold: {
    agentReply: 'stay',
    requesterMessage: 'stay',
    internalNote: 'stay',
    set: ['open', 'pending', 'solved', 'closed'],
  },
  solved: {
    agentReply: 'stay',
    requesterMessage: 'open',
    internalNote: 'stay',
    set: ['open', 'pending', 'on_hold', 'closed'],
  },
  closed: { agentReply: 'TICKET_CLOSED', requesterMessage: 'TICKET_CLOSED', internalNote: 'TICKET_CLOSED', set: [] },
};

/** The outcome of a trigger in a status. Setting the status that a ticket has already is no change. */
export function statusAfter(status: TicketStatus, trigger: StatusTrigger): StatusOutcome {
  const row = STATUS_TABLE[status];
  if (trigger.on !== 'set') return row[trigger.on];
  if (trigger.to === status) return 'stay';
  if (row.set.includes(trigger.to)) return trigger.to;
  return status === 'closed' ? 'TICKET_CLOSED' : 'TICKET_STATUS_TRANSITION_INVALID';
}
