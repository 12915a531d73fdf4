import { describe, expect, it } from '@jest/globals';
import { RestartPolicy, type RestartDecision } from './restart-policy.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Decisions about crashes at these times, without the random spread. */
function decisions(...crashes: [at: number, readySince: number | null][]): (number | 'suspend')[] {
  const policy = new RestartPolicy();
  return crashes.map(([at, readySince]) => read(policy.decide({ at, readySince }, 0)));
}

const read = (decision: RestartDecision): number | 'suspend' =>
  decision.kind === 'suspend' ? 'suspend' : decision.afterMs;

describe('restarting a plugin', () => {
  it('waits twice as long each time, and gives up at the fifth crash in ten minutes', () => {
    expect(
      decisions([0, null], [1 * SECOND, null], [3 * SECOND, null], [7 * SECOND, null], [15 * SECOND, null]),
    ).toEqual([1_000, 2_000, 4_000, 8_000, 'suspend']);
  });

  it('goes on with crashes that are further apart, waiting a minute at most', () => {
    const crashes = Array.from({ length: 12 }, (_, index): [number, null] => [index * 3 * MINUTE, null]);
    const waits = decisions(...crashes);
    expect(waits).not.toContain('suspend');
    expect(waits.at(-1)).toBe(60_000);
  });

  it('begins anew after a minute of health', () => {
    expect(decisions([0, null], [1 * SECOND, null], [5 * MINUTE, 4 * MINUTE])).toEqual([1_000, 2_000, 1_000]);
  });

  it('forgets when somebody resumes the plugin', () => {
    const policy = new RestartPolicy();
    for (let crash = 0; crash < 4; crash += 1) policy.decide({ at: crash, readySince: null });
    policy.reset();
    expect(policy.decide({ at: 5, readySince: null }, 0)).toEqual({ kind: 'restart', afterMs: 1_000 });
  });

  it('spreads plugins that crashed together, within a quarter', () => {
    expect(new RestartPolicy().decide({ at: 0, readySince: null }, 1)).toEqual({ kind: 'restart', afterMs: 1_250 });
  });
});
