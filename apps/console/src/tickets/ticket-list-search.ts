import type { TicketFilter } from '../api/tickets.js';

export const inboxViews = ['open', 'due', 'mine', 'unassigned', 'solved', 'all'] as const;
export type InboxView = (typeof inboxViews)[number];

export interface TicketListSearch {
  view?: InboxView | undefined;
  q?: string | undefined;
}

const unfinished = 'new,open,pending,on_hold';

const filters: Record<InboxView, TicketFilter> = {
  open: { status: unfinished },
  // What has to be answered first stands first.
  due: { status: unfinished, sort: 'dueAt' },
  mine: { status: unfinished, assignee: 'me' },
  unassigned: { status: unfinished, assignee: 'none' },
  solved: { status: 'solved,closed' },
  all: {},
};

export function ticketListSearch(search: Record<string, unknown>): TicketListSearch {
  const { view, q } = search;
  return {
    view: inboxViews.find((name) => name === view && name !== 'open'),
    q: typeof q === 'string' && q !== '' ? q : undefined,
  };
}

export function filterOf(search: TicketListSearch): TicketFilter {
  return { ...filters[search.view ?? 'open'], q: search.q };
}
