import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CurrentActor, Requires, type Actor } from '../../platform/access/index.js';
import { Operation, pageOf } from '../../platform/http/operation.js';
import type { Page } from '../../platform/http/paging.js';
import { MergeQuery, MergeRequest } from './merge.dto.js';
import { MergeView } from './merge.view.js';
import { MergesService } from './merges.service.js';

@Controller('v1')
export class MergesController {
  constructor(private readonly merges: MergesService) {}

  @Post('customers/merge')
  @Requires('customers:write')
  @Operation({ summary: 'Merge two customers into one', returns: MergeView })
  merge(@CurrentActor() actor: Actor, @Body() request: MergeRequest): Promise<MergeView> {
    return this.merges.merge(actor, request);
  }

  @Get('merges')
  @Requires('customers:read')
  @Operation({ summary: 'List merges, newest first', returns: pageOf(MergeView) })
  list(@Query() query: MergeQuery): Promise<Page<MergeView>> {
    return this.merges.list(query);
  }

  /** Both customers are there again: the absorbed one as it was, the survivor without it but with its later edits. */
  @Post('merges/:id/undo')
  @HttpCode(200)
  @Requires('customers:write')
  @Operation({ summary: 'Take a merge back', returns: MergeView })
  undo(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<MergeView> {
    return this.merges.undo(actor, id);
  }
}
