import { describe, expect, it } from '@jest/globals';
import { BusinessTimeError, Calendar, type CalendarDefinition } from './index.js';

const office = { timeZone: 'Europe/Berlin', hours: { mon: [['09:00', '17:00']] } };

function refusal(definition: unknown): { code: string; pointer: string } {
  try {
    new Calendar(definition as CalendarDefinition);
  } catch (error) {
    if (error instanceof BusinessTimeError) return { code: error.code, pointer: error.pointer };
    throw error;
  }
  return { code: 'accepted', pointer: '' };
}

describe('Calendar', () => {
  it.each([
    ['a made-up zone', { ...office, timeZone: 'Mars/Olympus' }, 'CALENDAR_ZONE_UNKNOWN', '/timeZone'],
    [
      'a bare offset, which has no summer time',
      { ...office, timeZone: '+01:00' },
      'CALENDAR_ZONE_UNKNOWN',
      '/timeZone',
    ],
    ['no zone', { hours: office.hours }, 'CALENDAR_ZONE_UNKNOWN', '/timeZone'],
    ['no hours', { timeZone: 'UTC' }, 'CALENDAR_HOURS_INVALID', '/hours'],
    ['no working time', { timeZone: 'UTC', hours: {} }, 'CALENDAR_WITHOUT_WORKING_TIME', '/hours'],
    [
      'only empty weekdays',
      { timeZone: 'UTC', hours: { mon: [], sun: [] } },
      'CALENDAR_WITHOUT_WORKING_TIME',
      '/hours',
    ],
    [
      'an unknown weekday',
      { timeZone: 'UTC', hours: { monday: [['09:00', '17:00']] } },
      'CALENDAR_HOURS_INVALID',
      '/hours/monday',
    ],
    [
      '24:00 as an opening time',
      { timeZone: 'UTC', hours: { mon: [['24:00', '06:00']] } },
      'CALENDAR_HOURS_INVALID',
      '/hours/mon/0/0',
    ],
    [
      'a time that does not exist',
      { timeZone: 'UTC', hours: { mon: [['09:00', '25:00']] } },
      'CALENDAR_HOURS_INVALID',
      '/hours/mon/0/1',
    ],
    [
      'an interval that could be none or all of the day',
      { timeZone: 'UTC', hours: { mon: [['09:00', '09:00']] } },
      'CALENDAR_HOURS_INVALID',
      '/hours/mon/0',
    ],
    [
      'an interval with one end',
      { timeZone: 'UTC', hours: { mon: [['09:00']] } },
      'CALENDAR_HOURS_INVALID',
      '/hours/mon/0',
    ],
    ['a date that does not exist', { ...office, holidays: ['2025-02-30'] }, 'CALENDAR_HOLIDAY_INVALID', '/holidays/0'],
    [
      'a holiday without a date',
      { ...office, holidays: ['2025-02-03', { name: 'x' }] },
      'CALENDAR_HOLIDAY_INVALID',
      '/holidays/1',
    ],
  ])('refuses %s', (_what, definition, code, pointer) => {
    expect(refusal(definition)).toEqual({ code, pointer });
  });

  it('takes lunch breaks, nights, 24:00 and midnight as 00:00', () => {
    const hours = {
      mon: [
        ['09:00', '12:00'],
        ['13:00', '24:00'],
      ],
      tue: [
        ['22:00', '06:00'],
        ['18:00', '00:00'],
      ],
    };
    expect(refusal({ timeZone: 'Asia/Shanghai', hours, holidays: [{ date: '2025-10-01', active: false }] }).code).toBe(
      'accepted',
    );
  });

  it('says what to do', () => {
    expect(() => new Calendar({ timeZone: 'UTC', hours: {} })).toThrow(
      expect.objectContaining({ cure: expect.stringContaining('Open at least one weekday') }),
    );
  });
});
