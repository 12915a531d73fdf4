import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SCOPES } from '@tessera/protocol';
import { systemActor, type Actor } from '../platform/access/actor.js';
import { Config } from '../platform/config/config.js';
import { logger } from '../platform/logging/logger.js';
import { PluginInstallations } from './installations/plugin-installations.js';
import { PluginReconciler } from './plugin-reconciler.js';
import { PluginsService } from './plugins.service.js';

/**
 * In a demo workspace the plugins that come with Tessera are enabled at the first start, so that there is a guest to see.
 * Without demo data, or once anybody has decided anything about a plugin, nothing is enabled by itself.
 */
@Injectable()
export class FirstPlugins implements OnApplicationBootstrap {
  constructor(
    private readonly config: Config,
    private readonly installations: PluginInstallations,
    private readonly reconciler: PluginReconciler,
    private readonly plugins: PluginsService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.demo || this.config.plugins !== null || (await this.installations.all()).length > 0) return;
    const actor: Actor = { ...systemActor('demo', 'Demo workspace'), scopes: new Set(SCOPES) };
    for (const entry of await this.reconciler.plugins()) {
      if (entry.kind === 'broken') continue;
      // Not waited for: a plugin that is slow to start does not hold up the host.
      this.plugins
        .enable(actor, entry.id, {})
        .catch((error: unknown) => logger.warn({ err: error, plugin: entry.id }, 'a plugin could not be enabled'));
    }
  }
}
