import type { Page, TesseraClient, Versioned } from '@tessera/client';
import type { Ticket, TicketMessage } from '@tessera/protocol';
import { change } from './change.js';

type Methods = TesseraClient['tickets'];

/**
 * Which tickets to list.
 * @since 0.1.0
 */
export type TicketQuery = NonNullable<Parameters<Methods['list']>[0]>;

/**
 * What a new ticket needs: a subject and who asks.
 * @since 0.1.0
 */
export type NewTicket = Parameters<Methods['create']>[0];

/**
 * What may be changed; what is left out stays as it is.
 * @since 0.1.0
 */
export type TicketPatch = Parameters<Methods['update']>[1];

/**
 * Tickets, as the plugin may see and change them.
 * @since 0.1.0
 */
export interface Tickets {
  /** Needs `tickets:read`. */
  get(id: string): Promise<Ticket>;
  /** Needs `tickets:read`. `status` is a comma list, `assignee` an id, `me` or `none`. */
  list(query?: TicketQuery): Promise<Page<Ticket>>;
  /** Needs `tickets:write`. */
  create(ticket: NewTicket): Promise<Ticket>;
  /**
   * Needs `tickets:write`, and `tickets:read` when the patch is a function.
   * @param patch - the fields to change, or a function of the current record: then nobody else's change is overwritten
   */
  update(id: string, patch: TicketPatch | ((current: Ticket) => TicketPatch)): Promise<Ticket>;
  /** Needs `tickets:write`. An internal note, for colleagues. */
  addNote(id: string, note: { body: string }): Promise<TicketMessage>;
  /** Needs `tickets:write`. A public reply: the requester sees it. */
  reply(id: string, reply: { body: string }): Promise<TicketMessage>;
}

/** The tickets of a client, with the records that events carry. */
export function createTickets({ tickets }: TesseraClient): Tickets {
  const get = (id: string): Promise<Versioned<Ticket>> => tickets.get(id) as Promise<Versioned<Ticket>>;
  const update = (id: string, patch: TicketPatch, options: { etag: string }): Promise<Ticket> =>
    tickets.update(id, patch, options) as Promise<Ticket>;
  const addMessage = (id: string, kind: TicketMessage['kind'], body: string): Promise<TicketMessage> =>
    tickets.addMessage(id, { kind, body }) as unknown as Promise<TicketMessage>;
  return {
    get: async (id) => (await get(id)).record,
    list: (query) => tickets.list(query) as Promise<Page<Ticket>>,
    create: (ticket) => tickets.create(ticket) as Promise<Ticket>,
    update: (id, patch) =>
      change<Ticket, TicketPatch>(
        { get: () => get(id), update: (fields, options) => update(id, fields, options) },
        patch,
      ),
    addNote: (id, { body }) => addMessage(id, 'note', body),
    reply: (id, { body }) => addMessage(id, 'reply', body),
  };
}
