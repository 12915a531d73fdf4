import type { SqlRunner } from '../platform/database/database.js';
import { problem } from '../platform/errors/problem.js';
import { toPolicy } from './sla/sla-policy.js';
import { projectSla, type SlaProjection } from './sla/sla-projection.js';
import { type HistoryEntry, readHistory } from './sla/ticket-history.js';
import { statusAfter, type StatusTrigger, type TicketStatus } from './status/ticket-status.js';
import type { LockedTicket } from './ticket-rows.js';

/**
 * The status that a trigger leads to.
 * @throws TICKET_CLOSED, TICKET_STATUS_TRANSITION_INVALID
 */
export function nextStatus(status: TicketStatus, trigger: StatusTrigger): TicketStatus {
  const outcome = statusAfter(status, trigger);
  if (outcome === 'stay') return status;
  if (outcome === 'TICKET_CLOSED') throw problem(outcome);
  if (outcome === 'TICKET_STATUS_TRANSITION_INVALID') {
    const wanted = trigger.on === 'set' ? trigger.to : status;
    throw problem(outcome, {
      detail: `A ticket that is ${status} cannot become ${wanted}.`,
      errors: [{ pointer: '/status', code: 'transition', detail: `cannot follow ${status}` }],
    });
  }
  return outcome;
}

/** The history of a message, with the change of status that it brings about: the message first, its consequence second. */
export function messageEntries(
  kind: 'customerMessage' | 'agentMessage' | 'internalNote',
  change: { at: Date; before: TicketStatus; after: TicketStatus },
): HistoryEntry[] {
  const { at, before, after } = change;
  return after === before
    ? [{ at, kind }]
    : [
        { at, kind },
        { at, kind: 'status', status: after },
      ];
}

/** Those members of two records that differ, for the audit record. */
export function differences<Record extends object>(
  before: Record,
  after: Record,
): { before: Partial<Record>; after: Partial<Record> } | null {
  const changed = (Object.keys(after) as (keyof Record)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  if (changed.length === 0) return null;
  const pick = (record: Record): Partial<Record> =>
    Object.fromEntries(changed.map((key) => [key, record[key]])) as Partial<Record>;
  return { before: pick(before), after: pick(after) };
}

/** The clocks of a locked ticket after further entries: always from the whole history, never by shifting what is stored. */
export async function projectAgain(
  runner: SqlRunner,
  ticket: LockedTicket,
  entries: readonly HistoryEntry[],
): Promise<SlaProjection> {
  return projectSla(toPolicy(ticket.policy), [...(await readHistory(runner, ticket.id)), ...entries]);
}
