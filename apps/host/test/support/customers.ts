import type { CloudEvent, Customer, CustomerMerge } from '@tessera/protocol';
import { expect } from '@jest/globals';
import type { ApiResponse, TestHost } from '../harness/index.js';

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export interface Refusal {
  readonly code: string;
  readonly detail: string;
  readonly survivorId?: string;
  readonly restore?: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}

export interface TimelineEntry {
  readonly id: string;
  readonly type: string;
  readonly summary: string;
  readonly at: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Merge extends CustomerMerge {
  readonly absorbed: Customer;
}

/** The customer part of the API, for tests: what succeeds answers the record, what may fail answers the response. */
export class CustomersApi {
  constructor(private readonly host: TestHost) {}

  async create(draft: object = {}): Promise<Customer> {
    const response = await this.tryCreate<Customer>({ name: { full: 'Ada Lovelace' }, ...draft });
    expect(response.status).toBe(201);
    return response.body;
  }

  tryCreate<Body = Refusal>(draft: object): Promise<ApiResponse<Body>> {
    return this.host.api<Body>('/v1/customers', { body: draft });
  }

  get<Body = Customer>(id: string): Promise<ApiResponse<Body>> {
    return this.host.api<Body>(`/v1/customers/${id}`);
  }

  async read(id: string): Promise<Customer> {
    const response = await this.get(id);
    expect(response.status).toBe(200);
    return response.body;
  }

  patch<Body = Customer>(id: string, patch: object, ifMatch: string | null = '*'): Promise<ApiResponse<Body>> {
    return this.host.api<Body>(`/v1/customers/${id}`, {
      method: 'PATCH',
      body: JSON.stringify(patch),
      headers: { 'content-type': 'application/merge-patch+json', ...(ifMatch === null ? {} : { 'if-match': ifMatch }) },
    });
  }

  delete<Body = Refusal>(id: string, ifMatch: string | null = '*'): Promise<ApiResponse<Body>> {
    return this.host.api<Body>(`/v1/customers/${id}`, {
      method: 'DELETE',
      headers: ifMatch === null ? {} : { 'if-match': ifMatch },
    });
  }

  restore<Body = Customer>(id: string): Promise<ApiResponse<Body>> {
    return this.host.api<Body>(`/v1/customers/${id}/restore`, { method: 'POST' });
  }

  async list(query: Readonly<Record<string, string>> = {}): Promise<Page<Customer>> {
    const { status, body } = await this.host.api<Page<Customer>>(`/v1/customers?${new URLSearchParams(query)}`);
    expect(status).toBe(200);
    return body;
  }

  async find(q: string): Promise<string[]> {
    return (await this.list({ q, limit: '100' })).items.map(({ id }) => id);
  }

  note<Body = Refusal>(id: string, body: string): Promise<ApiResponse<Body>> {
    return this.host.api<Body>(`/v1/customers/${id}/notes`, { body: { body } });
  }

  async notes(id: string): Promise<{ body: string; customerId: string }[]> {
    const { body } = await this.host.api<Page<{ body: string; customerId: string }>>(
      `/v1/customers/${id}/notes?limit=100`,
    );
    return [...body.items];
  }

  async timeline(id: string, query = 'limit=100'): Promise<Page<TimelineEntry>> {
    const { status, body } = await this.host.api<Page<TimelineEntry>>(`/v1/customers/${id}/timeline?${query}`);
    expect(status).toBe(200);
    return body;
  }

  tryMerge<Body = Refusal>(survivorId: string, absorbedId: string, reason?: string): Promise<ApiResponse<Body>> {
    return this.host.api<Body>('/v1/customers/merge', { body: { survivorId, absorbedId, reason } });
  }

  async merge(survivorId: string, absorbedId: string, reason?: string): Promise<Merge> {
    const { status, body } = await this.tryMerge<Merge>(survivorId, absorbedId, reason);
    expect(status).toBe(201);
    return body;
  }

  tryUndo<Body = Refusal>(mergeId: string): Promise<ApiResponse<Body>> {
    return this.host.api<Body>(`/v1/merges/${mergeId}/undo`, { method: 'POST' });
  }

  async undo(mergeId: string): Promise<Merge> {
    const { status, body } = await this.tryUndo<Merge>(mergeId);
    expect(status).toBe(200);
    return body;
  }

  async merges(customer?: string): Promise<readonly Merge[]> {
    const { body } = await this.host.api<Page<Merge>>(`/v1/merges?limit=100${customer ? `&customer=${customer}` : ''}`);
    return body.items;
  }

  async duplicatesOf(id: string): Promise<[id: string, matchedOn: string[]][]> {
    const { body } = await this.host.api<{ candidates: { customer: Customer; matchedOn: string[] }[] }>(
      `/v1/customers/${id}/duplicates`,
    );
    return body.candidates.map(({ customer, matchedOn }) => [customer.id, matchedOn]);
  }

  /** Events about a record, oldest first, straight from the log. */
  async events(subject: string): Promise<Pick<CloudEvent, 'type' | 'data'>[]> {
    return this.host.database!.query<Pick<CloudEvent, 'type' | 'data'>>(
      'SELECT type, data FROM event WHERE subject = $1 ORDER BY seq',
      [subject],
    );
  }

  async eventTypes(subject: string): Promise<string[]> {
    return (await this.events(subject)).map(({ type }) => type);
  }
}
