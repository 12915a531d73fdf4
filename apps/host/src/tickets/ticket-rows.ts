import type { ActorReference } from '@tessera/protocol';
import type { SqlRunner } from '../platform/database/database.js';
import type { MessageKind, MessageRow, MessageSender } from './dto/message.dto.js';
import { ASSIGNEE_JOIN, PEOPLE_COLUMNS, REQUESTER_JOIN } from './people.js';
import { DEFAULT_POLICY, policyJson, type PolicyJson } from './sla/sla-policy.js';
import { type HistoryEntry, historyJson, insertHistory } from './sla/ticket-history.js';
import type { TicketRow } from './ticket.view.js';

/** The columns of a {@link TicketRow} from `ticket t` and the people joined to it. */
export const TICKET_COLUMNS = `
  t.id, t.number, t.subject, t.status, t.priority, t.customer_id, t.assignee_id, t.tags, t.message_count, t.last_message_at,
  t.sla_policy_id, t.first_response_target, t.first_response_due_at, t.first_response_met_at, t.first_response_used,
  t.first_response_breached_at, t.version, t.created_at, t.updated_at, ${PEOPLE_COLUMNS}`;

const READ = `SELECT ${TICKET_COLUMNS} FROM ticket t ${REQUESTER_JOIN} ${ASSIGNEE_JOIN} WHERE t.id = $1`;

export async function readTicket(runner: SqlRunner, id: string): Promise<TicketRow | null> {
  const [row] = await runner.query<TicketRow>(READ, [id]);
  return row ?? null;
}

/** A ticket that nobody else changes until the transaction ends. */
export interface LockedTicket extends TicketRow {
  /** Not before the last change, so that the history stays in order whatever the clocks of replicas say. */
  now: Date;
  policy: PolicyJson;
}

const READ_LOCKED = `
  SELECT ${TICKET_COLUMNS}, greatest(clock_timestamp(), t.updated_at) AS now, ${policyJson('p.id = t.sla_policy_id')} AS policy
  FROM ticket t ${REQUESTER_JOIN} ${ASSIGNEE_JOIN} WHERE t.id = $1 FOR UPDATE OF t`;

export async function lockTicket(runner: SqlRunner, id: string): Promise<LockedTicket | null> {
  const [row] = await runner.query<LockedTicket>(READ_LOCKED, [id]);
  return row ?? null;
}

/** What a new ticket needs to know before it is written. */
export interface Surroundings extends Record<string, unknown> {
  now: Date;
  policy: PolicyJson;
}

export async function readSurroundings(runner: SqlRunner): Promise<Surroundings> {
  const [row] = await runner.query<Surroundings>(
    `SELECT clock_timestamp() AS now, ${policyJson(DEFAULT_POLICY)} AS policy`,
  );
  if (!row?.policy) throw new Error('there is no default SLA policy');
  return row;
}

/** A message that is written together with its ticket. */
export interface NewMessage {
  readonly id: string;
  readonly kind: MessageKind;
  readonly from: MessageSender;
  readonly body: string;
  readonly author: ActorReference;
  readonly at: Date;
}

/** What is written beside the row of a ticket, in the same statement. */
export interface Additions {
  readonly history: readonly HistoryEntry[];
  readonly message: NewMessage | null;
}

const additions = (first: number): string => `
  history AS (${insertHistory('$1::uuid', `$${first}::json`)}),
  message AS (
    INSERT INTO ticket_message (id, ticket_id, original_ticket_id, kind, sender, body, author, created_at)
    SELECT $${first + 1}::uuid, $1::uuid, $1::uuid, $${first + 2}::text, $${first + 3}::text, $${first + 4}::text, $${first + 5}::jsonb,
           $${first + 6}::timestamptz
    WHERE $${first + 1}::uuid IS NOT NULL
    RETURNING id, ticket_id, kind, sender, body, author, created_at
  )`;

function additionParameters({ history, message }: Additions): unknown[] {
  if (!message) return [historyJson(history), null, null, null, null, null, null];
  const { id, kind, from, body, author, at } = message;
  return [historyJson(history), id, kind, from, body, JSON.stringify(author), at];
}

const SLA =
  'first_response_target, first_response_due_at, first_response_met_at, first_response_used, first_response_breached_at';

const INSERT = `
  WITH ticket_row AS (
    INSERT INTO ticket (id, subject, status, priority, customer_id, assignee_id, tags, message_count, last_message_at, ${SLA},
                        sla_policy_id, created_at, updated_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16)
    RETURNING number
  ), ${additions(17)}
  SELECT number FROM ticket_row`;

/** Writes a new ticket and answers its number. */
export async function insertTicket(runner: SqlRunner, row: TicketRow, added: Additions): Promise<string> {
  const parameters = [...changeable(row), row.sla_policy_id, row.created_at, ...additionParameters(added)];
  const [inserted] = await runner.query<{ number: string }>(INSERT, [row.id, ...parameters]);
  if (!inserted) throw new Error('the ticket was not written');
  return inserted.number;
}

const UPDATE = `
  WITH ticket_row AS (
    UPDATE ticket SET (subject, status, priority, customer_id, assignee_id, tags, message_count, last_message_at, ${SLA}, updated_at, version)
      = ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
    WHERE id = $1
  ), ${additions(17)}
  SELECT id, ticket_id, kind, sender, body, author, created_at FROM message`;

/** Writes the changed row of a locked ticket, with what belongs to the change; answers the message if there is one. */
export async function updateTicket(runner: SqlRunner, row: TicketRow, added: Additions): Promise<MessageRow | null> {
  const parameters = [...changeable(row), row.updated_at, row.version, ...additionParameters(added)];
  const [message] = await runner.query<MessageRow>(UPDATE, [row.id, ...parameters]);
  return message ?? null;
}

const changeable = (row: TicketRow): unknown[] => [
  row.subject,
  row.status,
  row.priority,
  row.customer_id,
  row.assignee_id,
  row.tags,
  row.message_count,
  row.last_message_at,
  row.first_response_target,
  row.first_response_due_at,
  row.first_response_met_at,
  row.first_response_used,
  row.first_response_breached_at,
];
