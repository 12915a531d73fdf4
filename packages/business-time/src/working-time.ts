import type { Calendar, Span } from './calendar.js';
import { BusinessTimeError } from './error.js';
import { DAY, EARLIEST, LATEST, MINUTE, mondayOf, weekOf } from './local-day.js';

/**
 * The instant at which that much working time has passed. The earliest one: working time that is used up exactly at
 * closing time ends at closing time, not at the next opening. Seconds and milliseconds are kept.
 *
 * @param calendar - when work is done
 * @param from - the instant to count from, inside or outside opening hours
 * @param minutes - working minutes, 0 or more; 0 gives `from` itself
 * @throws `TypeError` for an invalid date or a negative or non-finite number of minutes
 * @throws {@link BusinessTimeError} `WORKING_TIME_OUT_OF_RANGE` when `from` or the answer is not in the years 1900 to 2199
 * @since 0.1.0
 * @example
 * ```ts
 * import { Calendar, addWorkingTime } from '@tessera/business-time';
 *
 * const office = new Calendar({ timeZone: 'UTC', hours: { fri: [['10:00', '18:00']], mon: [['10:00', '18:00']] } });
 * const due = addWorkingTime(office, new Date('2025-06-06T17:00:00Z'), 120);
 * console.log(due.toISOString()); // 2025-06-09T11:00:00.000Z
 * ```
 */
export function addWorkingTime(calendar: Calendar, from: Date, minutes: number): Date {
  if (!Number.isFinite(minutes) || minutes < 0) throw new TypeError('minutes must be a finite number of 0 or more');
  return new Date(addWorking(calendar, instantOf(from, 'from'), Math.round(minutes * MINUTE)));
}

/**
 * The working minutes between two instants, with fractions for seconds; negative when `to` is before `from`.
 *
 * @param calendar - when work is done
 * @param from - the instant to count from
 * @param to - the instant to count to
 * @throws `TypeError` for an invalid date
 * @throws {@link BusinessTimeError} `WORKING_TIME_OUT_OF_RANGE` for an instant that is not in the years 1900 to 2199
 * @since 0.1.0
 * @example
 * ```ts
 * import { Calendar, workingTimeBetween } from '@tessera/business-time';
 *
 * const always = new Calendar({ timeZone: 'UTC', hours: { mon: [['00:00', '24:00']] } });
 * const monday = new Date('2025-06-02T00:00:00Z');
 * console.log(workingTimeBetween(always, monday, new Date('2025-06-03T12:00:00Z'))); // 1440
 * ```
 */
export function workingTimeBetween(calendar: Calendar, from: Date, to: Date): number {
  const start = instantOf(from, 'from');
  const end = instantOf(to, 'to');
  return (start <= end ? workingBetween(calendar, start, end) : -workingBetween(calendar, end, start)) / MINUTE;
}

/**
 * The first instant at or after `from` at which the calendar is open; `from` itself when it is open then.
 *
 * @param calendar - when work is done
 * @param from - the instant to look from
 * @throws `TypeError` for an invalid date
 * @throws {@link BusinessTimeError} `WORKING_TIME_OUT_OF_RANGE` when nothing opens before the year 2200
 * @since 0.1.0
 * @example
 * ```ts
 * import { Calendar, nextOpening } from '@tessera/business-time';
 *
 * const office = new Calendar({ timeZone: 'Asia/Kolkata', hours: { mon: [['10:00', '18:00']] } });
 * console.log(nextOpening(office, new Date('2025-06-01T00:00:00Z')).toISOString()); // 2025-06-02T04:30:00.000Z
 * ```
 */
export function nextOpening(calendar: Calendar, from: Date): Date {
  return new Date(openingAt(calendar, instantOf(from, 'from')));
}

const LAST_DAY = LATEST / DAY + 1;

const isMonday = (day: number): boolean => day === mondayOf(weekOf(day));

function instantOf(date: Date, name: string): number {
  const instant = date instanceof Date ? date.getTime() : Number.NaN;
  if (Number.isNaN(instant)) throw new TypeError(`${name} must be a valid Date`);
  return inRange(instant);
}

export function inRange(instant: number): number {
  if (instant >= EARLIEST && instant < LATEST) return instant;
  throw new BusinessTimeError('WORKING_TIME_OUT_OF_RANGE', 'the instant is too far away');
}

/** {@link addWorkingTime} in milliseconds. */
export function addWorking(calendar: Calendar, from: number, duration: number): number {
  if (duration <= 0) return from;
  let remaining = duration;
  const first = calendar.dayAt(from);
  for (let day = first; day < LAST_DAY;) {
    if (day > first && isMonday(day)) {
      // Strictly more: a week that is used up exactly ends at its last closing time.
      const open = calendar.openInWeek(weekOf(day));
      if (remaining > open) {
        remaining -= open;
        day += 7;
        continue;
      }
    }
    for (const span of calendar.openOn(day)) {
      const start = Math.max(span.from, from);
      const open = span.to - start;
      if (open <= 0) continue;
      if (remaining <= open) return inRange(start + remaining);
      remaining -= open;
    }
    day += 1;
  }
  throw new BusinessTimeError('WORKING_TIME_OUT_OF_RANGE', 'nothing is due before the year 2200');
}

/** {@link workingTimeBetween} in milliseconds, for `from <= to`. */
export function workingBetween(calendar: Calendar, from: number, to: number): number {
  const first = calendar.dayAt(from);
  const last = calendar.dayAt(to);
  let total = 0;
  for (let day = first; day <= last;) {
    if (day > first && day + 7 <= last && isMonday(day)) {
      total += calendar.openInWeek(weekOf(day));
      day += 7;
      continue;
    }
    for (const span of calendar.openOn(day)) {
      total += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from));
    }
    day += 1;
  }
  return total;
}

export function openingAt(calendar: Calendar, from: number): number {
  for (let day = calendar.dayAt(from); day < LAST_DAY; day += 1) {
    const span = calendar.openOn(day).find(({ to }) => to > from);
    if (span) return inRange(Math.max(span.from, from));
  }
  throw new BusinessTimeError('WORKING_TIME_OUT_OF_RANGE', 'nothing opens before the year 2200');
}

/** What is open between two instants, at most `limit` spans; midnight does not divide a span. */
export function openBetween(calendar: Calendar, from: number, to: number, limit: number): Span[] {
  const spans: Span[] = [];
  const last = calendar.dayAt(to);
  for (let day = calendar.dayAt(from); day <= last; day += 1) {
    for (const span of calendar.openOn(day)) {
      const clipped = { from: Math.max(span.from, from), to: Math.min(span.to, to) };
      if (clipped.from >= clipped.to) continue;
      const last = spans.at(-1);
      if (last && last.to === clipped.from) last.to = clipped.to;
      else if (spans.length === limit) return spans;
      else spans.push(clipped);
    }
  }
  return spans;
}
