import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  Calendar,
  type CalendarDefinition,
  type Weekday,
  addWorkingTime,
  nextOpening,
  workingTimeBetween,
} from './index.js';

const MINUTE = 60_000;
const DAY = 86_400_000;
const WEEKDAYS: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Windows of ten days around changes of offset, and some without. */
const WINDOWS: [zone: string, start: string][] = [
  ['Europe/Berlin', '2025-03-26'],
  ['Europe/Berlin', '2025-10-22'],
  ['America/New_York', '2025-03-05'],
  ['America/New_York', '2025-10-29'],
  ['Asia/Kolkata', '2025-06-01'],
  ['Australia/Lord_Howe', '2025-04-02'],
  ['Australia/Lord_Howe', '2025-10-01'],
  ['Africa/Casablanca', '2025-02-19'],
  ['Africa/Casablanca', '2025-04-02'],
  ['Asia/Shanghai', '2025-06-01'],
  ['Asia/Shanghai', '1991-04-10'],
  ['America/Havana', '2025-10-29'],
  ['Africa/Cairo', '2025-04-21'],
  ['Pacific/Apia', '2011-12-26'],
];

interface Window {
  zone: string;
  start: number;
  /** Local minutes since 1970 of each UTC minute, from four days before the window to four days after it. */
  local: number[];
  /** The first UTC minute that shows a local minute. */
  firstShown: Map<number, number>;
  /** UTC minutes whose local minute is not the one after the last. */
  jumps: number[];
  days: Set<number>;
  margin: number;
}

const windows = WINDOWS.map(([zone, start]) => readWindow(zone, Date.parse(`${start}T00:00:00Z`)));

/** By index, because a failing property prints its input. */
function windowAt(index: number): Window {
  const window = windows[index];
  if (!window) throw new Error(`no window ${index}`);
  return window;
}

function readWindow(zone: string, start: number): Window {
  const margin = 4 * 1440;
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  const local = Array.from({ length: 18 * 1440 }, (_, index) => {
    const shown = format.format(start + (index - margin) * MINUTE);
    return Date.parse(`${shown.replace(' ', 'T')}Z`) / MINUTE;
  });
  const firstShown = new Map<number, number>();
  local.forEach((minute, index) => {
    if (!firstShown.has(minute)) firstShown.set(minute, index);
  });
  const jumps = [...local.keys()].filter((index) => index > 0 && local[index] !== (local[index - 1] ?? 0) + 1);
  const days = new Set(local.map((minute) => Math.floor(minute / 1440)));
  return { zone, start, local, firstShown, jumps, days, margin };
}

/** Minute by minute, without any of the shortcuts of the real one. */
class SlowCalendar {
  readonly open: Uint8Array;

  constructor(
    private readonly window: Window,
    definition: CalendarDefinition,
  ) {
    this.open = new Uint8Array(window.local.length);
    const holidays = new Set((definition.holidays ?? []).map((date) => Date.parse(`${String(date)}T00:00:00Z`) / DAY));
    for (const day of window.days) {
      if (holidays.has(day)) continue;
      for (const [opens, closes] of definition.hours[WEEKDAYS[(day + 3) % 7] ?? 'mon'] ?? []) {
        const start = minutesOf(opens);
        const end = minutesOf(closes) > start ? minutesOf(closes) : minutesOf(closes) + 1440;
        const from = this.indexOf(day, start);
        const to = this.indexOf(day, end);
        if (from !== null && to !== null) this.open.fill(1, from, to);
      }
    }
  }

  /** The first minute that shows this wall-clock time; if none does, as far past the gap as the gap is long. */
  private indexOf(day: number, minutes: number): number | null {
    const wanted = day * 1440 + minutes;
    const { local, firstShown, jumps } = this.window;
    const exact = firstShown.get(wanted);
    if (exact !== undefined) return exact;
    const gap = jumps.find((index) => (local[index] ?? 0) > wanted && (local[index - 1] ?? Infinity) < wanted);
    return gap === undefined ? null : gap - 1 + wanted - (local[gap - 1] ?? 0);
  }

  index(instant: number): number {
    return (instant - this.window.start) / MINUTE + this.window.margin;
  }

  between(from: number, to: number): number {
    return this.open.subarray(this.index(from), this.index(to)).reduce((sum, open) => sum + open, 0);
  }

  add(from: number, minutes: number): number | null {
    let left = minutes;
    for (let index = this.index(from); left > 0; index += 1) {
      if (index >= this.open.length - 2880) return null;
      if (this.open[index]) left -= 1;
      if (left === 0) return this.window.start + (index + 1 - this.window.margin) * MINUTE;
    }
    return from;
  }
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

const quarter = fc.integer({ min: 0, max: 95 });
const time = (index: number): string => {
  return `${String(Math.floor(index / 4)).padStart(2, '0')}:${String((index % 4) * 15).padStart(2, '0')}`;
};
const interval = fc
  .tuple(quarter, fc.integer({ min: 0, max: 96 }))
  .filter(([start, end]) => start !== end && !(start === 0 && end === 0))
  .map(([start, end]): [string, string] => [time(start), time(end)]);
const hours = fc
  .record(Object.fromEntries(WEEKDAYS.map((day) => [day, fc.array(interval, { maxLength: 3 })])))
  .filter((week) => Object.values(week).some((intervals) => intervals.length > 0));
const dayOffsets = fc.uniqueArray(fc.integer({ min: -1, max: 10 }), { maxLength: 2 });

const situation = fc
  .record({ index: fc.nat(windows.length - 1), hours, dayOffsets, offset: fc.integer({ min: 0, max: 10 * 1440 }) })
  .map(({ index, hours: week, dayOffsets: offsets, offset }) => {
    const { zone, start } = windowAt(index);
    const holidays = offsets.map((day) => new Date(start + day * DAY).toISOString().slice(0, 10));
    return { index, from: start + offset * MINUTE, definition: { timeZone: zone, hours: week, holidays } };
  });

const anyInstant = fc.date({ min: new Date('1995-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
const anyCalendar = fc
  .record({ zone: fc.constantFrom(...new Set(WINDOWS.map(([zone]) => zone))), hours })
  .map(
    ({ zone, hours: week }) => new Calendar({ timeZone: zone, hours: week, holidays: ['2025-12-25', '2026-01-01'] }),
  );

describe('working time, against a count of minutes', () => {
  it('counts what is open between two instants', () => {
    fc.assert(
      fc.property(situation, fc.integer({ min: 0, max: 4 * 1440 }), ({ index, definition, from }, length) => {
        const to = Math.min(from + length * MINUTE, windowAt(index).start + 10 * DAY);
        const slow = new SlowCalendar(windowAt(index), definition);
        const calendar = new Calendar(definition);
        expect(workingTimeBetween(calendar, new Date(from), new Date(to))).toBe(slow.between(from, to));
      }),
      { numRuns: 250 },
    );
  });

  it('finds the earliest instant at which the minutes are used up', () => {
    fc.assert(
      fc.property(situation, fc.integer({ min: 0, max: 1500 }), ({ index, definition, from }, minutes) => {
        const expected = new SlowCalendar(windowAt(index), definition).add(from, minutes);
        if (expected === null) return;
        expect(addWorkingTime(new Calendar(definition), new Date(from), minutes).getTime()).toBe(expected);
      }),
      { numRuns: 250 },
    );
  });
});

describe('working time, as laws', () => {
  const minutes = fc.integer({ min: 0, max: 30_000 * 60 }).map((seconds) => seconds / 60);

  it('takes back what it added, to the millisecond', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, minutes, (calendar, from, added) => {
        const to = addWorkingTime(calendar, from, added);
        expect(workingTimeBetween(calendar, from, to) * MINUTE).toBeCloseTo(Math.round(added * MINUTE), 3);
      }),
      { numRuns: 300 },
    );
  });

  it('is never due earlier for more minutes or a later start', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, minutes, fc.nat(100_000), (calendar, from, added, more) => {
        const due = addWorkingTime(calendar, from, added).getTime();
        expect(addWorkingTime(calendar, from, added + more).getTime()).toBeGreaterThanOrEqual(due);
        const later = new Date(from.getTime() + more * MINUTE);
        expect(addWorkingTime(calendar, later, added).getTime()).toBeGreaterThanOrEqual(due);
      }),
      { numRuns: 200 },
    );
  });

  it('adds up over any instant in between', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, anyInstant, anyInstant, (calendar, a, b, c) => {
        const whole = workingTimeBetween(calendar, a, c);
        expect(workingTimeBetween(calendar, a, b) + workingTimeBetween(calendar, b, c)).toBeCloseTo(whole, 3);
      }),
      { numRuns: 200 },
    );
  });

  it('opens next where the first minute begins to count', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, (calendar, from) => {
        const opening = nextOpening(calendar, from);
        expect(opening.getTime()).toBeGreaterThanOrEqual(from.getTime());
        expect(workingTimeBetween(calendar, from, opening)).toBe(0);
        const first = addWorkingTime(calendar, from, 1 / MINUTE);
        expect(first.getTime() - opening.getTime()).toBe(1);
      }),
      { numRuns: 200 },
    );
  });
});

describe('working time, by example', () => {
  const always = Object.fromEntries(WEEKDAYS.map((day) => [day, [['00:00', '24:00']]])) as CalendarDefinition['hours'];
  const add = (definition: CalendarDefinition, from: string, minutes: number): string =>
    addWorkingTime(new Calendar(definition), new Date(from), minutes).toISOString();

  it('gives the day of the spring change 23 hours and that of the autumn change 25', () => {
    const berlin = new Calendar({ timeZone: 'Europe/Berlin', hours: always });
    const between = (from: string, to: string): number => workingTimeBetween(berlin, new Date(from), new Date(to));
    expect(between('2025-03-29T23:00:00Z', '2025-03-30T22:00:00Z')).toBe(23 * 60);
    expect(between('2025-10-25T22:00:00Z', '2025-10-26T23:00:00Z')).toBe(25 * 60);
  });

  it('keeps seconds', () => {
    const hours: CalendarDefinition['hours'] = { mon: [['10:00', '18:00']], tue: [['10:00', '18:00']] };
    expect(add({ timeZone: 'UTC', hours }, '2025-06-02T17:59:30.250Z', 1)).toBe('2025-06-03T10:00:30.250Z');
  });

  it('ends at closing time, not at the next opening', () => {
    const hours: CalendarDefinition['hours'] = {
      mon: [
        ['10:00', '12:00'],
        ['13:00', '18:00'],
      ],
      fri: [['10:00', '18:00']],
    };
    expect(add({ timeZone: 'UTC', hours }, '2025-06-02T11:00:00Z', 60)).toBe('2025-06-02T12:00:00.000Z');
    expect(add({ timeZone: 'UTC', hours }, '2025-06-02T11:00:00Z', 360)).toBe('2025-06-02T18:00:00.000Z');
  });

  it('counts touching and overlapping intervals once', () => {
    const calendar = new Calendar({
      timeZone: 'UTC',
      hours: {
        mon: [
          ['22:00', '06:00'],
          ['10:00', '14:00'],
          ['12:00', '16:00'],
          ['16:00', '17:00'],
        ],
        tue: [['05:00', '07:00']],
      },
    });
    const minutes = workingTimeBetween(calendar, new Date('2025-06-02T00:00:00Z'), new Date('2025-06-04T00:00:00Z'));
    expect(minutes).toBe((7 + 9) * 60);
  });

  it('lets a night shift belong to the day on which it begins, also for holidays', () => {
    const hours: CalendarDefinition['hours'] = { mon: [['22:00', '06:00']], tue: [['22:00', '06:00']] };
    const on = (date: string): number => {
      const calendar = new Calendar({ timeZone: 'UTC', hours, holidays: [date] });
      return workingTimeBetween(calendar, new Date('2025-06-03T00:00:00Z'), new Date('2025-06-04T00:00:00Z'));
    };
    expect(on('2025-06-03')).toBe(6 * 60);
    expect(on('2025-06-02')).toBe(2 * 60);
  });

  it('skips holidays, but not those that are switched off', () => {
    const hours: CalendarDefinition['hours'] = { mon: [['10:00', '18:00']], tue: [['10:00', '18:00']] };
    const definition = (active: boolean): CalendarDefinition => ({
      timeZone: 'UTC',
      hours,
      holidays: [{ date: '2025-06-02', name: 'Foundation Day', active }],
    });
    expect(add(definition(true), '2025-06-02T10:00:00Z', 60)).toBe('2025-06-03T11:00:00.000Z');
    expect(add(definition(false), '2025-06-02T10:00:00Z', 60)).toBe('2025-06-02T11:00:00.000Z');
  });

  it('answers years ahead without walking through each day', () => {
    const calendar = new Calendar({ timeZone: 'Europe/Berlin', hours: { mon: [['09:00', '10:00']] } });
    const started = performance.now();
    const due = addWorkingTime(calendar, new Date('2025-01-01T00:00:00Z'), 60 * 52 * 100);
    expect(due.getUTCFullYear()).toBe(2124);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('gives up with a code instead of searching forever', () => {
    const calendar = new Calendar({ timeZone: 'UTC', hours: { mon: [['09:00', '09:15']] } });
    const code = 'WORKING_TIME_OUT_OF_RANGE';
    expect(() => addWorkingTime(calendar, new Date('2025-01-01T00:00:00Z'), 1e9)).toThrow(
      expect.objectContaining({ code }),
    );
    expect(() => nextOpening(calendar, new Date('2300-01-01T00:00:00Z'))).toThrow(expect.objectContaining({ code }));
  });

  it('refuses arguments that are no numbers or dates', () => {
    const calendar = new Calendar({ timeZone: 'UTC', hours: always });
    expect(() => addWorkingTime(calendar, new Date(), -1)).toThrow(TypeError);
    expect(() => addWorkingTime(calendar, new Date(), Number.NaN)).toThrow(TypeError);
    expect(() => workingTimeBetween(calendar, new Date(''), new Date())).toThrow(TypeError);
  });
});
