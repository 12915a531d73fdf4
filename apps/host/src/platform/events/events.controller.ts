import { Controller, Get, Query } from '@nestjs/common';
import { EVENT_SCOPES, EVENT_TYPES, isEventType, type CloudEvent, type EventType } from '@tessera/protocol';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { Authenticated } from '../access/requires.js';
import { CurrentActor } from '../access/current-actor.js';
import type { Actor } from '../access/actor.js';
import { problem } from '../errors/problem.js';
import { CursorCodec } from '../http/cursor.js';
import { Operation, pageOf } from '../http/operation.js';
import { limitOf } from '../http/paging.js';
import { EventLog, LOG_START, type LogPosition } from './event-log.js';

export class EventQuery {
  /** `next` of the answer before; without it the log is read from its start. */
  @IsOptional()
  @IsString()
  @MaxLength(2048)
  after?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  limit?: number;

  /** Only these types, separated by commas. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  type?: string;
}

/** A change, as CloudEvents 1.0 JSON. */
export class EventView {
  @IsIn(['1.0']) specversion: string;
  @IsUUID() id: string;
  @IsString() source: string;
  @IsString() type: string;
  @IsString() subject: string;
  @IsString() time: string;
  @IsString() datacontenttype: string;
  @IsObject() actor: object;
  @IsObject() data: object;
}

@Controller('v1/events')
export class EventsController {
  constructor(
    private readonly log: EventLog,
    private readonly cursors: CursorCodec,
  ) {}

  /** Every change that the caller's scopes show, oldest first. `next` is always there: ask again with it later. */
  @Get()
  @Authenticated()
  @Operation({ summary: 'Follow all changes from a point in the log on', returns: pageOf(EventView) })
  async list(@CurrentActor() actor: Actor, @Query() query: EventQuery): Promise<{ items: CloudEvent[]; next: string }> {
    const types = readableTypes(actor, query.type);
    const position = query.after === undefined ? LOG_START : this.cursors.decode<LogPosition>('events', query.after);
    const page = await this.log.read(position, { limit: limitOf(query), types });
    return { items: page.events, next: this.cursors.encode('events', page.position) };
  }
}

function readableTypes(actor: Actor, asked: string | undefined): EventType[] {
  const readable = EVENT_TYPES.filter((type) => actor.scopes.has(EVENT_SCOPES[type]));
  if (asked === undefined) return readable;
  const wanted = asked.split(',').map((type) => type.trim());
  const unknown = wanted.filter((type) => !isEventType(type));
  if (unknown.length > 0) {
    throw problem('VALIDATION_FAILED', {
      errors: [{ pointer: '?type', code: 'unknown', detail: `There is no event type ${unknown.join(', ')}.` }],
    });
  }
  return readable.filter((type) => wanted.includes(type));
}
