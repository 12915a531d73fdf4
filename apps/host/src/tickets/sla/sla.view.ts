import type { CalendarDefinition } from '@tessera/business-time';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsDateString, IsObject, IsString, IsUUID, ValidateNested } from 'class-validator';
import { SlaClocksView } from './sla-clock.view.js';
import type { PolicyTargets } from './sla-policy.js';

export interface CalendarRow extends Record<string, unknown> {
  id: string;
  name: string;
  definition: CalendarDefinition;
  created_at: Date;
  updated_at: Date;
}

export interface SlaPolicyRow extends Record<string, unknown> {
  id: string;
  name: string;
  is_default: boolean;
  calendar_id: string;
  calendar_name: string;
  targets: PolicyTargets;
  created_at: Date;
  updated_at: Date;
}

/** When work is done. */
export class CalendarView {
  @IsUUID() id: string;
  @IsString() name: string;
  /** IANA name. */
  @IsString() timeZone: string;
  /** Per weekday `mon` … `sun` a list of `["HH:MM", "HH:MM"]`, local time. */
  @IsObject() hours: CalendarDefinition['hours'];
  @IsArray() holidays: NonNullable<CalendarDefinition['holidays']>;
  @IsDateString() createdAt: string;
  @IsDateString() updatedAt: string;
}

export function toCalendarView({ id, name, definition, created_at, updated_at }: CalendarRow): CalendarView {
  const { timeZone, hours, holidays = [] } = definition;
  return {
    id,
    name,
    timeZone,
    hours,
    holidays,
    createdAt: created_at.toISOString(),
    updatedAt: updated_at.toISOString(),
  };
}

export class NamedReferenceView {
  @IsUUID() id: string;
  @IsString() name: string;
}

/** What is promised, per priority. */
export class SlaPolicyView {
  @IsUUID() id: string;
  @IsString() name: string;
  /** Holds for tickets that no other policy matches. */
  @IsBoolean() default: boolean;
  @ValidateNested() @Type(() => NamedReferenceView) calendar: NamedReferenceView;
  /** Per priority the working minutes of each clock. */
  @IsObject() targets: PolicyTargets;
  @IsDateString() createdAt: string;
  @IsDateString() updatedAt: string;
}

export function toSlaPolicyView(row: SlaPolicyRow): SlaPolicyView {
  return {
    id: row.id,
    name: row.name,
    default: row.is_default,
    calendar: { id: row.calendar_id, name: row.calendar_name },
    targets: row.targets,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

export class CalendarReferenceView extends NamedReferenceView {
  @IsString() timeZone: string;
}

/** The clocks of a ticket with the policy and calendar that they follow. */
export class TicketSlaClocksView extends SlaClocksView {
  @ValidateNested() @Type(() => NamedReferenceView) policy: NamedReferenceView;
  @ValidateNested() @Type(() => CalendarReferenceView) calendar: CalendarReferenceView;
}
