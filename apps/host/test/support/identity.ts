import { expect } from '@jest/globals';
import { testRun, type ApiResponse, type TestHost } from '../harness/index.js';

export interface Refusal {
  readonly code: string;
  readonly detail: string;
  readonly cure: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}

export interface SessionBody {
  readonly id: string;
  readonly user: { readonly id: string; readonly email: string; readonly role: string };
  readonly scopes: readonly string[];
  readonly current: boolean;
  readonly expiresAt: string;
}

export interface TokenBody {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly owner: { readonly id: string } | null;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
  readonly token?: string;
}

export interface AppBody {
  readonly id: string;
  readonly clientId: string;
  readonly clientSecret?: string;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

export const administrator = (): Credentials => testRun().administrator;

/** The sign-in request as the console sends it. */
export function signIn<Body = SessionBody>(
  host: TestHost,
  credentials: Credentials,
  headers: Record<string, string> = {},
): Promise<ApiResponse<Body>> {
  return host.api<Body>('/v1/sessions', {
    token: null,
    body: { email: credentials.email, password: credentials.password },
    headers,
  });
}

/** The name and value of the session cookie that an answer sets. */
export const cookieOf = (response: ApiResponse<unknown>): string =>
  (response.headers.get('set-cookie') ?? '').split(';')[0]!;

/** Signs in and returns the cookie. */
export async function browserOf(host: TestHost, credentials: Credentials): Promise<string> {
  const response = await signIn(host, credentials);
  expect(response.status).toBe(201);
  return cookieOf(response);
}

export interface Person extends Credentials {
  readonly id: string;
}

let people = 0;

/** A person with this role and a password. */
export async function person(host: TestHost, role: 'admin' | 'agent' | 'viewer'): Promise<Person> {
  people += 1;
  const credentials = { email: `person-${people}-${Date.now()}@tessera.test`, password: `the password of ${people}` };
  const { status, body } = await host.api<{ id: string }>('/v1/users', {
    body: { name: `Person ${people}`, role, ...credentials },
  });
  expect(status).toBe(201);
  return { id: body.id, ...credentials };
}

/** A token of the installation with these scopes. */
export async function tokenWith(host: TestHost, scopes: readonly string[], ttl = '1h'): Promise<string> {
  const { status, body } = await host.api<TokenBody>('/v1/tokens', { body: { name: scopes.join(' '), scopes, ttl } });
  expect(status).toBe(201);
  return body.token!;
}
