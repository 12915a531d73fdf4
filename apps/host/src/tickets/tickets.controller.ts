import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../platform/access/index.js';
import { Operation, pageOf } from '../platform/http/operation.js';
import type { Page } from '../platform/http/paging.js';
import { assertId } from '../platform/http/validation.pipe.js';
import { type ExpectedVersion, IfMatch } from '../platform/http/versioned.js';
import { CreateTicketDto, TicketQuery, UpdateTicketDto } from './dto/ticket.dto.js';
import { TicketList } from './ticket-list.js';
import { TicketView } from './ticket.view.js';
import { TicketsService } from './tickets.service.js';

@Controller('v1/tickets')
export class TicketsController {
  constructor(
    private readonly tickets: TicketsService,
    private readonly ticketList: TicketList,
  ) {}

  @Post()
  @Requires('tickets:write')
  @Operation({ summary: 'Open a ticket', returns: TicketView })
  create(@CurrentActor() actor: Actor, @Body() draft: CreateTicketDto): Promise<TicketView> {
    return this.tickets.create(actor, draft);
  }

  @Get()
  @Requires('tickets:read')
  @Operation({ summary: 'List tickets', returns: pageOf(TicketView) })
  list(@CurrentActor() actor: Actor, @Query() query: TicketQuery): Promise<Page<TicketView>> {
    return this.ticketList.list(actor, query);
  }

  @Get(':id')
  @Requires('tickets:read')
  @Operation({ summary: 'Read a ticket', returns: TicketView })
  get(@Param('id') id: string): Promise<TicketView> {
    assertId(id);
    return this.tickets.get(id);
  }

  @Patch(':id')
  @Requires('tickets:write')
  @Operation({ summary: 'Change a ticket', returns: TicketView })
  update(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() expected: ExpectedVersion,
    @Body() patch: UpdateTicketDto,
  ): Promise<TicketView> {
    assertId(id);
    return this.tickets.update(actor, id, { expected, patch });
  }
}
