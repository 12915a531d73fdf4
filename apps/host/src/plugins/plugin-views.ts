import { Injectable } from '@nestjs/common';
import type { CatalogueEntry, UsablePlugin } from './catalogue/plugin-catalogue.js';
import { askedScopes } from './installations/consent.js';
import { PluginInstallations, type DeliveryCounts, type Installation } from './installations/plugin-installations.js';
import { Isolation } from './isolation/isolation.js';
import { PluginReconciler } from './plugin-reconciler.js';
import { PluginRuntime } from './plugin-runtime.js';
import type { PluginErrorView, PluginHealthView, PluginView } from './plugin.view.js';
import type { PluginFailure } from './supervisor/plugin-failure.js';

const NOTHING_DELIVERED: DeliveryCounts = { delivered: 0, retrying: 0, dead: 0, lag: 0 };

/** Puts together what is in the folder, what was decided, and what runs. */
@Injectable()
export class PluginViews {
  constructor(
    private readonly installations: PluginInstallations,
    private readonly reconciler: PluginReconciler,
    private readonly runtime: PluginRuntime,
    private readonly isolation: Isolation,
  ) {}

  async view(entry: CatalogueEntry, installation: Installation | null): Promise<PluginView> {
    if (entry.kind === 'broken') return this.broken(entry.id, entry.failure);
    const { manifest } = entry;
    return {
      id: entry.id,
      name: manifest.name,
      version: manifest.version,
      publisher: manifest.publisher,
      description: manifest.description,
      state: installation?.desired ?? 'available',
      health: this.health(entry),
      isolation: this.isolation.levels,
      scopes: askedScopes(manifest),
      optionalScopes: manifest.scopes.optional,
      events: manifest.events,
      hooks: manifest.hooks,
      grant: toGrantView(installation),
      deliveries:
        installation === null
          ? NOTHING_DELIVERED
          : await this.installations.counts(entry.id, installation.desired === 'enabled' ? manifest.events : []),
    };
  }

  private health({ id }: UsablePlugin): PluginHealthView {
    const obstacle = this.reconciler.obstacle(id);
    const health = this.runtime.get(id)?.supervisor.health();
    if (health === undefined) return { ...STOPPED, lastError: toErrorView(obstacle) };
    return {
      status: health.status,
      since: health.since.toISOString(),
      restarts: health.restarts,
      pid: health.pid,
      memoryBytes: health.residentBytes,
      lastError: toErrorView(health.lastError),
    };
  }

  private broken(id: string, failure: PluginFailure): PluginView {
    return {
      id,
      name: id,
      version: failure.plugin.version,
      publisher: null,
      description: null,
      state: 'broken',
      health: { ...STOPPED, lastError: toErrorView(failure) },
      isolation: this.isolation.levels,
      scopes: [],
      optionalScopes: [],
      events: [],
      hooks: [],
      grant: null,
      deliveries: NOTHING_DELIVERED,
    };
  }
}

const STOPPED: PluginHealthView = {
  status: 'stopped',
  since: null,
  restarts: 0,
  pid: null,
  memoryBytes: null,
  lastError: null,
};

function toErrorView(failure: PluginFailure | null | undefined): PluginErrorView | null {
  if (failure === null || failure === undefined) return null;
  const { code, phase, message, cure, at } = failure;
  return { code, phase, message, cure, at: at.toISOString() };
}

function toGrantView(installation: Installation | null): PluginView['grant'] {
  if (installation === null) return null;
  const { scopes, grantedBy, grantedAt, manifestDigest } = installation.grant;
  return { scopes, grantedBy, grantedAt: grantedAt.toISOString(), manifestDigest };
}
