import type { SeededRandom } from './seeded-random.js';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** How far back the history of the demo workspace goes: about 18 months. */
export const HISTORY = 548 * DAY;

/** When a customer came: more in the recent months than at the start, and in daytime. */
export function pastMoment(random: SeededRandom, now: number, within: { from: number; to: number }): number {
  const growth = 1 - (1 - random.next()) ** 1.4;
  const moment = within.from + (within.to - within.from) * (1 - growth * 0.999) ** 0.8;
  const daytime = Math.floor(moment / DAY) * DAY + random.integer(7 * 60, 19 * 60) * MINUTE + random.integer(0, 59_999);
  const latest = Math.min(within.to, now - 30 * MINUTE);
  return daytime >= within.from && daytime <= latest
    ? daytime
    : Math.floor(Math.min(Math.max(moment, within.from), latest));
}

export const toTimestamp = (moment: number): string => new Date(moment).toISOString();

/** `YYYY-MM-DD` in the proleptic calendar; every day of every month up to the 28th. */
export function birthDate(random: SeededRandom, year: number): string {
  return [year, random.integer(1, 12), random.integer(1, 28)].map((part) => String(part).padStart(2, '0')).join('-');
}
