import { describe, expect, it } from '@jest/globals';
import { PluginFailure, type PluginFailureCode } from '../supervisor/plugin-failure.js';
import { DEFAULT_DELIVERY_POLICY, afterFailure } from './delivery-policy.js';

const MINUTE = 60_000;
const failure = (code: PluginFailureCode): PluginFailure =>
  new PluginFailure(code, { id: 'desk', version: '1.0.0' }, 'event', 'it failed');

/** When each attempt happens, in milliseconds after the first, until the delivery is dead. */
function attempts(code: PluginFailureCode, random: number): number[] {
  const times = [0];
  for (;;) {
    const decision = afterFailure(failure(code), times.length, DEFAULT_DELIVERY_POLICY, random);
    if (decision.kind !== 'retry') return times;
    times.push((times.at(-1) ?? 0) + decision.afterMs);
  }
}

describe('a failed delivery', () => {
  it.each(['PLUGIN_UNAVAILABLE', 'PLUGIN_BUSY'] as const)(
    'does not count when the plugin could not take it (%s)',
    (code) => {
      expect(afterFailure(failure(code), 100, DEFAULT_DELIVERY_POLICY)).toEqual({ kind: 'postpone' });
    },
  );

  it('is tried eight times within the day for which the API remembers idempotency keys', () => {
    const times = attempts('PLUGIN_HANDLER_FAILED', 1);
    expect(times).toHaveLength(8);
    expect(times.at(-1)).toBeLessThan(12 * 60 * MINUTE);
  });

  it('is tried alone, and three times at most, when the process ended with it', () => {
    expect(afterFailure(failure('PLUGIN_CRASHED'), 1, DEFAULT_DELIVERY_POLICY)).toMatchObject({
      kind: 'retry',
      suspect: true,
    });
    expect(afterFailure(failure('PLUGIN_HANDLER_FAILED'), 1, DEFAULT_DELIVERY_POLICY)).toMatchObject({
      kind: 'retry',
      suspect: false,
    });
    expect(attempts('PLUGIN_HEARTBEAT_LOST', 0)).toHaveLength(3);
  });

  it('cannot get the plugin suspended all by itself: fewer than five attempts fall into ten minutes', () => {
    for (const code of ['PLUGIN_CRASHED', 'PLUGIN_HANDLER_FAILED'] as const) {
      const times = attempts(code, 0);
      for (const start of times)
        expect(times.filter((time) => time >= start && time < start + 10 * MINUTE).length).toBeLessThan(5);
    }
  });
});
