import type { Ticket, TicketMessage, TicketPriority, TicketStatus } from '@tessera/protocol';
import { bodyOf, path, type Api } from './api.js';
import { change } from './change.js';
import type { Page, PageQuery } from './page.js';

/**
 * What a new ticket needs: a subject and who asks.
 * @since 0.1.0
 */
export interface NewTicket {
  subject: string;
  requesterId: string;
  message?: { body: string; from: 'requester' | 'agent' };
  priority?: TicketPriority;
  assigneeId?: string | null;
  tags?: string[];
}

/**
 * What may be changed; what is left out stays as it is.
 * @since 0.1.0
 */
export type TicketPatch = Partial<Omit<NewTicket, 'message'>> & { status?: TicketStatus };

/**
 * Tickets, as the plugin may see and change them.
 * @since 0.1.0
 */
export interface Tickets {
  /** Needs `tickets:read`. */
  get(id: string): Promise<Ticket>;
  /** Needs `tickets:read`. `status` is a comma list, `assignee` an id, `me` or `none`. */
  list(
    query?: PageQuery & { q?: string; status?: string; assignee?: string; requester?: string },
  ): Promise<Page<Ticket>>;
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

/** Builds the tickets client over the API. */
export function createTickets(api: Api): Tickets {
  const addMessage = (id: string, kind: TicketMessage['kind'], body: string): Promise<TicketMessage> =>
    bodyOf(api, { method: 'POST', path: path('tickets', id, 'messages'), body: { kind, body } });
  return {
    get: (id) => bodyOf(api, { method: 'GET', path: path('tickets', id) }),
    list: (query = {}) => bodyOf(api, { method: 'GET', path: path('tickets'), query: { ...query } }),
    create: (ticket) => bodyOf(api, { method: 'POST', path: path('tickets'), body: ticket }),
    update: (id, patch) => change<Ticket, TicketPatch>(api, path('tickets', id), patch),
    addNote: (id, { body }) => addMessage(id, 'note', body),
    reply: (id, { body }) => addMessage(id, 'reply', body),
  };
}
