import type { HostChannel } from '../channel/host-channel.js';
import type { PluginFailureCode } from './plugin-failure.js';
import type { PluginLimits } from './plugin-limits.js';
import { childOf, residentBytes } from './resident-memory.js';

export interface VitalsOptions {
  readonly limits: PluginLimits;
  readonly channel: HostChannel;
  /** The started program; undefined when it could not be started. */
  readonly pid: number | undefined;
  /** True when Node is a child of that program. */
  readonly wrapped: boolean;
  fail(code: PluginFailureCode, reason: string): void;
}

const MEGABYTE = 1_048_576;
/** Where processes are hidden from the host, looking for them again and again would only cost time. */
const MOST_SEARCHES = 20;

/** Watches one process: does its event loop turn, and how much memory does it hold. */
export class Vitals {
  /** The process id of Node; null until it is known. */
  pid: number | null;
  residentBytes: number | null = null;
  private timers: NodeJS.Timeout[] = [];
  private sequence = 0;
  private answeredSequence = 0;
  private missed = 0;
  private searches = 0;

  constructor(private readonly options: VitalsOptions) {
    this.pid = options.wrapped ? null : (options.pid ?? null);
    this.timers.push(setInterval(() => void this.weigh(), options.limits.memoryCheckMs));
  }

  /** The plugin is ready: from now on it has to answer. */
  start(): void {
    this.timers.push(setInterval(() => this.beat(), this.options.limits.heartbeatMs));
    void this.weigh();
  }

  stop(): void {
    for (const timer of this.timers.splice(0)) clearInterval(timer);
  }

  answered(sequence: number): void {
    if (sequence <= this.answeredSequence || sequence > this.sequence) {
      return this.options.fail(
        'PLUGIN_PROTOCOL_VIOLATION',
        `it answered the heartbeat ${sequence}, which nobody waits for`,
      );
    }
    this.answeredSequence = sequence;
    this.missed = 0;
  }

  private beat(): void {
    const { limits, channel, fail } = this.options;
    this.missed = this.answeredSequence < this.sequence ? this.missed + 1 : 0;
    if (this.missed >= limits.missedHeartbeats) {
      const flood =
        channel.throttled > 0
          ? `; it sent more than the host takes, and was made to wait ${channel.throttled} times`
          : '';
      return fail(
        'PLUGIN_HEARTBEAT_LOST',
        `it did not answer ${this.missed} heartbeats in ${this.missed * limits.heartbeatMs} ms${flood}`,
      );
    }
    this.sequence += 1;
    channel.send({ kind: 'ping', sequence: this.sequence });
  }

  private async weigh(): Promise<void> {
    const { limits, pid, fail } = this.options;
    if (pid === undefined) return;
    if (this.pid === null && this.searches < MOST_SEARCHES) {
      this.searches += 1;
      this.pid = await childOf(pid);
    }
    if (this.pid === null) return;
    this.residentBytes = await residentBytes(this.pid);
    if (this.residentBytes === null || this.residentBytes <= limits.residentBytes) return;
    fail(
      'PLUGIN_MEMORY_EXCEEDED',
      `it held ${Math.round(this.residentBytes / MEGABYTE)} MB, ${Math.round(limits.residentBytes / MEGABYTE)} MB are allowed`,
    );
  }
}
