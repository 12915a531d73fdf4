import { describe, expect, it } from '@jest/globals';
import type { SimulateSlaDto } from '../dto/simulation.dto.js';
import { simulate } from './simulation.js';

const request: SimulateSlaDto = {
  calendar: { timeZone: 'UTC', hours: { mon: [['10:00', '18:00']] } },
  targets: { firstResponse: 60, nextReply: null, updateCadence: null, resolution: 240 },
  timeline: [{ at: '2025-06-02T13:00:00+02:00', event: 'created', status: 'new' }],
};

function refusal(changed: object): { code: unknown; pointer: unknown } {
  try {
    simulate({ ...request, ...changed });
  } catch (error) {
    const { code, options } = error as { code: string; options: { errors?: { pointer: string }[] } };
    return { code, pointer: options.errors?.[0]?.pointer };
  }
  return { code: 'accepted', pointer: null };
}

describe('simulating an SLA', () => {
  it('answers all four clocks, with the reason for each that runs', () => {
    const clocks = simulate(request);
    expect(clocks.firstResponse.dueAt?.toISOString()).toBe('2025-06-02T12:00:00.000Z');
    expect(clocks.firstResponse.explanation?.counted).toHaveLength(1);
    expect(clocks.nextReply).toMatchObject({ state: 'off', dueAt: null, explanation: null });
  });

  it.each([
    [
      'a zone that does not exist',
      { calendar: { ...request.calendar, timeZone: 'Mars/Olympus' } },
      'CALENDAR_ZONE_UNKNOWN',
      '/calendar/timeZone',
    ],
    [
      'a calendar that is never open',
      { calendar: { timeZone: 'UTC', hours: {} } },
      'CALENDAR_WITHOUT_WORKING_TIME',
      '/calendar/hours',
    ],
    [
      'an unknown field of the calendar',
      { calendar: { ...request.calendar, zone: 'UTC' } },
      'VALIDATION_FAILED',
      '/calendar/zone',
    ],
    [
      'both of two clocks that exclude each other',
      { targets: { nextReply: 1, updateCadence: 1 } },
      'SLA_TARGETS_CONFLICT',
      '/targets',
    ],
    ['no history', { timeline: [] }, 'SLA_TIMELINE_INVALID', '/timeline'],
    ['an entry that is no object', { timeline: [7] }, 'VALIDATION_FAILED', '/timeline/0'],
    [
      'a time without a zone',
      { timeline: [{ ...request.timeline[0], at: '2025-06-02T11:00:00' }] },
      'VALIDATION_FAILED',
      '/timeline/0/at',
    ],
    [
      'a field that the event does not have',
      { timeline: [{ ...request.timeline[0], to: 'open' }] },
      'VALIDATION_FAILED',
      '/timeline/0/to',
    ],
    [
      'an event named like a member of every object',
      { timeline: [{ at: '2025-06-02T11:00:00Z', event: 'constructor' }] },
      'SLA_TIMELINE_INVALID',
      '/timeline/0/event',
    ],
    [
      'a pause in a status that does not exist',
      { pauses: { resolution: ['lost'] } },
      'VALIDATION_FAILED',
      '/pauses/resolution',
    ],
  ])('refuses %s and points at it', (_what, changed, code, pointer) => {
    expect(refusal(changed)).toEqual({ code, pointer });
  });
});
