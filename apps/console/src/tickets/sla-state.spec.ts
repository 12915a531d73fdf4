import { describe, expect, it } from '@jest/globals';
import type { SlaTarget } from '../api/types.js';
import { slaStateAt } from './sla-state.js';

const now = Date.parse('2026-03-10T12:00:00Z');
const target: SlaTarget = {
  targetMinutes: 240,
  dueAt: '2026-03-10T14:00:00Z',
  metAt: null,
  breached: false,
  usedMinutes: null,
};

describe('the first-response clock', () => {
  it('counts down to the due time', () => {
    expect(slaStateAt(target, now)).toEqual({ kind: 'running', remaining: 7_200_000, soon: false });
  });

  it('warns within the last hour', () => {
    expect(slaStateAt({ ...target, dueAt: '2026-03-10T12:59:00Z' }, now)).toMatchObject({
      kind: 'running',
      soon: true,
    });
  });

  it('counts up once the due time has passed, whether or not the host has noted it', () => {
    expect(slaStateAt({ ...target, dueAt: '2026-03-10T11:00:00Z' }, now)).toEqual({ kind: 'overdue', by: 3_600_000 });
  });

  it('stands still without a due time', () => {
    expect(slaStateAt({ ...target, dueAt: null }, now)).toEqual({ kind: 'paused' });
  });

  it('stays met, in time or late', () => {
    const metAt = '2026-03-10T11:00:00Z';
    expect(slaStateAt({ ...target, metAt }, now)).toEqual({ kind: 'met' });
    expect(slaStateAt({ ...target, metAt, breached: true }, now)).toEqual({ kind: 'late' });
  });

  it('is absent where the policy asks for no answer', () => {
    expect(slaStateAt(null, now)).toEqual({ kind: 'none' });
  });
});
