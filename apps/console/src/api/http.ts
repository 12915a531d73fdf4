import { ApiError, fetchTransport, type ApiRequest, type Transport } from '@tessera/client';
import { unreachable } from './problem.js';

export type QueryValue = string | number | boolean | null | undefined;

export interface RequestOptions {
  method?: ApiRequest['method'];
  query?: Record<string, QueryValue>;
  body?: unknown;
  /** The type of a body that is sent as it is, without JSON encoding. */
  contentType?: string;
  ifMatch?: string;
  /** For a POST that only asks and stores nothing: no idempotency key is kept for it. */
  asks?: boolean;
  signal?: AbortSignal;
}

/** An answer with the version it carries; hand `etag` back as `ifMatch` when changing the record. */
export interface Answer<T> {
  data: T;
  etag: string | null;
}

function present(query: Record<string, QueryValue>): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') values[name] = String(value);
  }
  return values;
}

export function pathWithQuery(path: string, query: Record<string, QueryValue> = {}): string {
  const text = new URLSearchParams(present(query)).toString();
  return text === '' ? path : `${path}?${text}`;
}

/** `crypto.randomUUID` needs HTTPS; a workspace on a local network often has none. */
export function newIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function headersOf({ method, contentType, ifMatch, asks }: RequestOptions): Record<string, string> {
  return {
    ...(contentType !== undefined && { 'content-type': contentType }),
    ...(ifMatch !== undefined && { 'if-match': ifMatch }),
    ...(method === 'POST' && asks !== true && { 'idempotency-key': newIdempotencyKey() }),
  };
}

let transport: Transport | undefined;

/** The one door to the host: same origin, session cookie, a refusal becomes an {@link ApiError}. */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<Answer<T>> {
  transport ??= fetchTransport({ url: location.origin });
  const { method = 'GET', query = {}, body, signal = new AbortController().signal } = options;
  const call = { method, path, query: present(query), headers: headersOf(options), body };
  const answer = await transport(call, signal).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw unreachable();
  });
  if (answer.status >= 400) throw new ApiError(answer.status, answer.body);
  return { data: answer.body as T, etag: answer.headers['etag'] ?? null };
}

export async function get<T>(path: string, query?: Record<string, QueryValue>, signal?: AbortSignal): Promise<T> {
  const answer = await request<T>(path, { ...(query && { query }), ...(signal && { signal }) });
  return answer.data;
}

export async function post<T>(path: string, body?: unknown): Promise<T> {
  return (await request<T>(path, { method: 'POST', body })).data;
}

export async function remove(path: string, ifMatch?: string): Promise<void> {
  await request<void>(path, { method: 'DELETE', ...(ifMatch !== undefined && { ifMatch }) });
}
