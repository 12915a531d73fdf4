import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../platform/access/index.js';
import { Operation, pageOf } from '../../platform/http/operation.js';
import { type Page, PageQuery } from '../../platform/http/paging.js';
import { assertId } from '../../platform/http/validation.pipe.js';
import { CreateMessageDto, MessageView } from '../dto/message.dto.js';
import { MessagesService } from './messages.service.js';

@Controller('v1/tickets/:id/messages')
export class MessagesController {
  constructor(private readonly messages: MessagesService) {}

  @Get()
  @Requires('tickets:read')
  @Operation({ summary: 'Read the conversation of a ticket, oldest first', returns: pageOf(MessageView) })
  list(@Param('id') id: string, @Query() query: PageQuery): Promise<Page<MessageView>> {
    assertId(id);
    return this.messages.list(id, query);
  }

  @Post()
  @Requires('tickets:write')
  @Operation({ summary: 'Add a public reply or an internal note', returns: MessageView })
  add(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() draft: CreateMessageDto): Promise<MessageView> {
    assertId(id);
    return this.messages.add(actor, id, draft);
  }
}
