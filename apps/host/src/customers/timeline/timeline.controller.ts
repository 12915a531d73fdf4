import { Controller, Get, Param, Query } from '@nestjs/common';
import { CurrentActor, Requires, type Actor } from '../../platform/access/index.js';
import { Operation, pageOf } from '../../platform/http/operation.js';
import { PageQuery, type Page } from '../../platform/http/paging.js';
import { Timeline } from './timeline.service.js';
import { TimelineEntryView } from './timeline.view.js';

@Controller('v1/customers/:id/timeline')
export class TimelineController {
  constructor(private readonly timeline: Timeline) {}

  @Get()
  @Requires('customers:read')
  @Operation({ summary: 'Read what happened with a customer, newest first', returns: pageOf(TimelineEntryView) })
  list(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<Page<TimelineEntryView>> {
    return this.timeline.page(actor, id, query);
  }
}
