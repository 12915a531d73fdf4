import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Requires } from '../../platform/access/requires.js';
import { Operation, pageOf } from '../../platform/http/operation.js';
import { PageQuery, type Page } from '../../platform/http/paging.js';
import { AppView, NewAppView } from './app.view.js';
import { AppsService } from './apps.service.js';
import { CreateApp } from './dto.js';

@Controller('v1/apps')
@Requires('apps:manage')
export class AppsController {
  constructor(private readonly apps: AppsService) {}

  @Get()
  @Operation({ summary: 'The registered apps, newest first', returns: pageOf(AppView) })
  list(@Query() query: PageQuery): Promise<Page<AppView>> {
    return this.apps.list(query);
  }

  @Post()
  @Operation({
    summary: 'Register an app; the answer alone shows its secret, a replayed answer does not',
    returns: NewAppView,
  })
  create(@CurrentActor() actor: Actor, @Body() draft: CreateApp): Promise<NewAppView> {
    return this.apps.create(actor, draft);
  }

  @Delete(':id')
  @HttpCode(204)
  @Operation({ summary: 'Delete an app; its access tokens stop working at once' })
  delete(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.apps.delete(actor, id);
  }
}
