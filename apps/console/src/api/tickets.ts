import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get, post, request } from './http.js';
import type { MessageKind, Page, Ticket, TicketMessage, TicketPriority } from './types.js';

export interface TicketFilter {
  status?: string | undefined;
  assignee?: string | undefined;
  requester?: string | undefined;
  q?: string | undefined;
  sort?: 'dueAt' | undefined;
}

export const ticketKeys = {
  all: ['tickets'] as const,
  one: (id: string) => ['tickets', 'one', id] as const,
};

export const ticketsQuery = (filter: TicketFilter) =>
  infiniteQueryOptions({
    queryKey: [...ticketKeys.all, 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      get<Page<Ticket>>('/v1/tickets', { ...filter, limit: 50, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });

export const ticketSearchQuery = (filter: TicketFilter, limit: number) =>
  queryOptions({
    queryKey: [...ticketKeys.all, 'few', filter, limit],
    queryFn: ({ signal }) => get<Page<Ticket>>('/v1/tickets', { ...filter, limit }, signal),
    placeholderData: keepPreviousData,
  });

/** The latest tickets of one customer. */
export const customerTicketsQuery = (customerId: string) => ticketSearchQuery({ requester: customerId }, 20);

export const ticketQuery = (id: string) =>
  queryOptions({
    queryKey: ticketKeys.one(id),
    queryFn: ({ signal }) => request<Ticket>(`/v1/tickets/${id}`, { signal }),
    refetchInterval: 20_000,
  });

export interface SlaExplanation {
  policy: { name: string };
  calendar: { name: string; timeZone: string };
  firstResponse: {
    state: string;
    targetMinutes: number | null;
    startedAt: string | null;
    dueAt: string | null;
    usedMinutes: number | null;
    explanation: {
      counted: { from: string; to: string; minutes: number }[];
      pauses: { from: string; to: string }[];
      holidays: unknown[];
      truncated: boolean;
    } | null;
  };
}

export const slaQuery = (id: string) =>
  queryOptions({
    queryKey: [...ticketKeys.one(id), 'sla'],
    queryFn: ({ signal }) => get<SlaExplanation>(`/v1/tickets/${id}/sla`, undefined, signal),
  });

export const messagesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...ticketKeys.one(id), 'messages'],
    queryFn: ({ pageParam, signal }) =>
      get<Page<TicketMessage>>(`/v1/tickets/${id}/messages`, { limit: 100, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: 20_000,
  });

export interface TicketDraft {
  subject: string;
  requesterId: string;
  message?: { body: string; from: 'requester' | 'agent' };
  priority?: TicketPriority;
  assigneeId?: string;
  tags?: string[];
}

export interface TicketPatch {
  subject?: string;
  status?: Ticket['status'];
  priority?: TicketPriority;
  assigneeId?: string | null;
  tags?: string[];
}

export const createTicket = (draft: TicketDraft) => post<Ticket>('/v1/tickets', draft);

export const updateTicket = (change: { id: string; patch: TicketPatch; etag: string }) =>
  request<Ticket>(`/v1/tickets/${change.id}`, { method: 'PATCH', body: change.patch, ifMatch: change.etag });

export const sendMessage = (message: { ticketId: string; kind: MessageKind; body: string }) =>
  post<TicketMessage>(`/v1/tickets/${message.ticketId}/messages`, {
    kind: message.kind,
    body: message.body,
    from: 'agent',
  });
