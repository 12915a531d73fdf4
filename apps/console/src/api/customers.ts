import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get, post, remove, request, type Answer } from './http.js';
import type {
  Customer,
  CustomerDraft,
  CustomerKind,
  DuplicateCandidate,
  Merge,
  Note,
  Page,
  TimelineEntry,
} from './types.js';

export const customerSorts = ['name', '-name', 'updatedAt', '-updatedAt'] as const;
export type CustomerSort = (typeof customerSorts)[number];

export interface CustomerFilter {
  q?: string | undefined;
  kind?: CustomerKind | undefined;
  tag?: string | undefined;
  /** The newest first, unless told otherwise. */
  sort?: CustomerSort | undefined;
}

interface Candidates {
  candidates: DuplicateCandidate[];
}

export const customerKeys = {
  all: ['customers'] as const,
  one: (id: string) => ['customers', 'one', id] as const,
};

export const customersQuery = (filter: CustomerFilter) =>
  infiniteQueryOptions({
    queryKey: [...customerKeys.all, 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      get<Page<Customer>>('/v1/customers', { ...filter, limit: 50, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

export const customerSearchQuery = (q: string, limit = 8) =>
  queryOptions({
    queryKey: [...customerKeys.all, 'search', q, limit],
    queryFn: ({ signal }) => get<Page<Customer>>('/v1/customers', { q, limit }, signal),
    placeholderData: keepPreviousData,
  });

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: customerKeys.one(id),
    queryFn: ({ signal }) => request<Customer>(`/v1/customers/${id}`, { signal }),
  });

export const timelineQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...customerKeys.one(id), 'timeline'],
    queryFn: ({ pageParam, signal }) =>
      get<Page<TimelineEntry>>(`/v1/customers/${id}/timeline`, { cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const duplicatesQuery = (id: string) =>
  queryOptions({
    queryKey: [...customerKeys.one(id), 'duplicates'],
    queryFn: ({ signal }) => get<Candidates>(`/v1/customers/${id}/duplicates`, undefined, signal),
  });

export const mergesQuery = (customer?: string) =>
  infiniteQueryOptions({
    queryKey: ['merges', customer ?? null],
    queryFn: ({ pageParam, signal }) => get<Page<Merge>>('/v1/merges', { customer, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** Asks before anything is stored. */
export const draftDuplicatesQuery = (draft: Partial<CustomerDraft>) =>
  queryOptions({
    queryKey: ['draft-duplicates', draft],
    queryFn: async ({ signal }) => {
      const answer = await request<Candidates>('/v1/customers/duplicates/check', {
        method: 'POST',
        body: draft,
        asks: true,
        signal,
      });
      return answer.data;
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

export const createCustomer = (draft: CustomerDraft) => post<Customer>('/v1/customers', draft);

export const updateCustomer = (change: {
  id: string;
  patch: Partial<CustomerDraft>;
  etag: string;
}): Promise<Answer<Customer>> =>
  request<Customer>(`/v1/customers/${change.id}`, { method: 'PATCH', body: change.patch, ifMatch: change.etag });

export const deleteCustomer = (target: { id: string; etag: string }) =>
  remove(`/v1/customers/${target.id}`, target.etag);
export const restoreCustomer = (id: string) => post<Customer>(`/v1/customers/${id}/restore`);
export const addNote = (note: { customerId: string; body: string }) =>
  post<Note>(`/v1/customers/${note.customerId}/notes`, { body: note.body });

export const mergeCustomers = (pair: { survivorId: string; absorbedId: string; reason?: string }) =>
  post<Merge>('/v1/customers/merge', pair);
export const undoMerge = (id: string) => post<Merge>(`/v1/merges/${id}/undo`);
