import type { Calendar } from '../calendar.js';
import { MINUTE } from '../local-day.js';
import { addWorking, workingBetween } from '../working-time.js';
import { explain } from './explanation.js';
import { type History, type Round, type StatusSpan, readHistory } from './history.js';
import type { SlaClock, SlaClockName, SlaClocks, SlaTargets, StatusCategory, TimelineEvent } from './model.js';

/**
 * What {@link slaClocks} computes from.
 *
 * @since 0.1.0
 * @example
 * ```ts
 * import { Calendar, type SlaRequest } from '@tessera/business-time';
 *
 * const request: SlaRequest = {
 *   calendar: new Calendar({ timeZone: 'UTC', hours: { mon: [['10:00', '18:00']] } }),
 *   targets: { firstResponse: 60 },
 *   timeline: [{ at: new Date('2025-06-02T11:00:00Z'), event: 'created', status: 'new' }],
 * };
 * ```
 */
export interface SlaRequest {
  calendar: Calendar;
  targets: SlaTargets;
  timeline: readonly TimelineEvent[];
  /** Evaluate as of this instant; entries after it do not count. Default: the time of the last entry. */
  at?: Date;
  /**
   * Which statuses pause which clock; default `pending` and `on_hold` pause each of them. `solved`, `closed` and
   * `merged` always do.
   */
  pauses?: { readonly [Clock in SlaClockName]?: readonly StatusCategory[] };
  /** Whether to say why; default `false`, because it costs more than the clocks. */
  explain?: boolean;
}

const PAUSING: readonly StatusCategory[] = ['pending', 'on_hold'];
const ALWAYS_PAUSING: readonly StatusCategory[] = ['solved', 'closed', 'merged'];
/** These are met once or reopened; the others run in rounds. */
const SINGLE: readonly SlaClockName[] = ['firstResponse', 'resolution'];

/**
 * The SLA clocks of a ticket: a pure function of calendar, targets and the ticket's own history, so that a stored
 * result can always be computed again.
 *
 * @param request - see {@link SlaRequest}
 * @throws `TypeError` for an invalid `at`
 * @throws {@link BusinessTimeError} `SLA_TARGETS_INVALID`, `SLA_TARGETS_CONFLICT`, `SLA_TIMELINE_INVALID`,
 * `WORKING_TIME_OUT_OF_RANGE`
 * @since 0.1.0
 * @example
 * ```ts
 * import { Calendar, slaClocks } from '@tessera/business-time';
 *
 * const clocks = slaClocks({
 *   calendar: new Calendar({ timeZone: 'UTC', hours: { mon: [['10:00', '18:00']] } }),
 *   targets: { firstResponse: 60 },
 *   timeline: [{ at: new Date('2025-06-02T11:00:00Z'), event: 'created', status: 'new' }],
 * });
 * console.log(clocks.firstResponse.dueAt?.toISOString()); // 2025-06-02T12:00:00.000Z
 * ```
 */
export function slaClocks(request: SlaRequest): SlaClocks {
  const at = request.at === undefined ? null : request.at.getTime();
  if (Number.isNaN(at)) throw new TypeError('at must be a valid Date');
  const history = readHistory(request.timeline, request.targets, at);
  const clock = (name: SlaClockName): SlaClock => readClock(request, history, name);
  return {
    firstResponse: clock('firstResponse'),
    nextReply: clock('nextReply'),
    updateCadence: clock('updateCadence'),
    resolution: clock('resolution'),
  };
}

/** A round with its target, measured. */
interface Measured extends Round {
  target: number;
  /** When the target is used up; null when a pause that still lasts comes before. */
  due: number | null;
  used: number;
  breachedAt: number | null;
}

function readClock(request: SlaRequest, history: History, name: SlaClockName): SlaClock {
  const { calendar } = request;
  const pauses = pausesOf(history.statuses, request.pauses?.[name] ?? PAUSING);
  const target = history.targetsAt(history.at)[name] ?? null;
  const rounds = history.rounds[name].flatMap((round) => {
    // A met clock keeps the target under which it was met: raising a priority later does not make an answer late.
    const own = round.metAt === null ? target : (history.targetsAt(round.metAt)[name] ?? target);
    return own === null ? [] : [measure(calendar, round, { target: own, pauses, at: history.at })];
  });
  const last = rounds.at(-1);
  if (!last) return { ...NOTHING, state: target === null ? 'off' : 'notStarted', targetMinutes: target };

  const met = rounds.filter(({ metAt }) => metAt !== null);
  const result = met.reduce<Measured | null>(
    (worst, round) => (worst && slack(worst) <= slack(round) ? worst : round),
    null,
  );
  const status = history.statuses.at(-1)?.status;
  const state = stateOf(last, { name, status, paused: pauses.at(-1)?.to === Infinity });
  const breachedAt = rounds.find((round) => round.breachedAt !== null)?.breachedAt ?? null;
  return {
    state,
    targetMinutes: last.target,
    startedAt: new Date(last.start),
    dueAt: state === 'running' ? dateOf(last.due) : null,
    metAt: dateOf(met.at(-1)?.metAt ?? null),
    usedMinutes: result && result.used / MINUTE,
    differenceMinutes: result && slack(result) / MINUTE,
    paused: state === 'paused',
    breached: breachedAt !== null,
    breachedAt: dateOf(breachedAt),
    explanation: request.explain
      ? explain(calendar, pauses, { start: last.start, until: last.metAt ?? last.due ?? history.at })
      : null,
  };
}

const NOTHING: SlaClock = {
  state: 'off',
  targetMinutes: null,
  startedAt: null,
  dueAt: null,
  metAt: null,
  usedMinutes: null,
  differenceMinutes: null,
  paused: false,
  breached: false,
  breachedAt: null,
  explanation: null,
};

function stateOf(
  round: Round,
  { name, status, paused }: { name: SlaClockName; status: StatusCategory | undefined; paused: boolean },
): SlaClock['state'] {
  if (round.metAt !== null) return SINGLE.includes(name) ? 'met' : 'notStarted';
  if (status === 'merged') return 'ended';
  return paused ? 'paused' : 'running';
}

function measure(
  calendar: Calendar,
  round: Round,
  { target, pauses, at }: { target: number; pauses: readonly StatusSpan[]; at: number },
): Measured {
  const end = round.metAt ?? at;
  const due = dueOf(calendar, round.start, { duration: Math.round(target * MINUTE), pauses });
  return {
    ...round,
    target,
    due,
    used: countedBetween(calendar, round.start, { end, pauses }),
    breachedAt: due !== null && end > due ? due : null,
  };
}

function slack({ target, used }: Measured): number {
  return Math.round(target * MINUTE) - used;
}

/** The status spans that stop a clock, in order. */
function pausesOf(statuses: readonly StatusSpan[], pausing: readonly StatusCategory[]): StatusSpan[] {
  return statuses.filter(({ status, from, to }) => {
    return from < to && (pausing.includes(status) || ALWAYS_PAUSING.includes(status));
  });
}

function dueOf(
  calendar: Calendar,
  start: number,
  { duration, pauses }: { duration: number; pauses: readonly StatusSpan[] },
): number | null {
  let remaining = duration;
  let from = start;
  for (const pause of pauses) {
    if (pause.to <= from) continue;
    const counted = pause.from <= from ? 0 : workingBetween(calendar, from, pause.from);
    if (remaining <= counted) break;
    if (pause.to === Infinity) return null;
    remaining -= counted;
    from = pause.to;
  }
  return addWorking(calendar, from, remaining);
}

function countedBetween(
  calendar: Calendar,
  start: number,
  { end, pauses }: { end: number; pauses: readonly StatusSpan[] },
): number {
  let total = 0;
  let from = start;
  for (const pause of pauses) {
    if (pause.to <= from) continue;
    if (pause.from >= end) break;
    if (pause.from > from) total += workingBetween(calendar, from, pause.from);
    from = pause.to;
  }
  return from < end ? total + workingBetween(calendar, from, end) : total;
}

function dateOf(instant: number | null): Date | null {
  return instant === null ? null : new Date(instant);
}
