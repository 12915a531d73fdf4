const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const AHEAD_OF_UTC_MS = 14 * 60 * 60_000;

/** Midnight UTC of `YYYY-MM-DD`, or null where that names no day of the calendar. */
export function calendarDay(text: string): number | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return year >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : null;
}

/** True for a day that has not begun anywhere on Earth. */
export const isFutureDay = (day: number, now = Date.now()): boolean => day > now + AHEAD_OF_UTC_MS;
