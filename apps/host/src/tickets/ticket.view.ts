import { createHash } from 'node:crypto';
import type { PersonReference, SlaTarget, Ticket } from '@tessera/protocol';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsDateString,
  IsIn,
  IsInt,
  IsNumber,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { Nullable } from '../platform/http/nullable.js';
import { versioned } from '../platform/http/versioned.js';
import { TICKET_PRIORITIES, TICKET_STATUSES, type TicketPriority, type TicketStatus } from './status/ticket-status.js';

/** A customer or user, named. */
export class PersonReferenceView implements PersonReference {
  @IsUUID() id: string;
  @IsString() name: string;
}

/** One service-level target. Minutes are working minutes of the policy's calendar. */
export class SlaTargetView implements SlaTarget {
  @IsNumber() targetMinutes: number;
  /** Null when nothing is due: it was met, or the clock is paused. */
  @Nullable() @IsDateString() dueAt: string | null;
  @Nullable() @IsDateString() metAt: string | null;
  /** Whether the due time passed unmet. */
  @IsBoolean() breached: boolean;
  /** What it took; null until it is met. */
  @Nullable() @IsNumber() usedMinutes: number | null;
}

export class TicketSlaView {
  /** Null when the policy asks for no first response at this priority. */
  @Nullable() @ValidateNested() @Type(() => SlaTargetView) firstResponse: SlaTargetView | null;
}

/** A request for help. */
export class TicketView implements Ticket {
  @IsUUID() id: string;
  /** Counts up from 1; for people to say. */
  @IsInt() number: number;
  @IsString() subject: string;
  @IsIn(TICKET_STATUSES) status: TicketStatus;
  @IsIn(TICKET_PRIORITIES) priority: TicketPriority;
  /** The customer who asks; after a merge the surviving one. */
  @ValidateNested() @Type(() => PersonReferenceView) requester: PersonReferenceView;
  @Nullable() @ValidateNested() @Type(() => PersonReferenceView) assignee: PersonReferenceView | null;
  @IsArray() @IsString({ each: true }) tags: string[];
  @ValidateNested() @Type(() => TicketSlaView) sla: TicketSlaView;
  /** Public replies and internal notes together. */
  @IsInt() messageCount: number;
  @Nullable() @IsDateString() lastMessageAt: string | null;
  @IsDateString() createdAt: string;
  @IsDateString() updatedAt: string;
}

/** The row of a ticket, with the people of the moment. */
export interface TicketRow extends Record<string, unknown> {
  id: string;
  number: string;
  subject: string;
  status: TicketStatus;
  priority: TicketPriority;
  customer_id: string;
  requester_id: string;
  requester_name: string;
  assignee_id: string | null;
  assignee_name: string | null;
  tags: string[];
  message_count: number;
  last_message_at: Date | null;
  sla_policy_id: string;
  first_response_target: number | null;
  first_response_due_at: Date | null;
  first_response_met_at: Date | null;
  first_response_used: number | null;
  first_response_breached_at: Date | null;
  version: number;
  created_at: Date;
  updated_at: Date;
}

/** The wire form of a ticket as of `now`: a due time that has passed is a breach, whether or not somebody noted it. */
export function toTicketView(row: TicketRow, now = Date.now()): TicketView {
  return {
    id: row.id,
    number: Number(row.number),
    subject: row.subject,
    status: row.status,
    priority: row.priority,
    requester: { id: row.requester_id, name: row.requester_name },
    assignee: row.assignee_id === null ? null : { id: row.assignee_id, name: row.assignee_name ?? '' },
    tags: row.tags,
    sla: { firstResponse: toSlaTargetView(row, now) },
    messageCount: row.message_count,
    lastMessageAt: row.last_message_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

/** Marks a ticket with its version, and with what it shows of other records: people's names, and the hour. */
export function versionedTicket(view: TicketView, version: number): TicketView {
  const derived = JSON.stringify([view.requester, view.assignee, view.sla]);
  return versioned(view, version, createHash('sha256').update(derived).digest('base64url').slice(0, 10));
}

function toSlaTargetView(row: TicketRow, now: number): SlaTargetView | null {
  if (row.first_response_target === null) return null;
  const overdue = row.first_response_due_at !== null && row.first_response_due_at.getTime() < now;
  return {
    targetMinutes: row.first_response_target,
    dueAt: row.first_response_due_at?.toISOString() ?? null,
    metAt: row.first_response_met_at?.toISOString() ?? null,
    breached: overdue || row.first_response_breached_at !== null,
    usedMinutes: row.first_response_used,
  };
}
