import type { SeededRandom } from './seeded-random.js';

/** UUIDv7 (RFC 9562 §5.7) of a past moment, so that ids of the demo data sort like ids that were made then. */
export function demoId(random: SeededRandom, moment: number): string {
  const time = Math.floor(moment).toString(16).padStart(12, '0');
  const bits = (length: number): string => Array.from({ length }, () => random.integer(0, 15).toString(16)).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${bits(3)}-${'89ab'.charAt(random.integer(0, 3))}${bits(3)}-${bits(12)}`;
}
