import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Requires } from '../../platform/access/index.js';
import { Operation, pageOf } from '../../platform/http/operation.js';
import { type Page, PageQuery } from '../../platform/http/paging.js';
import { assertId } from '../../platform/http/validation.pipe.js';
import { SimulateSlaDto } from '../dto/simulation.dto.js';
import { simulate } from './simulation.js';
import { SlaClocksView, toSlaClocksView } from './sla-clock.view.js';
import { SlaService } from './sla.service.js';
import { CalendarView, SlaPolicyView, TicketSlaClocksView } from './sla.view.js';

@Controller('v1')
export class SlaController {
  constructor(private readonly sla: SlaService) {}

  @Get('calendars')
  @Requires('tickets:read')
  @Operation({ summary: 'List the calendars that SLA policies count in', returns: pageOf(CalendarView) })
  calendars(@Query() query: PageQuery): Promise<Page<CalendarView>> {
    return this.sla.calendars(query);
  }

  @Get('sla-policies')
  @Requires('tickets:read')
  @Operation({ summary: 'List the SLA policies', returns: pageOf(SlaPolicyView) })
  policies(@Query() query: PageQuery): Promise<Page<SlaPolicyView>> {
    return this.sla.policies(query);
  }

  @Get('tickets/:id/sla')
  @Requires('tickets:read')
  @Operation({ summary: 'Say why a ticket is due when it is', returns: TicketSlaClocksView, tag: 'tickets' })
  explain(@Param('id') id: string): Promise<TicketSlaClocksView> {
    assertId(id);
    return this.sla.explain(id);
  }

  @Post('sla/simulate')
  @HttpCode(200)
  @Requires('tickets:read')
  @Operation({
    summary: 'Try a policy on a history without touching data',
    returns: SlaClocksView,
    tag: 'sla-policies',
  })
  simulate(@Body() request: SimulateSlaDto): SlaClocksView {
    return toSlaClocksView(simulate(request));
  }
}
