import type { ActorReference } from '@tessera/protocol';
import type { Change } from '../../platform/events/event-writer.js';
import { type MessageKind, type MessageRow, type MessageSender, toMessageView } from '../dto/message.dto.js';
import type { Person } from '../people.js';
import type { SlaPolicy } from '../sla/sla-policy.js';
import { projectSla } from '../sla/sla-projection.js';
import type { HistoryEntry } from '../sla/ticket-history.js';
import type { StatusTrigger, TicketPriority, TicketStatus } from '../status/ticket-status.js';
import { differences, messageEntries, nextStatus } from '../ticket-change.js';
import { type TicketRow, toTicketView } from '../ticket.view.js';

/** A ticket whose whole story is known already: it begins with the question of its requester. */
export interface PastTicket {
  readonly id: string;
  readonly subject: string;
  readonly priority: TicketPriority;
  readonly tags: readonly string[];
  readonly requester: Person;
  readonly assignee: Person | null;
  readonly question: PastMessage;
  /** What happened after the question, oldest first. */
  readonly steps: readonly PastStep[];
}

export interface PastMessage {
  readonly id: string;
  readonly kind: MessageKind;
  readonly from: MessageSender;
  readonly body: string;
  readonly author: ActorReference;
  readonly at: Date;
}

/** A message, with the change of status that it brings about by itself, or a status that was set by hand. */
export type PastStep = { readonly message: PastMessage } | { readonly status: TicketStatus; readonly at: Date };

/** What is to be written for one ticket. Its number is not known before. */
export interface ToldTicket {
  readonly row: TicketRow;
  readonly messages: readonly MessageRow[];
  readonly history: readonly HistoryEntry[];
  /** Its events in order, for the number that it got. */
  changes(number: string): Change[];
}

/**
 * Tells the story of a ticket through the same state machine and clocks that a live ticket goes through.
 * @throws TICKET_CLOSED, TICKET_STATUS_TRANSITION_INVALID for a story that could not have happened
 */
export function tellTicket(ticket: PastTicket, policy: SlaPolicy): ToldTicket {
  const history = beginning(ticket);
  const states: TicketRow[] = [firstState(ticket, { policy, history })];
  const messages: MessageRow[] = [toMessageRow(ticket, ticket.question)];
  const changes: ((number: string) => Change[])[] = [(number) => [created(states[0]!, number)]];
  for (const step of ticket.steps) {
    const before = states.at(-1)!;
    const { status, entries, at } = consequences(before.status, step);
    if (entries.length === 0) continue;
    history.push(...entries);
    const message = 'message' in step ? toMessageRow(ticket, step.message) : null;
    const after: TicketRow = {
      ...before,
      ...projectSla(policy, history),
      status,
      ...(message && { message_count: before.message_count + 1, last_message_at: at }),
      updated_at: at,
      version: before.version + 1,
    };
    states.push(after);
    if (message) messages.push(message);
    changes.push((number) => [...(message ? [added(message)] : []), ...updated(before, after, number)]);
  }
  return { row: states.at(-1)!, messages, history, changes: (number) => changes.flatMap((change) => change(number)) };
}

function beginning({ priority, question }: PastTicket): HistoryEntry[] {
  return [
    { at: question.at, kind: 'created', status: 'new', priority },
    { at: question.at, kind: 'customerMessage' },
  ];
}

function firstState(
  ticket: PastTicket,
  { policy, history }: { policy: SlaPolicy; history: readonly HistoryEntry[] },
): TicketRow {
  const { at } = ticket.question;
  return {
    id: ticket.id,
    number: '0',
    subject: ticket.subject,
    status: 'new',
    priority: ticket.priority,
    customer_id: ticket.requester.id,
    requester_id: ticket.requester.id,
    requester_name: ticket.requester.name,
    assignee_id: ticket.assignee?.id ?? null,
    assignee_name: ticket.assignee?.name ?? null,
    tags: [...ticket.tags],
    message_count: 1,
    last_message_at: at,
    sla_policy_id: policy.id,
    ...projectSla(policy, history),
    version: 1,
    created_at: at,
    updated_at: at,
  };
}

function consequences(
  before: TicketStatus,
  step: PastStep,
): { status: TicketStatus; entries: HistoryEntry[]; at: Date } {
  if ('status' in step) {
    const status = nextStatus(before, { on: 'set', to: step.status });
    return { status, entries: status === before ? [] : [{ at: step.at, kind: 'status', status }], at: step.at };
  }
  const { at } = step.message;
  const { kind, trigger } = roleOf(step.message);
  const after = nextStatus(before, trigger);
  return { status: after, entries: messageEntries(kind, { at, before, after }), at };
}

function roleOf({ kind, from }: PastMessage): {
  kind: 'internalNote' | 'customerMessage' | 'agentMessage';
  trigger: StatusTrigger;
} {
  if (kind === 'note') return { kind: 'internalNote', trigger: { on: 'internalNote' } };
  return from === 'requester'
    ? { kind: 'customerMessage', trigger: { on: 'requesterMessage' } }
    : { kind: 'agentMessage', trigger: { on: 'agentReply' } };
}

function toMessageRow(ticket: PastTicket, { id, kind, from, body, author, at }: PastMessage): MessageRow {
  return { id, ticket_id: ticket.id, kind, sender: from, body, author, created_at: at };
}

const viewAt = (row: TicketRow, number: string, at: Date): ReturnType<typeof toTicketView> =>
  toTicketView({ ...row, number }, at.getTime());

function created(row: TicketRow, number: string): Change {
  return { type: 'ticket.created', subject: row.id, data: viewAt(row, number, row.created_at), at: row.created_at };
}

function added(message: MessageRow): Change {
  return {
    type: 'ticket.message_added',
    subject: message.ticket_id,
    data: toMessageView(message),
    at: message.created_at,
  };
}

/** A message always moves the count and the time of the last one; that is not worth an event of its own. */
function updated(before: TicketRow, after: TicketRow, number: string): Change[] {
  const at = after.updated_at;
  const wasMet = before.first_response_met_at?.getTime();
  if (before.status === after.status && wasMet === after.first_response_met_at?.getTime()) return [];
  const view = viewAt(after, number, at);
  return [
    { type: 'ticket.updated', subject: after.id, data: view, ...differences(viewAt(before, number, at), view), at },
  ];
}
