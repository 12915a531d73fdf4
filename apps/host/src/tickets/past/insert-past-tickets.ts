import type { Transaction } from '../../platform/database/unit-of-work.js';
import { toPolicy } from '../sla/sla-policy.js';
import { readSurroundings } from '../ticket-rows.js';
import type { TicketRow } from '../ticket.view.js';
import { type PastTicket, tellTicket, type ToldTicket } from './past-ticket.js';

const TICKETS = `
  INSERT INTO ticket (id, subject, status, priority, customer_id, assignee_id, tags, message_count, last_message_at, sla_policy_id,
    first_response_target, first_response_due_at, first_response_met_at, first_response_used, first_response_breached_at,
    version, created_at, updated_at)
  SELECT id, subject, status, priority, customer_id, assignee_id, tags, message_count, last_message_at, sla_policy_id,
    first_response_target, first_response_due_at, first_response_met_at, first_response_used, first_response_breached_at,
    version, created_at, updated_at
  FROM ROWS FROM (json_to_recordset($1::json) AS (
      id uuid, subject text, status text, priority text, customer_id uuid, assignee_id uuid, tags text[], message_count integer,
      last_message_at timestamptz, sla_policy_id uuid, first_response_target double precision, first_response_due_at timestamptz,
      first_response_met_at timestamptz, first_response_used double precision, first_response_breached_at timestamptz,
      version integer, created_at timestamptz, updated_at timestamptz))
    WITH ORDINALITY
  ORDER BY ordinality
  RETURNING id, number`;

const MESSAGES = `
  INSERT INTO ticket_message (id, ticket_id, original_ticket_id, kind, sender, body, author, created_at)
  SELECT id, ticket_id, ticket_id, kind, sender, body, author, created_at
  FROM json_to_recordset($1::json)
    AS message(id uuid, ticket_id uuid, kind text, sender text, body text, author jsonb, created_at timestamptz)`;

const HISTORY = `
  INSERT INTO ticket_history (ticket_id, at, kind, status, priority)
  SELECT ticket_id, at, kind, status, priority
  FROM ROWS FROM (json_to_recordset($1::json) AS (ticket_id uuid, at timestamptz, kind text, status text, priority text))
    WITH ORDINALITY
  ORDER BY ordinality`;

/**
 * Writes tickets that have their history behind them, with messages, clocks, events and audit records, in a constant
 * number of statements however many there are. They are numbered in the order in which they are given.
 */
export async function insertPastTickets(transaction: Transaction, tickets: readonly PastTicket[]): Promise<void> {
  const { policy } = await readSurroundings(transaction);
  const told = tickets.map((ticket) => tellTicket(ticket, toPolicy(policy)));
  const numbers = await insertTickets(
    transaction,
    told.map(({ row }) => row),
  );
  await transaction.query(MESSAGES, [JSON.stringify(told.flatMap(({ messages }) => messages))]);
  await transaction.query(HISTORY, [
    JSON.stringify(told.flatMap(({ row, history }) => history.map((entry) => ({ ticket_id: row.id, ...entry })))),
  ]);
  for (const change of told.flatMap((ticket) => changesOf(ticket, numbers))) transaction.record(change);
}

async function insertTickets(
  transaction: Transaction,
  rows: readonly TicketRow[],
): Promise<ReadonlyMap<string, string>> {
  const inserted = await transaction.query<{ id: string; number: string }>(TICKETS, [JSON.stringify(rows)]);
  return new Map(inserted.map(({ id, number }) => [id, number]));
}

function changesOf(
  { row, changes }: ToldTicket,
  numbers: ReadonlyMap<string, string>,
): ReturnType<ToldTicket['changes']> {
  const number = numbers.get(row.id);
  if (number === undefined) throw new Error(`The ticket ${row.id} was not written.`);
  return changes(number);
}
