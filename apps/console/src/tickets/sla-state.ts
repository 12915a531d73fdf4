import type { SlaTarget } from '../api/types.js';

const HOUR = 3_600_000;

/** Where a first-response clock stands, seen at one moment. */
export type SlaState =
  | { kind: 'none' }
  | { kind: 'met' }
  | { kind: 'late' }
  | { kind: 'paused' }
  | { kind: 'running'; remaining: number; soon: boolean }
  | { kind: 'overdue'; by: number };

export function slaStateAt(target: SlaTarget | null | undefined, now: number): SlaState {
  if (!target) return { kind: 'none' };
  if (target.metAt !== null) return target.breached ? { kind: 'late' } : { kind: 'met' };
  if (target.dueAt === null) return target.breached ? { kind: 'overdue', by: 0 } : { kind: 'paused' };
  const remaining = Date.parse(target.dueAt) - now;
  if (remaining < 0) return { kind: 'overdue', by: -remaining };
  return { kind: 'running', remaining, soon: remaining < HOUR };
}
