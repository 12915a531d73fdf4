import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/index.js';
import { Database } from '../platform/database/database.js';
import { problem } from '../platform/errors/problem.js';
import { CursorCodec } from '../platform/http/cursor.js';
import { limitOf, type Page, toPage } from '../platform/http/paging.js';
import type { TicketQuery, TicketSort } from './dto/ticket.dto.js';
import { ASSIGNEE_JOIN, ofRequester, REQUESTER_JOIN } from './people.js';
import { TICKET_COLUMNS } from './ticket-rows.js';
import { type TicketRow, type TicketView, toTicketView } from './ticket.view.js';

interface Order {
  readonly column: string;
  readonly type: string;
  readonly descending: boolean;
  readonly valueOf: (row: TicketRow) => string | undefined;
}

const updated = {
  column: 't.updated_at',
  type: 'timestamptz',
  valueOf: (row: TicketRow) => row.updated_at.toISOString(),
};
const created = {
  column: 't.created_at',
  type: 'timestamptz',
  valueOf: (row: TicketRow) => row.created_at.toISOString(),
};
const number = { column: 't.number', type: 'bigint', valueOf: (row: TicketRow) => row.number };
const due = {
  column: 't.first_response_due_at',
  type: 'timestamptz',
  valueOf: (row: TicketRow) => row.first_response_due_at?.toISOString(),
};

/** The allow-list of orders. The id decides between equals, so that no ticket is on two pages or on none. */
const ORDERS: Readonly<Record<TicketSort, Order>> = {
  '-updatedAt': { ...updated, descending: true },
  updatedAt: { ...updated, descending: false },
  '-createdAt': { ...created, descending: true },
  createdAt: { ...created, descending: false },
  '-number': { ...number, descending: true },
  number: { ...number, descending: false },
  dueAt: { ...due, descending: false },
};

/** Conditions with their parameters. Values never become part of the text, so the texts are few and stay prepared. */
class Conditions {
  readonly parameters: unknown[] = [];
  private readonly list: string[] = [];

  /** `condition` gets the placeholders of `values`, in their order. */
  add(condition: (...placeholders: string[]) => string, ...values: unknown[]): void {
    this.list.push(condition(...values.map((value) => this.parameter(value))));
  }

  parameter(value: unknown): string {
    return `$${this.parameters.push(value)}`;
  }

  toString(): string {
    return this.list.length === 0 ? '' : `WHERE ${this.list.join(' AND ')}`;
  }
}

/** Pages of tickets: one statement each, whatever is filtered. */
@Injectable()
export class TicketList {
  constructor(
    private readonly database: Database,
    private readonly cursors: CursorCodec,
  ) {}

  async list(actor: Actor, query: TicketQuery): Promise<Page<TicketView>> {
    const order = ORDERS[query.sort ?? '-updatedAt'];
    const conditions = conditionsOf(actor, query);
    const list = listOf(actor, query);
    const direction = order.descending ? 'DESC' : 'ASC';
    if (query.cursor !== undefined) {
      const [value, id] = this.cursors.decode<[string, string]>(list, query.cursor);
      conditions.add(
        (after, afterId) =>
          `(${order.column}, t.id) ${order.descending ? '<' : '>'} (${after}::${order.type}, ${afterId}::uuid)`,
        value,
        id,
      );
    }
    const limit = limitOf(query);
    const page = `SELECT t.* FROM ticket t ${conditions} ORDER BY ${order.column} ${direction}, t.id ${direction} LIMIT ${conditions.parameter(limit + 1)}`;
    // The names are joined to the page, not to all tickets that match.
    const sql = `SELECT ${TICKET_COLUMNS} FROM (${page}) t ${REQUESTER_JOIN} ${ASSIGNEE_JOIN} ORDER BY ${order.column} ${direction}, t.id ${direction}`;
    const rows = await this.database.query<TicketRow>(sql, conditions.parameters);
    const cursorOf = (row: TicketRow): string => this.cursors.encode(list, [order.valueOf(row), row.id]);
    const now = Date.now();
    return toPage(rows, { limit, cursorOf, view: (row) => toTicketView(row, now) });
  }
}

function conditionsOf(actor: Actor, query: TicketQuery): Conditions {
  const conditions = new Conditions();
  if (query.status !== undefined)
    conditions.add((statuses) => `t.status = ANY(${statuses}::text[])`, query.status.split(','));
  if (query.assignee === 'none') conditions.add(() => 't.assignee_id IS NULL');
  else if (query.assignee !== undefined)
    conditions.add((user) => `t.assignee_id = ${user}::uuid`, userOf(actor, query.assignee));
  if (query.requester !== undefined) conditions.add(ofRequester, query.requester);
  if (query.sort === 'dueAt') conditions.add(() => 't.first_response_due_at IS NOT NULL');
  addSearch(conditions, query.q?.trim() ?? '');
  return conditions;
}

function userOf(actor: Actor, assignee: string): string {
  if (assignee !== 'me') return assignee;
  if (actor.kind === 'user') return actor.id;
  throw problem('VALIDATION_FAILED', {
    errors: [
      { pointer: '?assignee', code: 'me', detail: 'Only a user can be the assignee of a ticket; this caller is none.' },
    ],
  });
}

const WORDS = 8;

function addSearch(conditions: Conditions, text: string): void {
  const ticketNumber = /^#?(\d{1,15})$/.exec(text)?.[1];
  if (ticketNumber !== undefined) {
    conditions.add(
      (wanted, like) => `(t.number = ${wanted}::bigint OR t.subject ILIKE ${like})`,
      ticketNumber,
      likePattern(text),
    );
    return;
  }
  const words = text.split(/\s+/).filter(Boolean).slice(0, WORDS);
  for (const word of words) conditions.add((like) => `t.subject ILIKE ${like}`, likePattern(word));
}

const likePattern = (text: string): string => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

/** A cursor belongs to the filters and the order with which it was made. */
function listOf(actor: Actor, { status, assignee, requester, q, sort }: TicketQuery): string {
  const of = assignee === 'me' ? actor.id : assignee;
  return `tickets ${createHash('sha256')
    .update(JSON.stringify([status, of, requester, q, sort]))
    .digest('base64url')}`;
}
