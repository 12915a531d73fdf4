import type { ActorReference, TicketMessage } from '@tessera/protocol';
import { Type } from 'class-transformer';
import { IsDateString, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateNested } from 'class-validator';
import { MESSAGE_LENGTH } from './ticket.dto.js';

export const MESSAGE_KINDS = ['reply', 'note'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

export const MESSAGE_SENDERS = ['agent', 'requester'] as const;
export type MessageSender = (typeof MESSAGE_SENDERS)[number];

/** A new message of a ticket. */
export class CreateMessageDto {
  /** A `reply` is public, a `note` is for colleagues only. */
  @IsIn(MESSAGE_KINDS) kind: MessageKind;
  @IsString() @MaxLength(MESSAGE_LENGTH) @Matches(/\S/, { message: 'body must not be blank' }) body: string;

  /** Who wrote it; `agent` by default. A note is never from the requester. */
  @IsOptional() @IsIn(MESSAGE_SENDERS) from?: MessageSender;
}

const ACTOR_KINDS = ['user', 'app', 'plugin', 'system', 'operator'] as const;

/** Who recorded something. */
export class ActorReferenceView implements ActorReference {
  @IsIn(ACTOR_KINDS) kind: ActorReference['kind'];
  @IsString() id: string;
  @IsString() name: string;
}

/** A public reply or an internal note of a ticket. */
export class MessageView implements TicketMessage {
  @IsUUID() id: string;
  @IsUUID() ticketId: string;
  @IsIn(MESSAGE_KINDS) kind: MessageKind;
  /** On which side of the conversation it stands. */
  @IsIn(MESSAGE_SENDERS) from: MessageSender;
  @IsString() body: string;
  /** Who recorded it: for a message from the requester, the user or app that brought it in. */
  @ValidateNested() @Type(() => ActorReferenceView) author: ActorReferenceView;
  @IsDateString() createdAt: string;
}

export interface MessageRow extends Record<string, unknown> {
  id: string;
  ticket_id: string;
  kind: MessageKind;
  sender: MessageSender;
  body: string;
  author: ActorReference;
  created_at: Date;
}

export function toMessageView(row: MessageRow): MessageView {
  const { id, kind, body, author } = row;
  return { id, ticketId: row.ticket_id, kind, from: row.sender, body, author, createdAt: row.created_at.toISOString() };
}
