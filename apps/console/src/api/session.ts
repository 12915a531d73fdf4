import { queryOptions, useQuery } from '@tanstack/react-query';
import { get, post, remove, request } from './http.js';
import type { AccessToken, Page, Session, User } from './types.js';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => get<Session>('/v1/session', undefined, signal),
  staleTime: 300_000,
});

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => get<Page<Session>>('/v1/sessions', undefined, signal),
});

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: ({ signal }) => get<Page<AccessToken>>('/v1/tokens', { limit: 100 }, signal),
});

export const agentsQuery = queryOptions({
  queryKey: ['users'],
  queryFn: ({ signal }) => get<Page<User>>('/v1/users', { limit: 100 }, signal),
  staleTime: 300_000,
});

export const signIn = (credentials: { email: string; password: string }) => post<Session>('/v1/sessions', credentials);
export const signOut = () => remove('/v1/session');
export const changePassword = (change: { currentPassword: string; password: string }) =>
  request<void>('/v1/session/password', { method: 'PUT', body: change });
export const endSession = (id: string) => remove(`/v1/sessions/${id}`);

export const tokenLifetimes = ['1h', '1d', '30d', '90d', '365d'] as const;
export type TokenLifetime = (typeof tokenLifetimes)[number];
export const createToken = (draft: { name: string; scopes: string[]; ttl?: TokenLifetime }) =>
  post<AccessToken & { token?: string }>('/v1/tokens', draft);
export const revokeToken = (id: string) => remove(`/v1/tokens/${id}`);

/** Whether the signed-in user may do something; hides what the host would refuse. */
export function useCan(scope: string): boolean {
  const session = useQuery(sessionQuery);
  return session.data?.scopes.includes(scope) ?? false;
}
