import type { CalendarDefinition, SlaClockName, SlaTargets, StatusCategory } from '@tessera/business-time';
import { ArrayMaxSize, IsArray, IsObject, IsOptional, IsString, ValidateIf } from 'class-validator';

const Optional = () => ValidateIf((_, value) => value !== undefined);

/** One entry of a simulated history: `at` is RFC 3339, the rest depends on `event`. */
export interface SimulatedEvent {
  at: string;
  event: string;
  status?: StatusCategory;
  to?: StatusCategory;
  targets?: SlaTargets;
}

/** A policy tried on a history. Nothing is stored. */
export class SimulateSlaDto {
  /** Time zone, opening hours per weekday and holidays. */
  @IsObject() calendar: CalendarDefinition;

  /** Working minutes per clock: firstResponse, nextReply, updateCadence, resolution. */
  @IsObject() targets: SlaTargets;

  /** What happened, beginning with `created`: then customerMessage, agentMessage, internalNote, status, targets, assignee, queue. */
  @IsArray() @ArrayMaxSize(1000) timeline: SimulatedEvent[];

  /** The clocks as of this time (RFC 3339); by default as of the last entry. */
  @IsOptional() @IsString() at?: string;

  /** Which statuses pause which clock; by default pending and on_hold pause each of them. */
  @Optional() @IsObject() pauses?: { [Clock in SlaClockName]?: StatusCategory[] };
}
