/** Local days are counted from 1970-01-01 as day 0, so that weekdays and ranges are integer arithmetic. */
export const MINUTE = 60_000;
export const DAY = 86_400_000;
export const MINUTES_PER_DAY = 1440;

/** The instants this package answers for; a bound on every search. */
export const EARLIEST = Date.UTC(1900, 0, 1);
export const LATEST = Date.UTC(2200, 0, 1);

/** 0 = Monday … 6 = Sunday; day 0 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Weeks start on Monday. */
export function weekOf(day: number): number {
  return Math.floor((day + 3) / 7);
}

export function mondayOf(week: number): number {
  return week * 7 - 3;
}

/** The day of a `YYYY-MM-DD`, or null when there is no such date. */
export function parseDay(text: unknown): number | null {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const instant = Date.parse(`${text}T00:00:00Z`);
  // Date.parse rolls 2025-02-30 over into March.
  if (Number.isNaN(instant) || formatDay(instant / DAY) !== text) return null;
  return instant / DAY;
}

export function formatDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
