/**
 * The four clocks of a ticket.
 *
 * - `firstResponse`: creation → first public agent message, once
 * - `nextReply`: oldest unanswered customer message → agent message, again and again
 * - `updateCadence`: last public agent message (creation before it) → the next one
 * - `resolution`: creation → solved or closed
 *
 * @since 0.1.0
 * @example
 * ```ts
 * import type { SlaClockName } from '@tessera/business-time';
 *
 * const clock: SlaClockName = 'firstResponse';
 * ```
 */
export type SlaClockName = 'firstResponse' | 'nextReply' | 'updateCadence' | 'resolution';

/**
 * The fixed category behind a ticket's status.
 *
 * @since 0.1.0
 * @example
 * ```ts
 * import type { StatusCategory } from '@tessera/business-time';
 *
 * const waitingForCustomer: StatusCategory = 'pending';
 * ```
 */
export type StatusCategory = 'new' | 'open' | 'pending' | 'on_hold' | 'solved' | 'closed' | 'merged';

/**
 * Working minutes per clock; `null` or absent means that the clock is not asked for. `nextReply` and `updateCadence`
 * exclude each other.
 *
 * @since 0.1.0
 * @example
 * ```ts
 * import type { SlaTargets } from '@tessera/business-time';
 *
 * const urgent: SlaTargets = { firstResponse: 30, nextReply: 60, updateCadence: null, resolution: 480 };
 * ```
 */
export type SlaTargets = { readonly [Clock in SlaClockName]?: number | null };

/**
 * One entry of a ticket's history. The first is `created`; entries at the same instant keep their order.
 * `targets` says that priority or policy changed: open clocks are computed again from creation, a met clock keeps the
 * target under which it was met. `internalNote`, `assignee` and `queue` move no clock.
 *
 * @since 0.1.0
 * @example
 * ```ts
 * import type { TimelineEvent } from '@tessera/business-time';
 *
 * const timeline: TimelineEvent[] = [
 *   { at: new Date('2025-06-02T12:00:00Z'), event: 'created', status: 'new' },
 *   { at: new Date('2025-06-02T12:30:00Z'), event: 'agentMessage' },
 *   { at: new Date('2025-06-02T12:30:00Z'), event: 'status', to: 'pending' },
 * ];
 * ```
 */
export type TimelineEvent = { readonly at: Date } & (
  | { readonly event: 'created'; readonly status: StatusCategory }
  | { readonly event: 'customerMessage' | 'agentMessage' | 'internalNote' | 'assignee' | 'queue' }
  | { readonly event: 'status'; readonly to: StatusCategory }
  | { readonly event: 'targets'; readonly targets: SlaTargets }
);

/**
 * What a clock is doing: `off` (no target), `notStarted` (nothing to answer yet), `running`, `paused`, `met`, or
 * `ended` (the ticket was merged into another before the clock was met).
 *
 * @since 0.1.0
 * @example
 * ```ts
 * import type { SlaClockState } from '@tessera/business-time';
 *
 * const state: SlaClockState = 'running';
 * ```
 */
export type SlaClockState = 'off' | 'notStarted' | 'running' | 'paused' | 'met' | 'ended';

/**
 * A stretch of time, `to` not included; `to` is `null` while it lasts.
 *
 * @since 0.1.0
 * @example
 * ```ts
 * import type { TimeSpan } from '@tessera/business-time';
 *
 * const lunch: TimeSpan = { from: new Date('2025-06-02T12:00:00Z'), to: new Date('2025-06-02T13:00:00Z') };
 * ```
 */
export interface TimeSpan {
  from: Date;
  to: Date | null;
}

/**
 * Why a clock shows what it shows: adding up `counted` gives the target at `until`, or the used time when met.
 *
 * @since 0.1.0
 * @example
 * ```ts
 * import type { SlaExplanation } from '@tessera/business-time';
 *
 * function tell(explanation: SlaExplanation): string {
 *   return explanation.holidays.map(({ date, name }) => `${date} ${name} was skipped`).join('\n');
 * }
 * ```
 */
export interface SlaExplanation {
  timeZone: string;
  startedAt: Date;
  /** Where counting stops: the answer, else the due time, else the instant of evaluation. */
  until: Date;
  /** Working time that counted, at most 100 spans. */
  counted: { from: Date; to: Date; minutes: number }[];
  /** Time in which the ticket's status stopped the clock. */
  pauses: (TimeSpan & { status: StatusCategory })[];
  /** Holidays on days that would otherwise have been open, at most 100. */
  holidays: { date: string; name: string }[];
  /** Whether a list was cut. */
  truncated: boolean;
}

/**
 * One clock. All times are instants, all durations working minutes with fractions for seconds.
 *
 * @since 0.1.0
 * @example
 * ```ts
 * import type { SlaClock } from '@tessera/business-time';
 *
 * const isLate = (clock: SlaClock, now: Date): boolean => clock.dueAt !== null && clock.dueAt < now;
 * ```
 */
export interface SlaClock {
  state: SlaClockState;
  targetMinutes: number | null;
  /** When the current (else the last) round began. */
  startedAt: Date | null;
  /** `null` when nothing is due: met, paused, not started, ended or off. May lie in the past. */
  dueAt: Date | null;
  /** When it was met; the last time for a clock that runs in rounds. */
  metAt: Date | null;
  /** Working minutes that it took; the round with the smallest difference when there were several. */
  usedMinutes: number | null;
  /** Target minus used: below 0 when it took too long. */
  differenceMinutes: number | null;
  paused: boolean;
  /** Whether the due time passed unmet, in any round. */
  breached: boolean;
  /** The due time that passed first, never the time at which somebody noticed. */
  breachedAt: Date | null;
  explanation: SlaExplanation | null;
}

/**
 * All four clocks of a ticket.
 *
 * @since 0.1.0
 * @example
 * ```ts
 * import type { SlaClocks } from '@tessera/business-time';
 *
 * const nextDue = (clocks: SlaClocks): number =>
 *   Math.min(...Object.values(clocks).map(({ dueAt }) => dueAt?.getTime() ?? Infinity));
 * ```
 */
export type SlaClocks = Record<SlaClockName, SlaClock>;
