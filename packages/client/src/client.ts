import { Caller, type CallPolicy } from './caller.js';
import type { components, operations } from './generated/schema.js';
import { pagesOf, type Page } from './pages.js';
import type { ApiRequest, Transport } from './transport.js';

type Schemas = components['schemas'];

/** @since 0.1.0 */
export type Customer = Schemas['CustomerView'];
/** @since 0.1.0 */
export type CustomerDraft = Schemas['CustomerDraft'];
/** @since 0.1.0 */
export type CustomerPatch = Schemas['CustomerPatch'];
/** @since 0.1.0 */
export type Note = Schemas['NoteView'];
/** @since 0.1.0 */
export type Duplicates = Schemas['DuplicatesView'];
/** @since 0.1.0 */
export type Merge = Schemas['MergeView'];
/** @since 0.1.0 */
export type Ticket = Schemas['TicketView'];
/** @since 0.1.0 */
export type Message = Schemas['MessageView'];
/** @since 0.1.0 */
export type ApiEvent = Schemas['EventView'];

type QueryOf<Name extends keyof operations> = NonNullable<operations[Name]['parameters']['query']>;

/**
 * A record with the version that a change of it has to name.
 * @since 0.1.0
 */
export interface Versioned<RecordType> {
  readonly record: RecordType;
  /** Pass it back as `etag` to change exactly what you read. */
  readonly etag: string;
}

/**
 * Options of a write.
 * @since 0.1.0
 */
export interface WriteOptions {
  /** Makes the write happen at most once, however often it is sent; such a write is retried by itself. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

/**
 * The Tessera API with types from its OpenAPI document. Every method throws {@link ApiError} for a refused call
 * and a `TimeoutError` when the deadline passes.
 * @example
 * const tessera = new TesseraClient(fetchTransport({ url: 'http://127.0.0.1:8080', token }));
 * for await (const customer of tessera.customers.all({ q: 'ada' })) console.log(customer.name.full);
 * @since 0.1.0
 */
export class TesseraClient {
  private readonly caller: Caller;

  constructor(transport: Transport, policy?: CallPolicy) {
    this.caller = new Caller(transport, policy);
  }

  readonly customers = {
    get: (id: string): Promise<Versioned<Customer>> => this.read(`/v1/customers/${encodeURIComponent(id)}`),
    list: (query: QueryOf<'customers.list'> = {}): Promise<Page<Customer>> =>
      this.fetch('GET', '/v1/customers', { query }),
    all: (query: QueryOf<'customers.list'> = {}): AsyncGenerator<Customer> =>
      pagesOf((cursor) => this.customers.list({ ...query, cursor })),
    create: (draft: CustomerDraft, options?: WriteOptions): Promise<Customer> =>
      this.write('POST', '/v1/customers', draft, options),
    update: (id: string, patch: CustomerPatch, options: WriteOptions & { etag: string }): Promise<Customer> =>
      this.write('PATCH', `/v1/customers/${encodeURIComponent(id)}`, patch, options),
    delete: (id: string, options: { etag: string }): Promise<void> =>
      this.fetch('DELETE', `/v1/customers/${encodeURIComponent(id)}`, { headers: { 'if-match': options.etag } }),
    addNote: (id: string, body: string, options?: WriteOptions): Promise<Note> =>
      this.write('POST', `/v1/customers/${encodeURIComponent(id)}/notes`, { body }, options),
    checkDuplicates: (draft: CustomerDraft): Promise<Duplicates> =>
      this.fetch('POST', '/v1/customers/duplicates/check', { body: draft }),
    merge: (survivorId: string, absorbedId: string, options?: WriteOptions): Promise<Merge> =>
      this.write('POST', '/v1/customers/merge', { survivorId, absorbedId }, options),
  };

  readonly merges = {
    undo: (id: string, options?: WriteOptions): Promise<Merge> =>
      this.write('POST', `/v1/merges/${encodeURIComponent(id)}/undo`, {}, options),
  };

  readonly tickets = {
    get: (id: string): Promise<Versioned<Ticket>> => this.read(`/v1/tickets/${encodeURIComponent(id)}`),
    list: (query: QueryOf<'tickets.list'> = {}): Promise<Page<Ticket>> => this.fetch('GET', '/v1/tickets', { query }),
    all: (query: QueryOf<'tickets.list'> = {}): AsyncGenerator<Ticket> =>
      pagesOf((cursor) => this.tickets.list({ ...query, cursor })),
    create: (draft: Schemas['CreateTicketDto'], options?: WriteOptions): Promise<Ticket> =>
      this.write('POST', '/v1/tickets', draft, options),
    update: (
      id: string,
      patch: Schemas['UpdateTicketDto'],
      options: WriteOptions & { etag: string },
    ): Promise<Ticket> => this.write('PATCH', `/v1/tickets/${encodeURIComponent(id)}`, patch, options),
    addMessage: (id: string, message: Schemas['CreateMessageDto'], options?: WriteOptions): Promise<Message> =>
      this.write('POST', `/v1/tickets/${encodeURIComponent(id)}/messages`, message, options),
  };

  readonly events = {
    /** One page of the log from a cursor on; `next` continues it, now or later. */
    read: (query: QueryOf<'events.list'> = {}): Promise<{ items: ApiEvent[]; next: string }> =>
      this.fetch('GET', '/v1/events', { query }),
  };

  /** Any call of the API, for what has no method here. Returns the body of the answer. */
  async fetch<Body>(
    method: ApiRequest['method'],
    path: string,
    options: Omit<ApiRequest, 'method' | 'path'> & { signal?: AbortSignal } = {},
  ): Promise<Body> {
    const { signal, ...request } = options;
    const answer = await this.caller.call({ method, path, ...request }, signal);
    return answer.body as Body;
  }

  private async read<RecordType>(path: string): Promise<Versioned<RecordType>> {
    const answer = await this.caller.call({ method: 'GET', path });
    return { record: answer.body as RecordType, etag: answer.headers.etag ?? '*' };
  }

  private write<Body>(
    method: 'POST' | 'PATCH',
    path: string,
    body: unknown,
    options: WriteOptions & { etag?: string } = {},
  ): Promise<Body> {
    const headers = {
      ...(options.idempotencyKey === undefined ? {} : { 'idempotency-key': options.idempotencyKey }),
      ...(options.etag === undefined ? {} : { 'if-match': options.etag }),
    };
    return this.fetch(method, path, { body, headers, ...(options.signal ? { signal: options.signal } : {}) });
  }
}
