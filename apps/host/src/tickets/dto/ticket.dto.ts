import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { Nullable } from '../../platform/http/nullable.js';
import { PageQuery } from '../../platform/http/paging.js';
import { TICKET_PRIORITIES, TICKET_STATUSES, type TicketPriority, type TicketStatus } from '../status/ticket-status.js';

export const MESSAGE_LENGTH = 100_000;
const SUBJECT_LENGTH = 300;
const TAGS = 30;
const TAG_LENGTH = 50;

const trimmed = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value);

/** Text is trimmed before it is checked, so that blanks are not a subject. */
const Trimmed = () =>
  Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(trimmed) : trimmed(value)));

/** The member may be absent but not null: in a merge patch null would remove what a ticket cannot be without. */
const Optional = () => ValidateIf((_, value) => value !== undefined);

const Tags = () => (target: object, property: string) => {
  for (const decorate of [
    Trimmed(),
    IsArray(),
    ArrayMaxSize(TAGS),
    ArrayUnique(),
    IsString({ each: true }),
    Length(1, TAG_LENGTH, { each: true }),
  ]) {
    decorate(target, property);
  }
};

/** The message with which a ticket begins. */
export class FirstMessageDto {
  @IsString() @MaxLength(MESSAGE_LENGTH) @Matches(/\S/, { message: 'body must not be blank' }) body: string;

  /** Who wrote it; the requester by default. */
  @Optional() @IsIn(['agent', 'requester']) from?: 'agent' | 'requester';
}

/** A new ticket. */
export class CreateTicketDto {
  @Trimmed() @IsString() @Length(1, SUBJECT_LENGTH) subject: string;

  /** Id of the customer who asks. */
  @IsUUID() requesterId: string;

  @Optional() @ValidateNested() @Type(() => FirstMessageDto) message?: FirstMessageDto;

  /** `normal` by default. */
  @Optional() @IsIn(TICKET_PRIORITIES) priority?: TicketPriority;

  /** Id of the user who takes care. */
  @IsOptional() @Nullable() @IsUUID() assigneeId?: string | null;

  @Optional() @Tags() tags?: string[];
}

/** A change of a ticket, as JSON merge patch (RFC 7396). */
export class UpdateTicketDto {
  @Optional() @Trimmed() @IsString() @Length(1, SUBJECT_LENGTH) subject?: string;
  @Optional() @IsIn(TICKET_STATUSES) status?: TicketStatus;
  @Optional() @IsIn(TICKET_PRIORITIES) priority?: TicketPriority;

  /** Null takes the ticket from whoever has it. */
  @IsOptional() @Nullable() @IsUUID() assigneeId?: string | null;
  @Optional() @IsUUID() requesterId?: string;
  /** Replaces all tags; null removes them. */
  @IsOptional() @Nullable() @Tags() tags?: string[] | null;
}

export const TICKET_SORTS = [
  '-updatedAt',
  'updatedAt',
  '-createdAt',
  'createdAt',
  '-number',
  'number',
  'dueAt',
] as const;
export type TicketSort = (typeof TICKET_SORTS)[number];

/** Filters and order of the list of tickets. */
export class TicketQuery extends PageQuery {
  /** One or more statuses, separated by commas. */
  @IsOptional()
  @Matches(new RegExp(`^(${TICKET_STATUSES.join('|')})(,(${TICKET_STATUSES.join('|')}))*$`), {
    message: `status must be one or more of ${TICKET_STATUSES.join(', ')}, separated by commas`,
  })
  status?: string;

  /** Id of a user, `me`, or `none`. */
  @IsOptional()
  @Matches(/^(me|none|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i, {
    message: 'assignee must be the id of a user, me or none',
  })
  assignee?: string;

  /** Id of a customer; tickets of customers that were merged into it are among them. */
  @IsOptional() @IsUUID() requester?: string;

  /** Words of the subject, or a ticket number such as `#42`. */
  @IsOptional() @IsString() @MaxLength(200) q?: string;

  /** `-updatedAt` by default. `dueAt` shows only tickets for which a first response is due. */
  @IsOptional() @IsIn(TICKET_SORTS) sort?: TicketSort;
}
