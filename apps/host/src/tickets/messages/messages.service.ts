import { Injectable } from '@nestjs/common';
import { type Actor, actorRef } from '../../platform/access/index.js';
import { Database } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/database/uuid.js';
import { problem } from '../../platform/errors/problem.js';
import { CursorCodec } from '../../platform/http/cursor.js';
import { limitOf, type Page, type PageQuery, toPage } from '../../platform/http/paging.js';
import { type CreateMessageDto, type MessageRow, type MessageView, toMessageView } from '../dto/message.dto.js';
import { differences, messageEntries, nextStatus, projectAgain } from '../ticket-change.js';
import { type LockedTicket, lockTicket, updateTicket } from '../ticket-rows.js';
import { type TicketRow, toTicketView } from '../ticket.view.js';

const LIST = `
  SELECT id, ticket_id, kind, sender, body, author, created_at FROM ticket_message
  WHERE ticket_id = $1 AND (created_at, id) > ($2::timestamptz, $3::uuid) ORDER BY created_at, id LIMIT $4`;

const BEFORE_ALL = ['-infinity', '00000000-0000-0000-0000-000000000000'];
const TRIGGERS = {
  agentMessage: 'agentReply',
  customerMessage: 'requesterMessage',
  internalNote: 'internalNote',
} as const;

/** The conversation of a ticket: public replies and internal notes. */
@Injectable()
export class MessagesService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly cursors: CursorCodec,
  ) {}

  /** Oldest first. */
  async list(ticketId: string, query: PageQuery): Promise<Page<MessageView>> {
    const limit = limitOf(query);
    const list = `messages ${ticketId}`;
    const after = query.cursor === undefined ? BEFORE_ALL : this.cursors.decode<string[]>(list, query.cursor);
    const rows = await this.database.query<MessageRow>(LIST, [ticketId, ...after, limit + 1]);
    if (rows.length === 0) await this.assertExists(ticketId);
    const cursorOf = (row: MessageRow): string => this.cursors.encode(list, [row.created_at.toISOString(), row.id]);
    return toPage(rows, { limit, cursorOf, view: toMessageView });
  }

  /** @throws TICKET_NOT_FOUND, TICKET_CLOSED, VALIDATION_FAILED for a note from the requester */
  add(actor: Actor, ticketId: string, draft: CreateMessageDto): Promise<MessageView> {
    const kind = kindOf(draft);
    return this.work.run(actor, async (transaction) => {
      const ticket = await lockTicket(transaction, ticketId);
      if (!ticket) throw problem('TICKET_NOT_FOUND');
      const at = ticket.now;
      const status = nextStatus(ticket.status, { on: TRIGGERS[kind] });
      const entries = messageEntries(kind, { at, before: ticket.status, after: status });
      const row = {
        ...ticket,
        ...(await projectAgain(transaction, ticket, entries)),
        status,
        message_count: ticket.message_count + 1,
        last_message_at: at,
        updated_at: at,
        version: ticket.version + 1,
      };
      const from = draft.from ?? 'agent';
      const written = await updateTicket(transaction, row, {
        history: entries,
        message: { id: newId(), kind: draft.kind, from, body: draft.body, author: actorRef(actor), at },
      });
      if (!written) throw new Error('the message was not written');
      const view = toMessageView(written);
      transaction.record({ type: 'ticket.message_added', subject: ticketId, data: view });
      if (changesMoreThanTheCount(ticket, row)) {
        const now = Date.now();
        const after = toTicketView(row, now);
        transaction.record({
          type: 'ticket.updated',
          subject: ticketId,
          data: after,
          ...differences(toTicketView(ticket, now), after),
        });
      }
      return view;
    });
  }

  private async assertExists(ticketId: string): Promise<void> {
    const [row] = await this.database.query('SELECT 1 FROM ticket WHERE id = $1', [ticketId]);
    if (!row) throw problem('TICKET_NOT_FOUND');
  }
}

/** A message always moves the count and the time of the last one; that is not worth an event of its own. */
function changesMoreThanTheCount(before: LockedTicket, after: TicketRow): boolean {
  return (
    before.status !== after.status || before.first_response_met_at?.getTime() !== after.first_response_met_at?.getTime()
  );
}

function kindOf({ kind, from }: CreateMessageDto): keyof typeof TRIGGERS {
  if (kind === 'reply') return from === 'requester' ? 'customerMessage' : 'agentMessage';
  if (from !== 'requester') return 'internalNote';
  throw problem('VALIDATION_FAILED', {
    errors: [{ pointer: '/from', code: 'from', detail: 'A note is for colleagues: it cannot be from the requester.' }],
  });
}
