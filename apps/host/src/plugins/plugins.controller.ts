import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CurrentActor, Requires, type Actor } from '../platform/access/index.js';
import { Operation, pageOf } from '../platform/http/operation.js';
import { PageQuery, type Page } from '../platform/http/paging.js';
import { validated } from '../platform/http/validation.pipe.js';
import { DeadLetters } from './delivery/dead-letters.js';
import { PluginRuntime } from './plugin-runtime.js';
import { DeadDeliveryView, EnablePlugin, PluginLogLineView, PluginView, ReplayView } from './plugin.view.js';
import { PluginsService } from './plugins.service.js';

@Controller('v1/plugins')
export class PluginsController {
  constructor(
    private readonly plugins: PluginsService,
    private readonly runtime: PluginRuntime,
    private readonly deadLetters: DeadLetters,
  ) {}

  /** All of them on one page: a folder holds few. A broken one is listed with what is wrong. */
  @Get()
  @Requires('plugins:read')
  @Operation({ summary: 'List the plugins that were found', returns: pageOf(PluginView) })
  async list(): Promise<Page<PluginView>> {
    return { items: await this.plugins.list(), next: null };
  }

  @Get(':id')
  @Requires('plugins:read')
  @Operation({ summary: 'Read how a plugin is doing', returns: PluginView })
  get(@Param('id') id: string): Promise<PluginView> {
    return this.plugins.get(id);
  }

  /** Answers when the plugin is ready or has failed to start: its `health` says which. */
  @Post(':id/enable')
  @HttpCode(200)
  @Requires('plugins:manage')
  @Operation({ summary: 'Grant a plugin what it asks for and start it', returns: PluginView, body: EnablePlugin })
  enable(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() choice: unknown): Promise<PluginView> {
    return this.plugins.enable(actor, id, validated(EnablePlugin, choice ?? {}));
  }

  @Post(':id/disable')
  @HttpCode(200)
  @Requires('plugins:manage')
  @Operation({ summary: 'Stop a plugin', returns: PluginView })
  disable(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<PluginView> {
    return this.plugins.disable(actor, id);
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Requires('plugins:manage')
  @Operation({ summary: 'Start a suspended plugin over', returns: PluginView })
  resume(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<PluginView> {
    return this.plugins.resume(actor, id);
  }

  /** The latest lines, oldest first, as far as this host remembers them (about 128 KB). */
  @Get(':id/log')
  @Requires('plugins:manage')
  @Operation({ summary: 'Read what a plugin had to say', returns: pageOf(PluginLogLineView) })
  async log(@Param('id') id: string): Promise<Page<PluginLogLineView>> {
    await this.plugins.get(id);
    const lines = this.runtime.get(id)?.log.lines() ?? [];
    return { items: lines.map((line) => ({ ...line, at: line.at.toISOString() })), next: null };
  }

  @Get(':id/dead-deliveries')
  @Requires('plugins:manage')
  @Operation({ summary: 'List the events that a plugin could not handle', returns: pageOf(DeadDeliveryView) })
  async dead(@Param('id') id: string, @Query() query: PageQuery): Promise<Page<DeadDeliveryView>> {
    await this.plugins.get(id);
    return this.deadLetters.page(id, query);
  }

  @Post(':id/dead-deliveries/replay')
  @HttpCode(200)
  @Requires('plugins:manage')
  @Operation({ summary: 'Deliver the events again that a plugin could not handle', returns: ReplayView })
  async replay(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ReplayView> {
    await this.plugins.get(id);
    const result = await this.deadLetters.replay(actor, id);
    this.runtime.get(id)?.pump.wake();
    return result;
  }
}
