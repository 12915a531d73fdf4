import type { Calendar } from '../calendar.js';
import { MINUTE } from '../local-day.js';
import { openBetween } from '../working-time.js';
import type { StatusSpan } from './history.js';
import type { SlaExplanation } from './model.js';

const LISTED = 100;

/** What counted between two instants, and what did not and why. */
export function explain(
  calendar: Calendar,
  pauses: readonly StatusSpan[],
  { start, until }: { start: number; until: number },
): SlaExplanation {
  const within = pauses.filter(({ from, to }) => to > start && from < until);
  const counted = countedSpans(calendar, within, { start, until });
  const holidays = holidaysBetween(calendar, start, until);
  const truncated = [counted, holidays, within].some((list) => list.length > LISTED);
  return {
    timeZone: calendar.timeZone,
    startedAt: new Date(start),
    until: new Date(until),
    counted: counted.slice(0, LISTED),
    pauses: within.slice(0, LISTED).map(({ from, to, status }) => ({
      from: new Date(from),
      to: to === Infinity ? null : new Date(to),
      status,
    })),
    holidays: holidays.slice(0, LISTED),
    truncated,
  };
}

function countedSpans(
  calendar: Calendar,
  pauses: readonly StatusSpan[],
  { start, until }: { start: number; until: number },
): SlaExplanation['counted'] {
  const counted: SlaExplanation['counted'] = [];
  let from = start;
  for (const pause of [...pauses, { from: until, to: until }]) {
    const room = LISTED + 1 - counted.length;
    if (pause.from > from && room > 0) {
      for (const span of openBetween(calendar, from, pause.from, room)) {
        counted.push({ from: new Date(span.from), to: new Date(span.to), minutes: (span.to - span.from) / MINUTE });
      }
    }
    from = Math.max(from, pause.to);
  }
  return counted;
}

/** One more than are listed, so that the caller can tell that the list was cut. */
function holidaysBetween(calendar: Calendar, start: number, until: number): SlaExplanation['holidays'] {
  const holidays: SlaExplanation['holidays'] = [];
  const last = calendar.dayAt(until);
  for (let day = calendar.dayAt(start); day <= last && holidays.length <= LISTED; day += 1) {
    const holiday = calendar.holidayOn(day);
    if (holiday) holidays.push(holiday);
  }
  return holidays;
}
