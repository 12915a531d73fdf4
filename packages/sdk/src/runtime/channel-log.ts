import type { JsonObject, LogLevel } from '@tessera/protocol';
import type { Log } from '../context.js';
import type { GuestChannel } from './guest-channel.js';

const MAX_MESSAGE = 8_000;
const MAX_DATA = 16_000;
/** Lines are dropped, never queued without end, while the host does not read. */
const MAX_UNSENT_BYTES = 262_144;

/** Sends log lines over the channel, cut to what the host takes. */
export function createLog(channel: GuestChannel): Log {
  const write =
    (level: LogLevel) =>
    (message: string, data: JsonObject = {}): void => {
      if (channel.unsentBytes > MAX_UNSENT_BYTES) return;
      channel.send({ kind: 'log', level, message: String(message).slice(0, MAX_MESSAGE), data: bounded(data) });
    };
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}

/** A log line must never fail the handler that writes it. */
function bounded(data: JsonObject): JsonObject {
  try {
    const json = JSON.stringify(data, (key: string, value: unknown) => (key === '__proto__' ? undefined : value));
    if (json.length > MAX_DATA) return { omitted: `${json.length} characters of data` };
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as JsonObject)
      : { value: value as string };
  } catch (thrown) {
    return { omitted: thrown instanceof Error ? thrown.message : 'not JSON' };
  }
}
