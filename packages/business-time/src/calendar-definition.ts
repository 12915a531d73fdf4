import { BusinessTimeError } from './error.js';
import { MINUTES_PER_DAY, parseDay } from './local-day.js';

/**
 * A weekday in a calendar definition.
 *
 * @since 0.1.0
 * @example
 * ```ts
 * import type { Weekday } from '@tessera/business-time';
 *
 * const first: Weekday = 'mon';
 * ```
 */
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/**
 * A day on which nothing is open, whatever its weekday says. Intervals belong to the day on which they begin: a
 * holiday on Tuesday closes the night shift of Tuesday to Wednesday, not that of Monday to Tuesday.
 *
 * @since 0.1.0
 * @example
 * ```ts
 * import type { Holiday } from '@tessera/business-time';
 *
 * const holiday: Holiday = { date: '2025-12-25', name: 'Christmas Day', active: true };
 * ```
 */
export interface Holiday {
  /** `YYYY-MM-DD` in the calendar's zone. */
  date: string;
  name?: string;
  /** `false` switches the holiday off without forgetting it. Default `true`. */
  active?: boolean;
}

/**
 * A calendar as data: what is stored and sent.
 *
 * @since 0.1.0
 * @example
 * ```ts
 * import type { CalendarDefinition } from '@tessera/business-time';
 *
 * const withLunchBreak: CalendarDefinition = {
 *   timeZone: 'Europe/Berlin',
 *   hours: { mon: [['09:00', '12:00'], ['13:00', '17:00']], fri: [['22:00', '06:00']] },
 *   holidays: ['2025-12-25', { date: '2025-12-31', name: 'New Year’s Eve', active: false }],
 * };
 * ```
 */
export interface CalendarDefinition {
  /** IANA name, such as `Europe/Berlin`. */
  timeZone: string;
  /**
   * Opening and closing times, local, `HH:MM`. `24:00` may be a closing time; a closing time not after its opening
   * time is on the following day. Overlapping intervals count once.
   */
  hours: Partial<Record<Weekday, readonly (readonly [string, string])[]>>;
  holidays?: readonly (string | Holiday)[];
}

/** Minutes from local midnight; `end` is above 1440 when the interval crosses midnight. */
export interface LocalInterval {
  start: number;
  end: number;
}

export const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const INTERVALS_PER_DAY = 48;
const HOLIDAYS = 5000;

/** Index 0 = Monday. */
export function readHours(hours: unknown): LocalInterval[][] {
  if (!isRecord(hours)) throw new BusinessTimeError('CALENDAR_HOURS_INVALID', 'hours must be an object', '/hours');
  const unknown = Object.keys(hours).find((key) => !(WEEKDAYS as readonly string[]).includes(key));
  if (unknown !== undefined) {
    throw new BusinessTimeError('CALENDAR_HOURS_INVALID', `“${unknown}” is not a weekday`, `/hours/${escape(unknown)}`);
  }
  const week = WEEKDAYS.map((weekday) => readWeekday(hours[weekday] ?? [], `/hours/${weekday}`));
  if (week.every((intervals) => intervals.length === 0)) {
    throw new BusinessTimeError('CALENDAR_WITHOUT_WORKING_TIME', 'no weekday has an interval', '/hours');
  }
  return week;
}

function readWeekday(intervals: unknown, pointer: string): LocalInterval[] {
  if (!Array.isArray(intervals) || intervals.length > INTERVALS_PER_DAY) {
    throw new BusinessTimeError(
      'CALENDAR_HOURS_INVALID',
      `expected a list of at most ${INTERVALS_PER_DAY} intervals`,
      pointer,
    );
  }
  return intervals.map((interval: unknown, index) => readInterval(interval, `${pointer}/${index}`));
}

function readInterval(interval: unknown, pointer: string): LocalInterval {
  if (!Array.isArray(interval) || interval.length !== 2) {
    throw new BusinessTimeError('CALENDAR_HOURS_INVALID', 'expected ["HH:MM", "HH:MM"]', pointer);
  }
  const start = readTime(interval[0]);
  const end = readTime(interval[1]);
  if (start === null || start === MINUTES_PER_DAY) {
    throw new BusinessTimeError(
      'CALENDAR_HOURS_INVALID',
      `${show(interval[0])} is not an opening time`,
      `${pointer}/0`,
    );
  }
  if (end === null) {
    throw new BusinessTimeError('CALENDAR_HOURS_INVALID', `${show(interval[1])} is not a closing time`, `${pointer}/1`);
  }
  if (start === end) {
    // It could mean nothing or 24 hours: a guess would be silently wrong for one of the two.
    throw new BusinessTimeError('CALENDAR_HOURS_INVALID', 'opening and closing time are the same', pointer);
  }
  return { start, end: end > start ? end : end + MINUTES_PER_DAY };
}

function readTime(text: unknown): number | null {
  const match = typeof text === 'string' ? /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) : null;
  if (match) return Number(match[1]) * 60 + Number(match[2]);
  return text === '24:00' ? MINUTES_PER_DAY : null;
}

/** Only the active ones, by local day. */
export function readHolidays(holidays: unknown): Map<number, string> {
  const closed = new Map<number, string>();
  if (holidays === undefined || holidays === null) return closed;
  if (!Array.isArray(holidays) || holidays.length > HOLIDAYS) {
    throw new BusinessTimeError(
      'CALENDAR_HOLIDAY_INVALID',
      `expected a list of at most ${HOLIDAYS} holidays`,
      '/holidays',
    );
  }
  holidays.forEach((entry: unknown, index) => {
    const holiday = typeof entry === 'string' ? { date: entry } : entry;
    const day = isRecord(holiday) ? parseDay(holiday['date']) : null;
    const name = isRecord(holiday) ? (holiday['name'] ?? '') : '';
    const active = isRecord(holiday) ? (holiday['active'] ?? true) : true;
    if (day === null || typeof name !== 'string' || typeof active !== 'boolean') {
      throw new BusinessTimeError('CALENDAR_HOLIDAY_INVALID', `${show(entry)} is not a holiday`, `/holidays/${index}`);
    }
    if (active) closed.set(day, name);
  });
  return closed;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Short, because it is repeated in an error message. */
export function show(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 80);
}

function escape(segment: string): string {
  return segment.slice(0, 80).replaceAll('~', '~0').replaceAll('/', '~1');
}
