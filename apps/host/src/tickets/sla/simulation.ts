import {
  BusinessTimeError,
  Calendar,
  type SlaClocks,
  type SlaRequest,
  slaClocks,
  type TimelineEvent,
} from '@tessera/business-time';
import { problem } from '../../platform/errors/problem.js';
import type { SimulatedEvent, SimulateSlaDto } from '../dto/simulation.dto.js';

const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2})$/;
const CLOCKS = ['firstResponse', 'nextReply', 'updateCadence', 'resolution'];
const STATUSES = ['new', 'open', 'pending', 'on_hold', 'solved', 'closed', 'merged'];
/** What each kind of entry says beside `at` and `event`. */
const MEMBERS: Readonly<Record<string, string | undefined>> = { created: 'status', status: 'to', targets: 'targets' };

/**
 * Runs a policy over a history that somebody thought up.
 * @throws the codes of `@tessera/business-time`, and VALIDATION_FAILED, with pointers into the request
 */
export function simulate({ calendar, targets, timeline, at, pauses }: SimulateSlaDto): SlaClocks {
  const events = timeline.map(toTimelineEvent);
  assertPauses(pauses);
  return translated(() =>
    slaClocks({
      calendar: calendarOf(calendar),
      targets,
      timeline: events,
      ...(at === undefined || at === null ? {} : { at: instantAt(at, '/at') }),
      ...(pauses && { pauses }),
      explain: true,
    }),
  );
}

function calendarOf(definition: SimulateSlaDto['calendar']): Calendar {
  const unknown = Object.keys(definition).find((key) => !['timeZone', 'hours', 'holidays'].includes(key));
  if (unknown !== undefined) throw invalid(`/calendar/${unknown}`, 'unknown', 'There is no such field.');
  try {
    return new Calendar(definition);
  } catch (error) {
    if (error instanceof BusinessTimeError)
      throw new BusinessTimeError(error.code, error.detail, `/calendar${error.pointer}`);
    throw error;
  }
}

function toTimelineEvent(entry: SimulatedEvent, index: number): TimelineEvent {
  const pointer = `/timeline/${index}`;
  if (typeof entry !== 'object' || entry === null) throw invalid(pointer, 'object', 'must be an object');
  const allowed = ['at', 'event', Object.hasOwn(MEMBERS, String(entry.event)) ? MEMBERS[entry.event] : undefined];
  const unknown = Object.keys(entry).find((key) => !allowed.includes(key));
  if (unknown !== undefined)
    throw invalid(`${pointer}/${unknown}`, 'unknown', 'There is no such field for this event.');
  return { ...entry, at: instantAt(entry.at, `${pointer}/at`) } as TimelineEvent;
}

function assertPauses(pauses: SlaRequest['pauses']): void {
  for (const [clock, statuses] of Object.entries(pauses ?? {})) {
    const valid = Array.isArray(statuses) && statuses.every((status) => STATUSES.includes(status));
    if (!CLOCKS.includes(clock) || !valid)
      throw invalid(`/pauses/${clock}`, 'pauses', 'must be a clock with a list of statuses');
  }
}

function instantAt(text: unknown, pointer: string): Date {
  const instant = typeof text === 'string' && RFC_3339.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(instant)) throw invalid(pointer, 'instant', 'must be an RFC 3339 time such as 2025-06-02T11:00:00Z');
  return new Date(instant);
}

const invalid = (pointer: string, code: string, detail: string) =>
  problem('VALIDATION_FAILED', { detail: `${pointer}: ${detail}`, errors: [{ pointer, code, detail }] });

/** Runs a computation and gives its refusals the form of the API. */
function translated<Result>(compute: () => Result): Result {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof BusinessTimeError)) throw error;
    const { code, detail, pointer } = error;
    throw problem(code, { detail, errors: [{ pointer, code: code.toLowerCase(), detail }], cause: error });
  }
}
