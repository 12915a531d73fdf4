import { Injectable } from '@nestjs/common';
import { type Actor, actorRef } from '../platform/access/index.js';
import { Database, type SqlRunner } from '../platform/database/database.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/database/uuid.js';
import { problem } from '../platform/errors/problem.js';
import { assertVersion, type ExpectedVersion } from '../platform/http/versioned.js';
import type { CreateTicketDto, UpdateTicketDto } from './dto/ticket.dto.js';
import { findAssignee, findRequester, type Person } from './people.js';
import { type SlaPolicy, toPolicy } from './sla/sla-policy.js';
import { projectSla } from './sla/sla-projection.js';
import type { HistoryEntry } from './sla/ticket-history.js';
import { differences, messageEntries, nextStatus, projectAgain } from './ticket-change.js';
import {
  insertTicket,
  lockTicket,
  type NewMessage,
  readSurroundings,
  readTicket,
  updateTicket,
} from './ticket-rows.js';
import { type TicketRow, type TicketView, toTicketView, versionedTicket } from './ticket.view.js';

/** Tickets: what is asked, by whom, and who takes care. */
@Injectable()
export class TicketsService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  async get(id: string): Promise<TicketView> {
    const row = await readTicket(this.database, id);
    if (!row) throw problem('TICKET_NOT_FOUND');
    return versionedTicket(toTicketView(row), row.version);
  }

  /** @throws TICKET_REQUESTER_UNKNOWN, TICKET_ASSIGNEE_UNKNOWN */
  create(actor: Actor, draft: CreateTicketDto): Promise<TicketView> {
    return this.work.run(actor, async (transaction) => {
      const { now, policy: json } = await readSurroundings(transaction);
      const people = await readPeople(transaction, draft);
      const policy = toPolicy(json);
      const begun = beginTicket(actor, draft, { at: now, people, policy });
      const number = await insertTicket(transaction, begun.row, begun);
      const view = toTicketView({ ...begun.row, number });
      transaction.record({ type: 'ticket.created', subject: view.id, data: view });
      return versionedTicket(view, begun.row.version);
    });
  }

  /** @throws TICKET_NOT_FOUND, VERSION_MISMATCH, TICKET_CLOSED, TICKET_STATUS_TRANSITION_INVALID, … */
  update(actor: Actor, id: string, change: { expected: ExpectedVersion; patch: UpdateTicketDto }): Promise<TicketView> {
    return this.work.run(actor, async (transaction) => {
      const ticket = await lockTicket(transaction, id);
      if (!ticket) throw problem('TICKET_NOT_FOUND');
      assertVersion(change.expected, ticket.version);
      const now = Date.now();
      const before = toTicketView(ticket, now);
      const at = ticket.now;
      const row = patched(ticket, change.patch, await readPeople(transaction, change.patch));
      const changed = differences(before, toTicketView(row, now));
      // A patch that changes nothing writes nothing: no version, no event, no audit record.
      if (!changed) return versionedTicket(before, ticket.version);
      if (ticket.status === 'closed') throw problem('TICKET_CLOSED');
      const entries = entriesOf(ticket, row, at);
      if (entries.length > 0) Object.assign(row, await projectAgain(transaction, ticket, entries));
      Object.assign(row, { updated_at: at, version: ticket.version + 1 });
      await updateTicket(transaction, row, { history: entries, message: null });
      const after = toTicketView(row, now);
      transaction.record({ type: 'ticket.updated', subject: id, data: after, ...differences(before, after) });
      return versionedTicket(after, row.version);
    });
  }
}

/** The people that a draft or patch names. `undefined`: not named. */
interface NamedPeople {
  readonly requester: Person | undefined;
  readonly assignee: Person | null | undefined;
}

async function readPeople(
  runner: SqlRunner,
  named: { requesterId?: string; assigneeId?: string | null },
): Promise<NamedPeople> {
  const { requesterId, assigneeId } = named;
  const requester = requesterId === undefined ? undefined : await findRequester(runner, requesterId);
  if (requester === null) {
    throw problem('TICKET_REQUESTER_UNKNOWN', {
      errors: [{ pointer: '/requesterId', code: 'unknown', detail: 'There is no such customer.' }],
    });
  }
  const assignee = typeof assigneeId === 'string' ? await findAssignee(runner, assigneeId) : assigneeId;
  if (assignee === null && assigneeId !== null) {
    throw problem('TICKET_ASSIGNEE_UNKNOWN', {
      errors: [{ pointer: '/assigneeId', code: 'unknown', detail: 'There is no such user, or it is disabled.' }],
    });
  }
  return { requester, assignee };
}

interface BegunTicket {
  readonly row: TicketRow;
  readonly history: HistoryEntry[];
  readonly message: NewMessage | null;
}

function beginTicket(
  actor: Actor,
  draft: CreateTicketDto,
  { at, people, policy }: { at: Date; people: NamedPeople; policy: SlaPolicy },
): BegunTicket {
  const from = draft.message?.from ?? 'requester';
  const priority = draft.priority ?? 'normal';
  const history: HistoryEntry[] = [{ at, kind: 'created', status: 'new', priority }];
  const status = draft.message && from === 'agent' ? nextStatus('new', { on: 'agentReply' }) : 'new';
  if (draft.message)
    history.push(
      ...messageEntries(from === 'agent' ? 'agentMessage' : 'customerMessage', { at, before: 'new', after: status }),
    );
  const row: TicketRow = {
    id: newId(),
    number: '0',
    subject: draft.subject,
    status,
    priority,
    customer_id: draft.requesterId,
    requester_id: people.requester?.id ?? draft.requesterId,
    requester_name: people.requester?.name ?? '',
    assignee_id: people.assignee?.id ?? null,
    assignee_name: people.assignee?.name ?? null,
    tags: draft.tags ?? [],
    message_count: draft.message ? 1 : 0,
    last_message_at: draft.message ? at : null,
    sla_policy_id: policy.id,
    ...projectSla(policy, history),
    version: 1,
    created_at: at,
    updated_at: at,
  };
  return {
    row,
    history,
    message: draft.message
      ? { id: newId(), kind: 'reply', from, body: draft.message.body, author: actorRef(actor), at }
      : null,
  };
}

/** The row as the patch wants it; clocks, version and time are still those of before. */
function patched(ticket: TicketRow, patch: UpdateTicketDto, people: NamedPeople): TicketRow {
  return {
    ...ticket,
    subject: patch.subject ?? ticket.subject,
    status: patch.status === undefined ? ticket.status : nextStatus(ticket.status, { on: 'set', to: patch.status }),
    priority: patch.priority ?? ticket.priority,
    ...(people.requester && {
      customer_id: patch.requesterId,
      requester_id: people.requester.id,
      requester_name: people.requester.name,
    }),
    ...(people.assignee !== undefined && {
      assignee_id: people.assignee?.id ?? null,
      assignee_name: people.assignee?.name ?? null,
    }),
    tags: patch.tags === undefined ? ticket.tags : (patch.tags ?? []),
  } as TicketRow;
}

function entriesOf(before: TicketRow, after: TicketRow, at: Date): HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  if (after.priority !== before.priority) entries.push({ at, kind: 'priority', priority: after.priority });
  if (after.status !== before.status) entries.push({ at, kind: 'status', status: after.status });
  return entries;
}
