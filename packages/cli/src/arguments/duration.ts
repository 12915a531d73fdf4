import { usageFailure } from '../failure.js';

/** `30m`, `1h`, `30d`: checked here so that a slip costs no host start; the host decides how long is too long. */
export function parseTimeToLive(text: string): string {
  if (/^[1-9]\d{0,4}[mhd]$/.test(text)) return text;
  throw usageFailure('TTL_INVALID', `"${text}" is no time to live`, {
    cure: 'Write a number and m, h or d, for example --ttl 1h or --ttl 30d.',
  });
}
