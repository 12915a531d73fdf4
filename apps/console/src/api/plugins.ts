import { queryOptions } from '@tanstack/react-query';
import { get, post } from './http.js';
import type { Page, Plugin } from './types.js';

export const pluginsQuery = queryOptions({
  queryKey: ['plugins'],
  queryFn: ({ signal }) => get<Page<Plugin>>('/v1/plugins', { limit: 100 }, signal),
  // A plugin that is starting becomes ready within moments; the card should say so without a reload.
  refetchInterval: (query) =>
    query.state.data?.items.some((plugin) => plugin.health.status === 'starting') ? 1_000 : 10_000,
});

export type PluginAction = 'enable' | 'disable' | 'resume';

export const actOnPlugin = (step: { id: string; action: PluginAction }) =>
  post<Plugin>(`/v1/plugins/${encodeURIComponent(step.id)}/${step.action}`);
