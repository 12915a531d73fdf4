import { problemOf, unreachable } from './problem.js';

export type QueryValue = string | number | boolean | null | undefined;

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  query?: Record<string, QueryValue>;
  body?: unknown;
  /** Sent as it is, without JSON encoding. */
  raw?: { body: Blob; type: string };
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

export function pathWithQuery(path: string, query: Record<string, QueryValue> = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** `crypto.randomUUID` needs HTTPS; a workspace on a local network often has none. */
export function newIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function headersOf(options: RequestOptions): Headers {
  const headers = new Headers({ accept: 'application/json, application/problem+json' });
  if (options.raw) headers.set('content-type', options.raw.type);
  else if (options.body !== undefined) {
    headers.set('content-type', options.method === 'PATCH' ? 'application/merge-patch+json' : 'application/json');
  }
  if (options.ifMatch !== undefined) headers.set('if-match', options.ifMatch);
  if (options.method === 'POST' && options.asks !== true) headers.set('idempotency-key', newIdempotencyKey());
  return headers;
}

/** The one door to the host: same origin, session cookie, problems become {@link ProblemError}. */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<Answer<T>> {
  const response = await fetch(pathWithQuery(path, options.query), {
    method: options.method ?? 'GET',
    headers: headersOf(options),
    body: options.raw?.body ?? (options.body === undefined ? null : JSON.stringify(options.body)),
    credentials: 'same-origin',
    signal: options.signal ?? null,
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw unreachable(error);
  });
  if (!response.ok) throw await problemOf(response);
  const data = response.status === 204 ? undefined : await response.json();
  return { data: data as T, etag: response.headers.get('etag') };
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
