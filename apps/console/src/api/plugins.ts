import { queryOptions } from '@tanstack/react-query';
import { get, post } from './http.js';
import type { Page, Plugin, PluginLogLine } from './types.js';

export const pluginsQuery = queryOptions({
  queryKey: ['plugins'],
  queryFn: ({ signal }) => get<Page<Plugin>>('/v1/plugins', undefined, signal),
  // A plugin that is starting becomes ready within moments; the card should say so without a reload.
  refetchInterval: (query) =>
    query.state.data?.items.some((plugin) => plugin.health.status === 'starting') ? 1_000 : 10_000,
});

const pathOf = (id: string) => `/v1/plugins/${encodeURIComponent(id)}`;

export const pluginLogQuery = (id: string) =>
  queryOptions({
    queryKey: ['plugins', id, 'log'],
    queryFn: ({ signal }) => get<Page<PluginLogLine>>(`${pathOf(id)}/log`, undefined, signal),
    refetchInterval: 3_000,
  });

export type PluginStep =
  { action: 'enable'; id: string; scopes: string[] } | { action: 'disable' | 'resume'; id: string };

export const actOnPlugin = (step: PluginStep) =>
  post<Plugin>(`${pathOf(step.id)}/${step.action}`, step.action === 'enable' ? { scopes: step.scopes } : undefined);

/** Delivers the events again that the plugin could not handle. */
export const replayDeadDeliveries = (id: string) => post<{ replayed: number }>(`${pathOf(id)}/dead-deliveries/replay`);
