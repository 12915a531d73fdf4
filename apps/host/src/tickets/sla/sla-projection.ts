import { type SlaClocks, slaClocks } from '@tessera/business-time';
import type { TicketRow } from '../ticket.view.js';
import type { SlaPolicy } from './sla-policy.js';
import { type HistoryEntry, toTimeline } from './ticket-history.js';

/** The columns of a ticket that only repeat what its history says; computing them again gives the same. */
export type SlaProjection = Pick<
  TicketRow,
  | 'first_response_target'
  | 'first_response_due_at'
  | 'first_response_met_at'
  | 'first_response_used'
  | 'first_response_breached_at'
>;

/** The clocks of a ticket from its history, as of its last entry or of `at`. */
export function clocksOf(
  policy: SlaPolicy,
  history: readonly HistoryEntry[],
  options: { at?: Date; explain?: boolean } = {},
): SlaClocks {
  return slaClocks({ calendar: policy.calendar, ...toTimeline(history, policy.targets), ...options });
}

export function projectSla(policy: SlaPolicy, history: readonly HistoryEntry[]): SlaProjection {
  const { firstResponse } = clocksOf(policy, history);
  return {
    first_response_target: firstResponse.targetMinutes,
    first_response_due_at: firstResponse.dueAt,
    first_response_met_at: firstResponse.metAt,
    first_response_used: firstResponse.usedMinutes,
    first_response_breached_at: firstResponse.breachedAt,
  };
}
