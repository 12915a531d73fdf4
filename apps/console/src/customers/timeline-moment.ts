import type { TicketPriority, TicketStatus, TimelineEntry } from '../api/types.js';

export interface TicketState {
  status: TicketStatus;
  priority: TicketPriority;
  assignee: string | null;
}

/** What a timeline entry means to a reader, read once from its open-ended `data`. */
export interface Moment {
  id: string;
  at: string;
  /** Who did it; null when it was the customer. */
  actor: string | null;
  kind: 'note' | 'ticket' | 'created' | 'updated' | 'merged' | 'unmerged' | 'deleted' | 'restored' | 'other';
  /** The host's own words, for what the console has none for. */
  summary: string;
  body: string | null;
  /** The other record of a merge. */
  absorbed: string | null;
  /** Names of changed fields, when the entry says them. */
  fields: string[];
  ticket: TicketMoment | null;
}

export interface TicketMoment {
  id: string;
  subject: string | null;
  step: 'created' | 'updated' | 'message';
  /** How the ticket stood after it; a message does not say. */
  state: TicketState | null;
  /** What of its state was new; null when that cannot be told. */
  changes: Partial<TicketState> | null;
}

const customerSteps: Record<string, Moment['kind']> = {
  'customer.created': 'created',
  'customer.updated': 'updated',
  'customer.merged': 'merged',
  'customer.unmerged': 'unmerged',
  'customer.deleted': 'deleted',
  'customer.restored': 'restored',
};

const ticketSteps: Record<string, TicketMoment['step']> = {
  'ticket.created': 'created',
  'ticket.updated': 'updated',
  'ticket.message_added': 'message',
};

type Data = Record<string, unknown>;

const textIn = (data: Data, key: string): string | null => {
  const value = data[key];
  return typeof value === 'string' && value !== '' ? value : null;
};

function stateIn(data: Data): TicketState | null {
  const [status, priority] = [textIn(data, 'status'), textIn(data, 'priority')];
  if (status === null || priority === null) return null;
  const assignee = data['assignee'] as { name?: string } | null | undefined;
  return { status: status as TicketStatus, priority: priority as TicketPriority, assignee: assignee?.name ?? null };
}

function authorIn(data: Data): string | null {
  const { author } = data;
  return typeof author === 'object' && author !== null ? textIn(author as Data, 'name') : null;
}

function ticketIn(data: Data, event: string): TicketMoment | null {
  const id = textIn(data, 'ticketId') ?? textIn(data, 'id');
  const step = ticketSteps[event];
  if (id === null || step === undefined) return null;
  return { id, subject: textIn(data, 'subject'), step, state: stateIn(data), changes: null };
}

function momentOf(entry: TimelineEntry): Moment {
  const data = entry.data ?? {};
  const event = textIn(data, 'event') ?? entry.type;
  const { changed } = data;
  const moment: Moment = {
    id: entry.id,
    at: entry.at,
    // Whoever wrote the words, where that is not who recorded them.
    actor: authorIn(data) ?? entry.actor.name,
    kind: customerSteps[event] ?? 'other',
    summary: entry.summary,
    body: null,
    absorbed: textIn(data, 'absorbedName'),
    fields: Array.isArray(changed) ? changed.filter((name) => typeof name === 'string') : [],
    ticket: ticketIn(data, event),
  };
  if (entry.type === 'note') return { ...moment, kind: 'note', body: textIn(data, 'body') ?? entry.summary };
  if (moment.ticket === null) return moment;
  const isMessage = moment.ticket.step === 'message';
  const fromCustomer = isMessage && data['from'] === 'requester';
  return {
    ...moment,
    kind: 'ticket',
    actor: fromCustomer ? null : moment.actor,
    // Blank lines are for letters; here they would fill the few lines there are.
    body: isMessage ? (textIn(data, 'body')?.replace(/\n\s*\n/g, '\n') ?? null) : null,
  };
}

const CLOSE_TOGETHER = 60_000;

const isChange = (moment: Moment | undefined): moment is Moment & { ticket: TicketMoment } =>
  moment?.ticket?.step === 'updated';

/** Two changes of one ticket by one hand within a minute are one change to a reader. */
function isSameStroke(newer: Moment | undefined, older: Moment): boolean {
  return (
    isChange(newer) &&
    isChange(older) &&
    newer.ticket.id === older.ticket.id &&
    newer.actor === older.actor &&
    Math.abs(Date.parse(newer.at) - Date.parse(older.at)) <= CLOSE_TOGETHER
  );
}

function differences(now: TicketState, before: TicketState): Partial<TicketState> {
  return {
    ...(now.status !== before.status && { status: now.status }),
    ...(now.priority !== before.priority && { priority: now.priority }),
    ...(now.assignee !== before.assignee && { assignee: now.assignee }),
  };
}

/** Tells each change of a ticket by the state before it; changes that a reader cannot see are left out. */
function withChanges(moments: Moment[]): Moment[] {
  return moments.flatMap((moment, index) => {
    if (!isChange(moment) || moment.ticket.state === null) return [moment];
    const earlier = moments
      .slice(index + 1)
      .find(({ ticket }) => ticket?.id === moment.ticket.id && ticket.state !== null);
    if (!earlier?.ticket?.state) return [moment];
    const changes = differences(moment.ticket.state, earlier.ticket.state);
    return Object.keys(changes).length === 0 ? [] : [{ ...moment, ticket: { ...moment.ticket, changes } }];
  });
}

/** The entries of a timeline, newest first, as somebody would tell them. */
export function momentsOf(entries: TimelineEntry[]): Moment[] {
  const moments = entries.map(momentOf);
  return withChanges(moments.filter((moment, index) => !isSameStroke(moments[index - 1], moment)));
}
