import { type CalendarDefinition, type LocalInterval, readHolidays, readHours, show } from './calendar-definition.js';
import { BusinessTimeError } from './error.js';
import { DAY, MINUTE, MINUTES_PER_DAY, formatDay, mondayOf, weekdayOf } from './local-day.js';
import { Zone } from './zone.js';

const DAYS_KEPT = 4096;
const NOTHING_OPEN: readonly Span[] = [];

/** Open time in epoch milliseconds, `to` not included. */
export interface Span {
  from: number;
  to: number;
}

/**
 * When work is done: a time zone, opening hours by weekday, and holidays. Immutable; make a new one after an edit.
 * Opening hours and the zone's offsets are computed once per day and kept, so reuse the object.
 *
 * @since 0.1.0
 * @example
 * ```ts
 * import { Calendar } from '@tessera/business-time';
 *
 * const office = new Calendar({
 *   timeZone: 'Europe/Berlin',
 *   hours: { mon: [['09:00', '12:00'], ['13:00', '17:00']], sat: [['22:00', '06:00']] },
 *   holidays: [{ date: '2025-12-25', name: 'Christmas Day' }],
 * });
 * console.log(office.timeZone);
 * ```
 */
export class Calendar {
  /** The IANA zone. */
  readonly timeZone: string;
  private readonly zone: Zone;
  private readonly week: readonly (readonly LocalInterval[])[];
  private readonly closed: ReadonlyMap<number, string>;
  private readonly days = new Map<number, readonly Span[]>();
  private readonly plainWeek: number;

  /**
   * @param definition - the calendar as data; checked here, so that stored or received JSON can be passed
   * @throws {@link BusinessTimeError} `CALENDAR_ZONE_UNKNOWN`, `CALENDAR_HOURS_INVALID`, `CALENDAR_HOLIDAY_INVALID`,
   * `CALENDAR_WITHOUT_WORKING_TIME`
   */
  constructor(definition: CalendarDefinition) {
    const zone = typeof definition.timeZone === 'string' ? Zone.find(definition.timeZone) : null;
    if (!zone) {
      throw new BusinessTimeError(
        'CALENDAR_ZONE_UNKNOWN',
        `${show(definition.timeZone)} is not an IANA zone`,
        '/timeZone',
      );
    }
    this.timeZone = definition.timeZone;
    this.zone = zone;
    this.week = readHours(definition.hours);
    this.closed = readHolidays(definition.holidays);
    this.plainWeek = plainWeekOf(this.week);
  }

  /** @internal */
  dayAt(instant: number): number {
    return this.zone.localDayAt(instant);
  }

  /** The first instant of a local day. A day that the zone skipped begins where it ends. */
  private startOf(day: number): number {
    return this.zone.instantOf(day, 0);
  }

  /** @internal What is open within a local day: ordered, disjoint, without empty spans. */
  openOn(day: number): readonly Span[] {
    const known = this.days.get(day);
    if (known) return known;
    if (this.days.size >= DAYS_KEPT) this.days.clear();
    const open = this.readDay(day);
    this.days.set(day, open);
    return open;
  }

  /** @internal Open milliseconds of a whole week that starts on Monday; cheap where nothing special happens in it. */
  openInWeek(week: number): number {
    const monday = mondayOf(week);
    if (this.isPlain(monday)) return this.plainWeek;
    let total = 0;
    for (let day = monday; day < monday + 7; day += 1) {
      for (const span of this.openOn(day)) total += span.to - span.from;
    }
    return total;
  }

  /** @internal The active holiday on a local day that would otherwise have been open. */
  holidayOn(day: number): { date: string; name: string } | null {
    const name = this.closed.get(day);
    if (name === undefined || this.intervalsOf(day).length === 0) return null;
    return { date: formatDay(day), name };
  }

  private intervalsOf(day: number): readonly LocalInterval[] {
    return this.week[weekdayOf(day)] ?? [];
  }

  /** No change of offset and no holiday, the night before Monday included. */
  private isPlain(monday: number): boolean {
    for (let day = monday - 1; this.closed.size > 0 && day < monday + 7; day += 1) {
      if (this.closed.has(day)) return false;
    }
    // A day more on either side, because these are days of UTC.
    return this.zone.isConstant((monday - 2) * DAY, (monday + 8) * DAY);
  }

  private readDay(day: number): readonly Span[] {
    const from = this.startOf(day);
    const to = this.startOf(day + 1);
    if (from >= to) return NOTHING_OPEN;
    const spans: Span[] = [];
    const add = (interval: LocalInterval, shift: number): void => {
      const end = interval.end - shift;
      const span = {
        from: Math.max(from, interval.start < shift ? from : this.zone.instantOf(day, interval.start - shift)),
        to: Math.min(to, end >= MINUTES_PER_DAY ? to : this.zone.instantOf(day, end)),
      };
      if (span.from < span.to) spans.push(span);
    };
    // A night shift goes on behind a day that the zone skipped (Pacific/Apia, 2011-12-30).
    const evening = this.startOf(day - 1) < from ? day - 1 : day - 2;
    if (!this.closed.has(evening)) {
      for (const interval of this.intervalsOf(evening))
        if (interval.end > MINUTES_PER_DAY) add(interval, MINUTES_PER_DAY);
    }
    if (!this.closed.has(day)) for (const interval of this.intervalsOf(day)) add(interval, 0);
    return union(spans);
  }
}

/** Ordered and disjoint: overlapping and touching spans become one, so that nothing counts twice. */
export function union(spans: Span[]): Span[] {
  spans.sort((left, right) => left.from - right.from);
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
}

/** Open milliseconds of a week without holidays and without a change of offset. */
function plainWeekOf(week: readonly (readonly LocalInterval[])[]): number {
  const length = 7 * MINUTES_PER_DAY;
  const spans: Span[] = [];
  week.forEach((intervals, weekday) => {
    for (const { start, end } of intervals) {
      const from = weekday * MINUTES_PER_DAY + start;
      const to = weekday * MINUTES_PER_DAY + end;
      spans.push({ from, to: Math.min(to, length) });
      // Sunday night belongs to the Monday with which the week begins.
      if (to > length) spans.push({ from: 0, to: to - length });
    }
  });
  return union(spans).reduce((total, { from, to }) => total + (to - from) * MINUTE, 0);
}
