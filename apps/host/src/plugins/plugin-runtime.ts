import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { EVENT_SCOPES, HOOKS, type HookPoint, type Manifest, type Scope } from '@tessera/protocol';
import { Config } from '../platform/config/config.js';
import { logger } from '../platform/logging/logger.js';
import { Metrics } from '../platform/observability/metrics.js';
import { HOST_VERSION } from '../platform/openapi/openapi.service.js';
import type { UsablePlugin } from './catalogue/plugin-catalogue.js';
import { ChannelApi, type PluginCaller } from './channel/channel-api.js';
import { TokenBucket } from './channel/token-bucket.js';
import { Deliveries } from './delivery/deliveries.js';
import type { DeliveryPump } from './delivery/delivery-pump.js';
import type { Installation } from './installations/plugin-installations.js';
import { Isolation } from './isolation/isolation.js';
import { DEFAULT_LIMITS } from './supervisor/plugin-limits.js';
import { PluginLog, type PluginLogLine } from './supervisor/plugin-log.js';
import { PluginProcess } from './supervisor/plugin-process.js';
import { PluginSupervisor, type HealthStatus, type PluginHealth } from './supervisor/plugin-supervisor.js';
import type { PluginIdentity } from './supervisor/plugin-failure.js';

/** A plugin that is meant to run, on this host. */
export interface RunningPlugin {
  readonly id: string;
  readonly identity: PluginIdentity;
  readonly manifest: Manifest;
  /** What it was started from; another key means that it has to be started over. */
  readonly key: string;
  readonly caller: PluginCaller;
  readonly supervisor: PluginSupervisor;
  readonly pump: DeliveryPump;
  readonly log: PluginLog;
}

export type OnHealthChange = (plugin: RunningPlugin, health: PluginHealth, previous: HealthStatus) => void;

/** Lines per second of one plugin that reach the host's log; its own log has them all. */
const HOST_LOG_LINES = 20;
const RUNTIME_FILE = fileURLToPath(import.meta.resolve('@tessera/sdk/runtime'));

/** The key under which an installed plugin runs: who decided last, and what is on disk. */
export function runningKey(installation: Installation, plugin: UsablePlugin): string {
  return `${installation.generation}-${plugin.stamp}`;
}

/** The plugins that run on this host: starts and stops them, and finds them. */
@Injectable()
export class PluginRuntime {
  private readonly running = new Map<string, RunningPlugin>();
  private readonly failures = this.metrics.counter('tessera_plugin_failures_total', 'Failures of plugins by code', [
    'plugin',
    'code',
  ]);

  constructor(
    private readonly config: Config,
    private readonly metrics: Metrics,
    private readonly api: ChannelApi,
    private readonly deliveries: Deliveries,
    private readonly isolation: Isolation,
  ) {}

  /** Finds out how well plugins can be kept apart on this machine. */
  async probe(): Promise<void> {
    await this.isolation.probe();
  }

  get(id: string): RunningPlugin | undefined {
    return this.running.get(id);
  }

  all(): RunningPlugin[] {
    return [...this.running.values()];
  }

  /** Those that take part in a hook point and are ready, in the order of their ids. */
  withHook(point: HookPoint): RunningPlugin[] {
    const taking = this.all().filter(
      ({ manifest, supervisor, caller }) =>
        manifest.hooks.includes(point) && supervisor.isReady && caller.scopes.has(HOOKS[point].scope),
    );
    return taking.sort((one, other) => (one.id < other.id ? -1 : 1));
  }

  /** Starts a plugin; resolves when its first start has succeeded or failed, which its health tells. */
  async start(installation: Installation, plugin: UsablePlugin, onHealthChange: OnHealthChange): Promise<void> {
    const running = this.assemble(installation, plugin, onHealthChange);
    this.running.set(plugin.id, running);
    await running.supervisor.start();
  }

  async stop(id: string): Promise<void> {
    const running = this.running.get(id);
    if (running === undefined) return;
    this.running.delete(id);
    const pumped = running.pump.stop();
    await running.supervisor.stop();
    await pumped;
  }

  async close(): Promise<void> {
    await Promise.all([...this.running.keys()].map((id) => this.stop(id)));
    await this.deliveries.close();
    await this.isolation.close();
  }

  private assemble(installation: Installation, plugin: UsablePlugin, onHealthChange: OnHealthChange): RunningPlugin {
    const { manifest } = plugin;
    const identity = { id: plugin.id, version: manifest.version };
    const scopes = new Set<Scope>(installation.grant.scopes);
    const caller = { ...identity, name: manifest.name, scopes };
    const log = new PluginLog(toHostLog(plugin.id));
    const supervisor = new PluginSupervisor({
      plugin: identity,
      spawn: () => this.spawn({ plugin, caller, log }),
      onChange: (health, previous) => {
        if (health.lastError !== null && (health.status === 'degraded' || health.status === 'suspended')) {
          this.failures.inc({ plugin: plugin.id, code: health.lastError.code });
        }
        running.pump.wake();
        onHealthChange(running, health, previous);
      },
    });
    const types = manifest.events.filter((type) => scopes.has(EVENT_SCOPES[type]));
    const pump = this.deliveries.open(plugin.id, {
      types,
      target: supervisor,
      onFailed: (error, event, attempt) =>
        log.add('host', 'warn', (error as Error).message, {
          event: event.id,
          type: event.type,
          subject: event.subject,
          attempt,
        }),
    });
    const running: RunningPlugin = {
      id: plugin.id,
      identity,
      manifest,
      key: runningKey(installation, plugin),
      caller,
      supervisor,
      pump,
      log,
    };
    return running;
  }

  private async spawn({
    plugin,
    caller,
    log,
  }: {
    plugin: UsablePlugin;
    caller: PluginCaller;
    log: PluginLog;
  }): Promise<PluginProcess> {
    const { manifest } = plugin;
    const command = await this.isolation.command(plugin, {
      runtime: RUNTIME_FILE,
      limits: DEFAULT_LIMITS,
      minimum: this.config.pluginIsolation,
    });
    return new PluginProcess({
      plugin: { id: plugin.id, version: manifest.version },
      command,
      hostVersion: HOST_VERSION,
      scopes: [...caller.scopes],
      handles: { events: manifest.events, hooks: manifest.hooks },
      limits: DEFAULT_LIMITS,
      log,
      onRequest: (request, signal) => this.api.answer(caller, request, signal),
    });
  }
}

/** What plugins say appears in the host's log, too, as far as it is no flood. */
function toHostLog(plugin: string): (line: PluginLogLine) => void {
  const bucket = new TokenBucket(HOST_LOG_LINES, performance.now());
  return ({ source, level, message, data }) => {
    const now = performance.now();
    if (bucket.waitMs(now) > 0) return;
    bucket.take(1, now);
    logger[level]({ plugin, source, data }, message);
  };
}
