import { Injectable } from '@nestjs/common';
import type { EventType } from '@tessera/protocol';
import { TimelineSources, type TimelineSource } from '../customers/index.js';
import { Database } from '../platform/database/database.js';
import type { HistoryEvent } from '../platform/events/event-history.js';

const MOST_TICKETS = 1_000;
const LONGEST_BODY = 140;

const TICKETS = 'SELECT id FROM ticket WHERE customer_id = ANY($1::uuid[]) ORDER BY updated_at DESC LIMIT $2';

/** What customers asked for and what became of it, in their timelines. */
@Injectable()
export class TicketTimeline implements TimelineSource {
  readonly type = 'ticket';
  readonly scope = 'tickets:read';
  readonly events: readonly EventType[] = ['ticket.created', 'ticket.updated', 'ticket.message_added'];

  constructor(
    private readonly database: Database,
    sources: TimelineSources,
  ) {
    sources.register(this);
  }

  async subjectsOf(customerIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(TICKETS, [customerIds, MOST_TICKETS]);
    return rows.map(({ id }) => id);
  }

  summarise({ type, data, after }: HistoryEvent): string {
    if (type === 'ticket.message_added')
      return `${data['kind'] === 'note' ? 'Internal note' : 'Message'}: ${shortened(String(data['body'] ?? ''))}`;
    const ticket = `ticket #${String(data['number'])} “${String(data['subject'])}”`;
    if (type === 'ticket.created') return `Opened ${ticket}`;
    const status = after?.['status'];
    return typeof status === 'string' ? `Set ${ticket} to ${status.replace('_', ' ')}` : `Changed ${ticket}`;
  }
}

const shortened = (text: string): string =>
  text.length > LONGEST_BODY ? `${text.slice(0, LONGEST_BODY - 1).toWellFormed()}…` : text;
