import { isRecord, show } from '../calendar-definition.js';
import { BusinessTimeError } from '../error.js';
import { EARLIEST, LATEST } from '../local-day.js';
import type { SlaClockName, SlaTargets, StatusCategory, TimelineEvent } from './model.js';

export const CLOCKS: readonly SlaClockName[] = ['firstResponse', 'nextReply', 'updateCadence', 'resolution'];
export const STATUSES: readonly StatusCategory[] = ['new', 'open', 'pending', 'on_hold', 'solved', 'closed', 'merged'];
const WITHOUT_EFFECT: readonly unknown[] = ['internalNote', 'assignee', 'queue'];
const TARGET_LIMIT = 5_256_000;

/** One stretch of a clock: from what started it to what met it, or to nothing yet. */
export interface Round {
  start: number;
  metAt: number | null;
}

export interface StatusSpan {
  from: number;
  /** Infinity for the current status. */
  to: number;
  status: StatusCategory;
}

/** A timeline folded into what the clocks need. */
export interface History {
  at: number;
  statuses: StatusSpan[];
  rounds: Record<SlaClockName, Round[]>;
  /** The targets in force at an instant. */
  targetsAt: (instant: number) => SlaTargets;
}

/**
 * @param at - evaluate as of this instant (later entries do not count); `null` = as of the last entry
 */
export function readHistory(timeline: readonly TimelineEvent[], targets: SlaTargets, at: number | null): History {
  const entries = readTimeline(timeline);
  const now = at ?? entries.at(-1)?.instant ?? 0;
  const seen = entries.filter(({ instant }) => instant <= now);
  const created = seen[0];
  if (created?.entry.event !== 'created') {
    throw new BusinessTimeError('SLA_TIMELINE_INVALID', 'the ticket is created after the instant of evaluation');
  }
  const changes = [{ from: -Infinity, targets: checkTargets(targets, '/targets') }];
  for (const { entry, instant, index } of seen) {
    if (entry.event !== 'targets') continue;
    changes.push({ from: instant, targets: checkTargets(entry.targets, `/timeline/${index}/targets`) });
  }
  const current = changes.at(-1)?.targets ?? targets;
  const fold = new Fold(created.instant, created.entry.status, typeof current.firstResponse === 'number');
  for (const { entry, instant } of seen.slice(1)) fold.add(entry, instant);
  return {
    at: now,
    statuses: fold.statuses,
    rounds: fold.rounds,
    targetsAt: (instant) => changes.findLast(({ from }) => from <= instant)?.targets ?? current,
  };
}

/** Reads a history in order and notes what starts and meets each clock. */
class Fold {
  readonly statuses: StatusSpan[];
  readonly rounds: Record<SlaClockName, Round[]>;
  private responded = false;

  constructor(
    created: number,
    status: StatusCategory,
    private readonly asksForFirstResponse: boolean,
  ) {
    this.statuses = [];
    const fromCreation = (): Round[] => [{ start: created, metAt: null }];
    this.rounds = {
      firstResponse: fromCreation(),
      nextReply: [],
      updateCadence: fromCreation(),
      resolution: fromCreation(),
    };
    this.enter(status, created);
  }

  add(entry: TimelineEvent, instant: number): void {
    if (entry.event === 'status') this.enter(entry.to, instant);
    else if (entry.event === 'customerMessage') this.customerWrote(instant);
    else if (entry.event === 'agentMessage') this.agentWrote(instant);
  }

  private enter(status: StatusCategory, instant: number): void {
    const last = this.statuses.at(-1);
    if (last?.status === status) return;
    if (last) last.to = instant;
    this.statuses.push({ from: instant, to: Infinity, status });
    const [resolution] = this.rounds.resolution;
    if (!resolution || status === 'merged') return;
    if (status !== 'solved' && status !== 'closed') resolution.metAt = null;
    // Closing what was solved before keeps the first result.
    else resolution.metAt ??= instant;
  }

  private customerWrote(instant: number): void {
    const waiting = this.rounds.nextReply.at(-1)?.metAt === null;
    // Until there is a first response, the first-response clock watches over the customer's messages.
    if (waiting || (this.asksForFirstResponse && !this.responded)) return;
    this.rounds.nextReply.push({ start: instant, metAt: null });
  }

  private agentWrote(instant: number): void {
    this.responded = true;
    for (const clock of ['firstResponse', 'nextReply', 'updateCadence'] as const) {
      const round = this.rounds[clock].at(-1);
      if (round) round.metAt ??= instant;
    }
    this.rounds.updateCadence.push({ start: instant, metAt: null });
  }
}

interface Entry {
  entry: TimelineEvent;
  instant: number;
  index: number;
}

/** In order of time; entries at the same instant keep theirs. */
function readTimeline(timeline: readonly TimelineEvent[]): Entry[] {
  if (!Array.isArray(timeline)) throw new BusinessTimeError('SLA_TIMELINE_INVALID', 'expected a list', '/timeline');
  const entries = timeline.map((entry, index): Entry => {
    const pointer = `/timeline/${index}`;
    const instant = isRecord(entry) && entry.at instanceof Date ? entry.at.getTime() : Number.NaN;
    if (!(instant >= EARLIEST && instant < LATEST)) {
      throw new BusinessTimeError(
        'SLA_TIMELINE_INVALID',
        'the time is not valid or not in the years 1900 to 2199',
        `${pointer}/at`,
      );
    }
    checkKind(entry, pointer);
    return { entry, instant, index };
  });
  entries.sort((left, right) => left.instant - right.instant);
  const created = entries.filter(({ entry }) => entry.event === 'created');
  if (created.length !== 1 || entries[0] !== created[0]) {
    throw new BusinessTimeError('SLA_TIMELINE_INVALID', 'exactly one "created" entry comes first', '/timeline');
  }
  return entries;
}

function checkKind(entry: TimelineEvent, pointer: string): void {
  const kind: unknown = entry.event;
  const status: unknown = entry.event === 'created' ? entry.status : entry.event === 'status' ? entry.to : 'new';
  if (!(STATUSES as readonly unknown[]).includes(status)) {
    const field = kind === 'created' ? 'status' : 'to';
    throw new BusinessTimeError('SLA_TIMELINE_INVALID', `${show(status)} is not a status`, `${pointer}/${field}`);
  }
  if (['created', 'status', 'customerMessage', 'agentMessage', 'targets', ...WITHOUT_EFFECT].includes(kind)) return;
  throw new BusinessTimeError('SLA_TIMELINE_INVALID', `${show(kind)} is not a kind of event`, `${pointer}/event`);
}

/** Checks a set of targets; the message points into it. */
export function checkTargets(targets: SlaTargets, pointer: string): SlaTargets {
  if (!isRecord(targets)) throw new BusinessTimeError('SLA_TARGETS_INVALID', 'expected an object', pointer);
  for (const [clock, minutes] of Object.entries(targets)) {
    const known = (CLOCKS as readonly string[]).includes(clock);
    const valid = minutes === null || minutes === undefined;
    if (known && (valid || (typeof minutes === 'number' && minutes > 0 && minutes <= TARGET_LIMIT))) continue;
    throw new BusinessTimeError(
      'SLA_TARGETS_INVALID',
      `${show(clock)}: ${show(minutes)}`,
      `${pointer}/${clock.slice(0, 80)}`,
    );
  }
  if (typeof targets.nextReply === 'number' && typeof targets.updateCadence === 'number') {
    throw new BusinessTimeError('SLA_TARGETS_CONFLICT', 'both are set', pointer);
  }
  return targets;
}
