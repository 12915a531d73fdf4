import type { TimelineEntry } from '../api/types.js';

/** What a timeline entry means to a reader, read once from its open-ended `data`. */
export interface Moment {
  kind: 'note' | 'ticket' | 'created' | 'updated' | 'merged' | 'unmerged' | 'deleted' | 'restored' | 'other';
  body: string | null;
  /** The other record of a merge. */
  absorbed: string | null;
  ticket: { id: string; number: number | null; subject: string | null } | null;
  ticketStep: 'created' | 'updated' | 'message' | null;
  /** Names of changed fields, when the entry says them. */
  fields: string[];
}

const customerSteps: Record<string, Moment['kind']> = {
  'customer.created': 'created',
  'customer.updated': 'updated',
  'customer.merged': 'merged',
  'customer.unmerged': 'unmerged',
  'customer.deleted': 'deleted',
  'customer.restored': 'restored',
  'customer.note_added': 'note',
};

const ticketSteps: Record<string, Moment['ticketStep']> = {
  'ticket.created': 'created',
  'ticket.updated': 'updated',
  'ticket.message_added': 'message',
};

const textIn = (data: Record<string, unknown>, key: string): string | null => {
  const value = data[key];
  return typeof value === 'string' && value !== '' ? value : null;
};

function ticketIn(data: Record<string, unknown>): Moment['ticket'] {
  const id = textIn(data, 'ticketId') ?? textIn(data, 'id');
  if (id === null) return null;
  const number = data['number'];
  return { id, number: typeof number === 'number' ? number : null, subject: textIn(data, 'subject') };
}

export function momentOf(entry: TimelineEntry): Moment {
  const data = entry.data ?? {};
  const event = textIn(data, 'event') ?? entry.type;
  const { changed } = data;
  const fields = Array.isArray(changed) ? changed.filter((name) => typeof name === 'string') : [];
  const plain: Moment = {
    kind: 'other',
    body: null,
    absorbed: textIn(data, 'absorbedName'),
    ticket: null,
    ticketStep: null,
    fields,
  };
  if (entry.type === 'note' || event === 'customer.note_added') {
    return { ...plain, kind: 'note', body: textIn(data, 'body') ?? entry.summary, fields: [] };
  }
  if (entry.type === 'ticket' || event.startsWith('ticket.')) {
    const ticketStep = ticketSteps[event] ?? 'created';
    return {
      ...plain,
      kind: 'ticket',
      body: ticketStep === 'message' ? textIn(data, 'body') : null,
      ticket: ticketIn(data),
      ticketStep,
      fields: [],
    };
  }
  return { ...plain, kind: customerSteps[event] ?? 'other' };
}
