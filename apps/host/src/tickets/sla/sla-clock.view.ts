import type { SlaClock, SlaClocks, SlaClockState, SlaExplanation } from '@tessera/business-time';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsDateString, IsIn, IsNumber, IsString, ValidateNested } from 'class-validator';
import { Nullable } from '../../platform/http/nullable.js';

const STATES: readonly SlaClockState[] = ['off', 'notStarted', 'running', 'paused', 'met', 'ended'];

/** Working time that counted. */
export class CountedSpanView {
  @IsDateString() from: string;
  @IsDateString() to: string;
  @IsNumber() minutes: number;
}

/** Time in which a status stopped the clock. */
export class PauseView {
  @IsDateString() from: string;
  /** Null while it lasts. */
  @Nullable() @IsDateString() to: string | null;
  @IsString() status: string;
}

export class SkippedHolidayView {
  /** `YYYY-MM-DD` in the zone of the calendar. */
  @IsString() date: string;
  @IsString() name: string;
}

/** Why a clock shows what it shows: `counted` adds up to the target at `until`, or to the time that was used. */
export class SlaExplanationView {
  @IsString() timeZone: string;
  @IsDateString() startedAt: string;
  @IsDateString() until: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CountedSpanView) counted: CountedSpanView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => PauseView) pauses: PauseView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => SkippedHolidayView) holidays: SkippedHolidayView[];
  /** Whether a list was cut at 100 entries. */
  @IsBoolean() truncated: boolean;
}

/** One SLA clock. Minutes are working minutes of the calendar, with fractions for seconds. */
export class SlaClockView {
  @IsIn(STATES) state: SlaClockState;
  @Nullable() @IsNumber() targetMinutes: number | null;
  /** When the current round began. */
  @Nullable() @IsDateString() startedAt: string | null;
  /** Null when nothing is due: met, paused, not started or off. */
  @Nullable() @IsDateString() dueAt: string | null;
  @Nullable() @IsDateString() metAt: string | null;
  /** What it took; null until it is met. */
  @Nullable() @IsNumber() usedMinutes: number | null;
  /** Target minus used: below 0 when it took too long. */
  @Nullable() @IsNumber() differenceMinutes: number | null;
  @IsBoolean() paused: boolean;
  @IsBoolean() breached: boolean;
  /** The due time that passed unmet. */
  @Nullable() @IsDateString() breachedAt: string | null;
  @Nullable() @ValidateNested() @Type(() => SlaExplanationView) explanation: SlaExplanationView | null;
}

/** The four clocks of a ticket. */
export class SlaClocksView {
  @ValidateNested() @Type(() => SlaClockView) firstResponse: SlaClockView;
  @ValidateNested() @Type(() => SlaClockView) nextReply: SlaClockView;
  @ValidateNested() @Type(() => SlaClockView) updateCadence: SlaClockView;
  @ValidateNested() @Type(() => SlaClockView) resolution: SlaClockView;
}

export function toSlaClocksView(clocks: SlaClocks): SlaClocksView {
  return {
    firstResponse: toSlaClockView(clocks.firstResponse),
    nextReply: toSlaClockView(clocks.nextReply),
    updateCadence: toSlaClockView(clocks.updateCadence),
    resolution: toSlaClockView(clocks.resolution),
  };
}

function toSlaClockView(clock: SlaClock): SlaClockView {
  return {
    ...clock,
    startedAt: instant(clock.startedAt),
    dueAt: instant(clock.dueAt),
    metAt: instant(clock.metAt),
    breachedAt: instant(clock.breachedAt),
    explanation: clock.explanation && toExplanationView(clock.explanation),
  };
}

function toExplanationView(explanation: SlaExplanation): SlaExplanationView {
  return {
    ...explanation,
    startedAt: instantOf(explanation.startedAt),
    until: instantOf(explanation.until),
    counted: explanation.counted.map(({ from, to, minutes }) => ({
      from: instantOf(from),
      to: instantOf(to),
      minutes,
    })),
    pauses: explanation.pauses.map(({ from, to, status }) => ({ from: instantOf(from), to: instant(to), status })),
  };
}

/** RFC 3339 without a fraction of 0 seconds: people compare these times with the ones that they wrote. */
export const instantOf = (date: Date): string => date.toISOString().replace('.000Z', 'Z');

const instant = (date: Date | null): string | null => date && instantOf(date);
