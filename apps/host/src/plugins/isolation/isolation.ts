import { Injectable } from '@nestjs/common';
import { logger } from '../../platform/logging/logger.js';
import type { UsablePlugin } from '../catalogue/plugin-catalogue.js';
import { PluginFailure } from '../supervisor/plugin-failure.js';
import type { PluginLimits } from '../supervisor/plugin-limits.js';
import { isolationShortfall, type IsolationLevel } from './isolation-level.js';
import { probeIsolation, userIdOf } from './isolation-probe.js';
import type { Launcher, LaunchCommand } from './launcher.js';
import { nodeFlags } from './node-flags.js';
import { Staging } from './staging.js';

interface Prepared {
  readonly staging: Staging;
  readonly launcher: Launcher;
}

/** How plugins are kept apart on this machine: probed once, when the first plugin is about to start. */
@Injectable()
export class Isolation {
  private prepared: Promise<Prepared> | null = null;
  /** What was proved; empty before the probe. */
  levels: readonly IsolationLevel[] = [];

  /** Finds out what this machine can do. Safe to call again; a failed probe is tried again. */
  async probe(): Promise<readonly IsolationLevel[]> {
    await this.prepare();
    return this.levels;
  }

  /** @throws PluginFailure PLUGIN_ISOLATION_UNAVAILABLE when this machine does not reach the level that is demanded */
  async command(
    plugin: UsablePlugin,
    options: { runtime: string; limits: PluginLimits; minimum: IsolationLevel },
  ): Promise<LaunchCommand> {
    const { staging, launcher } = await this.prepare();
    const shortfall = isolationShortfall(this.levels, options.minimum);
    if (shortfall !== null) {
      const identity = { id: plugin.id, version: plugin.manifest.version };
      throw new PluginFailure('PLUGIN_ISOLATION_UNAVAILABLE', identity, 'start', shortfall);
    }
    const staged = await staging.stage(plugin.id, { runtime: options.runtime, entry: plugin.entryFile });
    return launcher.command({
      folder: staged.folder,
      script: staged.runtime,
      args: [staged.entry],
      flags: (guest) =>
        nodeFlags({ runtime: guest(staged.runtime), entry: guest(staged.entry) }, options.limits.heapMegabytes),
      userId: userIdOf(plugin.id),
    });
  }

  async close(): Promise<void> {
    const prepared = await this.prepared?.catch(() => null);
    await prepared?.staging.remove();
  }

  private async prepare(): Promise<Prepared> {
    this.prepared ??= this.open();
    try {
      return await this.prepared;
    } catch (thrown) {
      this.prepared = null;
      throw thrown;
    }
  }

  private async open(): Promise<Prepared> {
    const staging = await Staging.open();
    try {
      const { launcher, notes } = await probeIsolation(staging);
      this.levels = launcher.levels;
      logger.info({ levels: this.levels, notes }, 'plugins are isolated');
      return { staging, launcher };
    } catch (thrown) {
      await staging.remove();
      throw thrown;
    }
  }
}
