import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { systemActor } from '../platform/access/actor.js';
import { Config } from '../platform/config/config.js';
import { Listener } from '../platform/database/listener.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { logger } from '../platform/logging/logger.js';
import { HOST_VERSION } from '../platform/openapi/openapi.service.js';
import { PluginCatalogue, type CatalogueEntry, type UsablePlugin } from './catalogue/plugin-catalogue.js';
import { missingScopes } from './installations/consent.js';
import { PluginInstallations, type Installation } from './installations/plugin-installations.js';
import { pluginFolders } from './plugin-folders.js';
import { PluginRuntime, runningKey, type OnHealthChange, type RunningPlugin } from './plugin-runtime.js';
import { pluginReference } from './plugin.view.js';
import { PluginFailure } from './supervisor/plugin-failure.js';

const CHANNEL = 'tessera_plugin';
const POLL_MS = 5_000;
const SUPERVISOR = systemActor('plugins', 'Plugin supervisor');

/**
 * Makes what runs equal to what the administrators want, on this host: reads the folders and the decisions, starts what is missing,
 * stops what is too much, and starts over what has changed. Every host does this by itself.
 */
@Injectable()
export class PluginReconciler implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly catalogue: PluginCatalogue;
  private readonly entries = new Map<string, CatalogueEntry>();
  /** Why an enabled plugin does not even start. */
  private readonly obstacles = new Map<string, PluginFailure>();
  /** One change of a plugin at a time. */
  private readonly queues = new Map<string, Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private scanning: Promise<void> | null = null;
  private stopped = false;

  constructor(
    config: Config,
    private readonly listener: Listener,
    private readonly installations: PluginInstallations,
    private readonly runtime: PluginRuntime,
    private readonly unitOfWork: UnitOfWork,
  ) {
    this.catalogue = new PluginCatalogue(pluginFolders(config), HOST_VERSION);
    listener.on(CHANNEL, (id) => void this.apply(id));
  }

  /** The host is up before its plugins are: none of them can keep it from starting. */
  onApplicationBootstrap(): void {
    void this.poll();
  }

  /** What is in the folders. */
  async plugins(): Promise<CatalogueEntry[]> {
    if (this.entries.size === 0) await this.scan();
    return [...this.entries.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  }

  async find(id: string): Promise<CatalogueEntry | undefined> {
    if (!this.entries.has(id)) await this.scan();
    return this.entries.get(id);
  }

  obstacle(id: string): PluginFailure | undefined {
    return this.obstacles.get(id);
  }

  /** After a decision: applies it here and tells the other hosts. Resolves when the plugin runs, has failed to, or is stopped. */
  async decided(id: string): Promise<void> {
    // A lost hint costs the others a few seconds: they poll.
    this.listener
      .notify(CHANNEL, id)
      .catch((error: unknown) => logger.warn({ err: error }, 'other hosts were not told about a plugin'));
    await this.scan();
    await this.apply(id);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await Promise.all(this.queues.values());
    await this.runtime.close();
  }

  private async poll(): Promise<void> {
    try {
      await this.scan();
      // What this machine can do is shown before somebody consents, and the first plugin need not wait for it.
      if (this.entries.size > 0) await this.runtime.probe();
      const known = new Set([
        ...(await this.installations.all()).map(({ id }) => id),
        ...this.runtime.all().map(({ id }) => id),
      ]);
      await Promise.all([...known].map((id) => this.apply(id)));
    } catch (error) {
      logger.warn({ err: error }, 'the plugins could not be looked after; trying again');
    }
    if (!this.stopped) this.timer = setTimeout(() => void this.poll(), POLL_MS);
  }

  private scan(): Promise<void> {
    this.scanning ??= this.catalogue
      .scan()
      .then((found) => {
        this.entries.clear();
        for (const entry of found) this.entries.set(entry.id, entry);
      })
      .finally(() => (this.scanning = null));
    return this.scanning;
  }

  private apply(id: string): Promise<void> {
    const before = this.queues.get(id) ?? Promise.resolve();
    const next = before
      .then(() => this.converge(id))
      .catch((error: unknown) => logger.error({ err: error, plugin: id }, 'a plugin could not be started or stopped'));
    this.queues.set(id, next);
    void next.then(() => this.queues.get(id) === next && this.queues.delete(id));
    return next;
  }

  private async converge(id: string): Promise<void> {
    const installation = await this.installations.find(id);
    const plugin = this.runnable(installation, this.entries.get(id));
    const running = this.runtime.get(id);
    const key = installation === null || plugin === null ? null : runningKey(installation, plugin);
    if (running?.key === key || (running === undefined && key === null)) return;
    await this.runtime.stop(id);
    if (installation !== null && plugin !== null && !this.stopped)
      await this.runtime.start(installation, plugin, this.onHealthChange);
  }

  /** The plugin, when it is wanted and nothing stands in its way. */
  private runnable(installation: Installation | null, entry: CatalogueEntry | undefined): UsablePlugin | null {
    this.obstacles.delete(installation?.id ?? '');
    if (installation === null || installation.desired !== 'enabled' || entry === undefined || entry.kind === 'broken')
      return null;
    const missing = missingScopes(entry.manifest, installation.grant.scopes);
    if (missing.length === 0) return entry;
    const identity = { id: entry.id, version: entry.manifest.version };
    this.obstacles.set(
      entry.id,
      new PluginFailure(
        'PLUGIN_CONSENT_REQUIRED',
        identity,
        'start',
        `this version also asks for ${missing.join(', ')}`,
      ),
    );
    return null;
  }

  private readonly onHealthChange: OnHealthChange = (plugin, health, previous) => {
    logger.info(
      { plugin: plugin.id, from: previous, to: health.status, code: health.lastError?.code },
      'health of a plugin',
    );
    if (health.status === 'suspended') void this.recordSuspension(plugin, health.lastError?.code ?? null);
  };

  private async recordSuspension(plugin: RunningPlugin, reason: string | null): Promise<void> {
    try {
      await this.unitOfWork.run(SUPERVISOR, async (transaction) => {
        transaction.record({
          type: 'plugin.suspended',
          subject: plugin.id,
          data: pluginReference(plugin.manifest, reason),
        });
      });
    } catch (error) {
      logger.error({ err: error, plugin: plugin.id }, 'a suspension could not be recorded');
    }
  }
}
