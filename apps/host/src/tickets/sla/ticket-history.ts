import type { SlaTargets, TimelineEvent } from '@tessera/business-time';
import type { SqlRunner } from '../../platform/database/database.js';
import type { TicketPriority, TicketStatus } from '../status/ticket-status.js';
import type { PolicyTargets } from './sla-policy.js';

/** One entry of a ticket's history: what the SLA clocks are computed from, and nothing else. */
export type HistoryEntry = { readonly at: Date } & (
  | { readonly kind: 'created'; readonly status: TicketStatus; readonly priority: TicketPriority }
  | { readonly kind: 'status'; readonly status: TicketStatus }
  | { readonly kind: 'priority'; readonly priority: TicketPriority }
  | { readonly kind: 'customerMessage' | 'agentMessage' | 'internalNote' }
);

const READ = 'SELECT at, kind, status, priority FROM ticket_history WHERE ticket_id = $1 ORDER BY seq';

/** The stored history of a ticket, oldest first. */
export function readHistory(runner: SqlRunner, ticketId: string): Promise<HistoryEntry[]> {
  return runner.query<HistoryEntry & Record<string, unknown>>(READ, [ticketId]);
}

/** `INSERT … SELECT` of entries that are passed as one JSON parameter (see {@link historyJson}), in their order. */
export const insertHistory = (ticketId: string, entries: string): string => `
  INSERT INTO ticket_history (ticket_id, at, kind, status, priority)
  SELECT ${ticketId}, entry.at, entry.kind, entry.status, entry.priority
  FROM ROWS FROM (json_to_recordset(${entries}) AS (at timestamptz, kind text, status text, priority text))
    WITH ORDINALITY AS entry(at, kind, status, priority, position)
  ORDER BY entry.position`;

export const historyJson = (entries: readonly HistoryEntry[]): string => JSON.stringify(entries);

/** A history as the clocks read it, with the targets that the policy gives to each priority. */
export function toTimeline(
  history: readonly HistoryEntry[],
  targets: PolicyTargets,
): { targets: SlaTargets; timeline: TimelineEvent[] } {
  const first = history[0];
  if (first?.kind !== 'created') throw new Error('a ticket history begins with its creation');
  return {
    targets: targets[first.priority] ?? {},
    timeline: history.map((entry): TimelineEvent => {
      const { at } = entry;
      if (entry.kind === 'created') return { at, event: 'created', status: entry.status };
      if (entry.kind === 'status') return { at, event: 'status', to: entry.status };
      if (entry.kind === 'priority') return { at, event: 'targets', targets: targets[entry.priority] ?? {} };
      return { at, event: entry.kind };
    }),
  };
}
