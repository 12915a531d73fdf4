import type { AnyCloudEvent, HookPoint, JsonValue } from '@tessera/protocol';
import { PluginFailure, isPluginFailure, type PluginIdentity } from './plugin-failure.js';
import type { PluginProcess } from './plugin-process.js';
import { RestartPolicy } from './restart-policy.js';

export type HealthStatus = 'stopped' | 'starting' | 'ready' | 'degraded' | 'suspended';

/** How a plugin is doing. `degraded` means that it waits to be started again. */
export interface PluginHealth {
  readonly status: HealthStatus;
  readonly since: Date;
  /** Processes that ended by themselves since the plugin was enabled or resumed. */
  readonly restarts: number;
  readonly pid: number | null;
  readonly residentBytes: number | null;
  readonly lastError: PluginFailure | null;
}

export interface SupervisorOptions {
  readonly plugin: PluginIdentity;
  /** Starts a process; asked again for every restart. Rejects with a failure when there is nothing to start. */
  spawn(): Promise<PluginProcess>;
  onChange?(health: PluginHealth, previous: HealthStatus): void;
}

/** What the code must have fixed itself before starting again makes sense. */
const HOPELESS = ['PLUGIN_MANIFEST_MISMATCH', 'PLUGIN_ISOLATION_UNAVAILABLE'] as const;

/** Keeps one plugin running: starts, restarts with backoff, gives up after too many crashes, starts again when told to. */
export class PluginSupervisor {
  private readonly policy = new RestartPolicy();
  private process: PluginProcess | null = null;
  private timer: NodeJS.Timeout | undefined;
  private wanted = false;
  /** Counts starts and stops: what an outdated one still has to say is not listened to. */
  private generation = 0;
  private status: HealthStatus = 'stopped';
  private since = new Date();
  private restarts = 0;
  private lastError: PluginFailure | null = null;

  constructor(private readonly options: SupervisorOptions) {}

  health(): PluginHealth {
    return {
      status: this.status,
      since: this.since,
      restarts: this.restarts,
      pid: this.process?.pid ?? null,
      residentBytes: this.process?.residentBytes ?? null,
      lastError: this.lastError,
    };
  }

  /** True while the plugin takes calls. */
  get isReady(): boolean {
    return this.status === 'ready';
  }

  /** Resolves when the first start has succeeded or failed; a failed one is in the health and is tried again. */
  async start(): Promise<void> {
    if (this.wanted) return;
    this.wanted = true;
    await this.launch();
  }

  async stop(): Promise<void> {
    this.wanted = false;
    this.generation += 1;
    clearTimeout(this.timer);
    const { process } = this;
    this.process = null;
    this.enter('stopped');
    await process?.stop();
  }

  /** Starts a suspended plugin again, with a clean record. */
  async resume(): Promise<void> {
    if (!this.wanted || (this.status !== 'suspended' && this.status !== 'degraded')) return;
    clearTimeout(this.timer);
    this.policy.reset();
    this.restarts = 0;
    await this.launch();
  }

  /** @throws PluginFailure */
  async deliver(event: AnyCloudEvent, attempt: number): Promise<void> {
    await this.running('event').deliver(event, attempt);
  }

  /** @throws PluginFailure */
  async ask(point: HookPoint, input: JsonValue, timeoutMs: number): Promise<JsonValue> {
    return this.running('hook').ask(point, input, timeoutMs);
  }

  private running(phase: 'event' | 'hook'): PluginProcess {
    if (this.process !== null && this.isReady) return this.process;
    throw new PluginFailure('PLUGIN_UNAVAILABLE', this.options.plugin, phase, `it is ${this.status}`);
  }

  private async launch(): Promise<void> {
    const generation = ++this.generation;
    this.enter('starting');
    let readySince: number | null = null;
    try {
      const process = await this.options.spawn();
      if (generation !== this.generation) return await process.stop();
      this.process = process;
      void process.ended.then((end) => this.onEnd(generation, end, readySince));
      await process.ready;
      readySince = Date.now();
      if (generation === this.generation) this.enter('ready');
    } catch (thrown) {
      // A process that ended before it was ready is told by `ended`; only a failure to make one is told here.
      if (this.process === null) this.onEnd(generation, asFailure(this.options.plugin, thrown), null);
    }
  }

  private onEnd(generation: number, end: PluginFailure | null, readySince: number | null): void {
    if (generation !== this.generation) return;
    this.generation += 1;
    this.process = null;
    this.lastError =
      end ?? new PluginFailure('PLUGIN_CRASHED', this.options.plugin, 'run', 'the process exited by itself');
    const decision = this.policy.decide({ at: Date.now(), readySince });
    if (decision.kind === 'suspend' || HOPELESS.some((code) => isPluginFailure(end, code)))
      return this.enter('suspended');
    this.restarts += 1;
    this.enter('degraded');
    this.timer = setTimeout(() => void this.launch(), decision.afterMs);
  }

  private enter(status: HealthStatus): void {
    const previous = this.status;
    if (previous === status) return;
    this.status = status;
    this.since = new Date();
    this.options.onChange?.(this.health(), previous);
  }
}

function asFailure(plugin: PluginIdentity, thrown: unknown): PluginFailure {
  if (isPluginFailure(thrown)) return thrown;
  return new PluginFailure('PLUGIN_START_FAILED', plugin, 'start', (thrown as Error).message, { cause: thrown });
}
