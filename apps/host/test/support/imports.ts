import { expect } from '@jest/globals';
import { until, type ApiResponse, type TestHost } from '../harness/index.js';
import type { Page, Refusal } from './identity.js';

export interface OperationBody {
  readonly id: string;
  readonly kind: string;
  readonly state: 'receiving' | 'running' | 'succeeded' | 'failed' | 'cancelled' | 'undone';
  readonly progress: { readonly done: number; readonly total: number | null; readonly percent: number | null };
  readonly result: { readonly created: number; readonly duplicates: number; readonly failed: number } | null;
  readonly undo: { readonly removed: number; readonly kept: number } | null;
  readonly error: Refusal | null;
  readonly label: string | null;
  readonly finishedAt: string | null;
}

export interface RowErrorBody {
  readonly row: number;
  readonly column: string | null;
  readonly code: string;
  readonly detail: string;
  readonly raw: string;
}

export interface CustomerBody {
  readonly id: string;
  readonly kind: string;
  readonly name: { readonly full: string; readonly given: string | null; readonly family: string | null };
  readonly emails: readonly { readonly value: string }[];
  readonly birthDate: string | null;
  readonly externalIds: readonly { readonly system: string; readonly id: string }[];
}

const MOST_TIME_MS = 120_000;

/** Sends a file as any program would. */
export function sendFile<Body = OperationBody>(
  host: TestHost,
  file: string | Uint8Array,
  query: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<ApiResponse<Body>> {
  return host.api<Body>(`/v1/imports?${new URLSearchParams(query).toString()}`, {
    body: file,
    headers: { 'content-type': 'text/csv', ...headers },
  });
}

export async function operation(host: TestHost, id: string): Promise<OperationBody> {
  return (await host.api<OperationBody>(`/v1/operations/${id}`)).body;
}

/** Waits for the end of an operation. */
export async function ended(host: TestHost, id: string): Promise<OperationBody> {
  await until(async () => !['receiving', 'running'].includes((await operation(host, id)).state), {
    deadline: MOST_TIME_MS,
    what: `operation ${id} ends`,
  });
  return operation(host, id);
}

/** Sends a file, waits for its end, and expects success. */
export async function imported(
  host: TestHost,
  file: string | Uint8Array,
  query: Readonly<Record<string, string>> = {},
): Promise<OperationBody> {
  const { status, body } = await sendFile(host, file, query);
  expect({ status, body }).toMatchObject({ status: 202 });
  const done = await ended(host, body.id);
  expect(done).toMatchObject({ state: 'succeeded', error: null });
  return done;
}

export async function rowErrors(host: TestHost, id: string): Promise<RowErrorBody[]> {
  const items: RowErrorBody[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const { body }: ApiResponse<Page<RowErrorBody>> = await host.api(
      `/v1/operations/${id}/errors?limit=100${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
    );
    items.push(...body.items);
    cursor = body.next;
  }
  return items;
}

/** The customer that a search finds, and no other. */
export async function customerNamed(host: TestHost, words: string): Promise<CustomerBody> {
  const { body } = await host.api<Page<CustomerBody>>(`/v1/customers?q=${encodeURIComponent(words)}`);
  expect(body.items).toHaveLength(1);
  return body.items[0]!;
}

export async function count(host: TestHost, sql: string, parameters: unknown[] = []): Promise<number> {
  const [row] = await host.database!.query<{ count: string }>(sql, parameters);
  return Number(row!.count);
}
