import { encodeFrame, type EventFrame, type HookFrame, type JsonValue, type ResultFrame } from '@tessera/protocol';
import type { HostChannel } from '../channel/host-channel.js';
import { PluginFailure, type PluginFailureCode, type PluginIdentity } from './plugin-failure.js';
import type { PluginLimits } from './plugin-limits.js';

type CallFrame = EventFrame | HookFrame;

interface OpenCall {
  readonly phase: 'event' | 'hook';
  readonly timer: NodeJS.Timeout;
  resolve(value: JsonValue): void;
  reject(failure: PluginFailure): void;
  /** Set when nobody waits any more: the place is kept until the plugin says that it has stopped. */
  expired: boolean;
}

export interface OpenCallsOptions {
  readonly plugin: PluginIdentity;
  readonly limits: PluginLimits;
  readonly channel: HostChannel;
  /** Ends the process. */
  fail(code: PluginFailureCode, reason: string): void;
}

const FAILURE_OF_GUEST_ERROR: Readonly<Record<string, PluginFailureCode>> = {
  HANDLER_MISSING: 'PLUGIN_HANDLER_MISSING',
  RESULT_INVALID: 'PLUGIN_RESULT_INVALID',
};

/** The calls of the host that one process has not answered. Every one has a deadline, and there are never more than the window. */
export class OpenCalls {
  private readonly open_ = new Map<number, OpenCall>();
  private lastId = 0;

  constructor(private readonly options: OpenCallsOptions) {}

  open(phase: 'event' | 'hook', timeoutMs: number, frameOf: (id: number) => CallFrame): Promise<JsonValue> {
    const { limits, channel } = this.options;
    if (this.open_.size >= limits.calls)
      return Promise.reject(this.failure('PLUGIN_BUSY', phase, `${limits.calls} calls are under way`));
    const id = ++this.lastId;
    let bytes: Uint8Array;
    try {
      bytes = encodeFrame(frameOf(id));
    } catch (cause) {
      return Promise.reject(
        this.failure('PLUGIN_HANDLER_FAILED', phase, `it could not be sent: ${(cause as Error).message}`, cause),
      );
    }
    if (channel.isFull(bytes.length)) {
      return Promise.reject(this.failure('PLUGIN_BUSY', phase, `it has not read ${channel.unreadBytes} bytes`));
    }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.expire(id, timeoutMs), timeoutMs);
      this.open_.set(id, { phase, timer, resolve, reject, expired: false });
      channel.write(bytes);
    });
  }

  settle(result: ResultFrame): void {
    const call = this.open_.get(result.id);
    if (call === undefined)
      return this.options.fail('PLUGIN_PROTOCOL_VIOLATION', `it answered the call ${result.id}, which is not open`);
    this.open_.delete(result.id);
    clearTimeout(call.timer);
    if (call.expired) return;
    if (result.ok) return call.resolve(result.value);
    const code = FAILURE_OF_GUEST_ERROR[result.error.code] ?? 'PLUGIN_HANDLER_FAILED';
    call.reject(this.failure(code, call.phase, result.error.message, result.error.stack));
  }

  /** The process is gone: everything under way fails with it, and names it. */
  failAll(failure: PluginFailure): void {
    for (const call of this.open_.values()) {
      clearTimeout(call.timer);
      if (!call.expired) call.reject(failure);
    }
    this.open_.clear();
  }

  private expire(id: number, timeoutMs: number): void {
    const call = this.open_.get(id);
    if (call === undefined) return;
    const { channel, limits, fail } = this.options;
    const { cancelGraceMs } = limits;
    channel.send({ kind: 'cancel', id });
    const timer = setTimeout(
      () => fail('PLUGIN_CALL_TIMEOUT', `it did not stop a call within ${cancelGraceMs} ms of being told to`),
      cancelGraceMs,
    );
    this.open_.set(id, { ...call, expired: true, timer });
    call.reject(this.failure('PLUGIN_CALL_TIMEOUT', call.phase, `it did not answer within ${timeoutMs} ms`));
  }

  private failure(code: PluginFailureCode, phase: 'event' | 'hook', reason: string, cause?: unknown): PluginFailure {
    return new PluginFailure(code, this.options.plugin, phase, reason, { cause });
  }
}
