const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const AHEAD_OF_UTC_MS = 14 * 60 * 60_000;

/** True for `YYYY-MM-DD` that names a day of the calendar. */
export function isCalendarDate(text: string): boolean {
  const match = DATE.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return year >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** True for a day that has not begun anywhere on Earth. */
export const isFutureDate = (text: string, now = Date.now()): boolean => text > new Date(now + AHEAD_OF_UTC_MS).toISOString().slice(0, 10);
