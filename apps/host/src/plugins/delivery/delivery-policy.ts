import { isPluginFailure, type PluginFailure, type PluginFailureCode } from '../supervisor/plugin-failure.js';

/** What becomes of a delivery that failed. */
export type FailedDelivery =
  /** It never reached the plugin's code: try again when the plugin can take it; the attempt does not count. */
  | { readonly kind: 'postpone' }
  | { readonly kind: 'retry'; readonly afterMs: number; readonly suspect: boolean }
  | { readonly kind: 'dead' };

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/**
 * Eight attempts over about four hours. It must end within the 24 hours for which the API remembers idempotency keys, or a late
 * repetition would write twice. At most four of them fall into ten minutes, so that one event cannot get a plugin suspended.
 */
const DELAYS: readonly number[] = [
  2 * SECOND,
  10 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  60 * MINUTE,
  120 * MINUTE,
];
/** An event that ends the process costs everybody: once among others, twice alone, then it is put aside. */
const DELAYS_OF_A_KILLER: readonly number[] = [2 * SECOND, 2 * MINUTE];

const NOT_REACHED: readonly PluginFailureCode[] = ['PLUGIN_UNAVAILABLE', 'PLUGIN_BUSY'];
const PROCESS_ENDED: readonly PluginFailureCode[] = [
  'PLUGIN_CRASHED',
  'PLUGIN_HEARTBEAT_LOST',
  'PLUGIN_MEMORY_EXCEEDED',
  'PLUGIN_PROTOCOL_VIOLATION',
];

/** How often a delivery is attempted, and when. */
export interface DeliveryPolicy {
  readonly delays: readonly number[];
  readonly delaysOfAKiller: readonly number[];
}

export const DEFAULT_DELIVERY_POLICY: DeliveryPolicy = { delays: DELAYS, delaysOfAKiller: DELAYS_OF_A_KILLER };

/**
 * Decides about a failed delivery.
 * @param attempts - how many there have been, this one included
 * @param random - from 0 to 1: spreads deliveries that failed together
 */
export function afterFailure(
  failure: unknown,
  attempts: number,
  policy: DeliveryPolicy,
  random = Math.random(),
): FailedDelivery {
  if (NOT_REACHED.some((code) => isPluginFailure(failure, code))) return { kind: 'postpone' };
  const suspect = PROCESS_ENDED.some((code) => isPluginFailure(failure, code));
  const delay = (suspect ? policy.delaysOfAKiller : policy.delays)[attempts - 1];
  if (delay === undefined) return { kind: 'dead' };
  return { kind: 'retry', afterMs: Math.round(delay * (1 + random * 0.2)), suspect };
}

/** What the admin reads about a failed delivery. */
export function describeFailure(failure: unknown): { code: string; phase: string; message: string; at: string } {
  const at = new Date().toISOString();
  if (isPluginFailure(failure)) {
    const { code, phase, message } = failure satisfies PluginFailure;
    return { code, phase, message, at };
  }
  return { code: 'INTERNAL_ERROR', phase: 'event', message: (failure as Error).message, at };
}
