import { spawn, type ChildProcess } from 'node:child_process';
import type { Duplex, Readable } from 'node:stream';
import {
  PROTOCOL_VERSION,
  type AnyCloudEvent,
  type HookPoint,
  type JsonValue,
  type ReadyFrame,
  type RequestFrame,
} from '@tessera/protocol';
import { HostChannel, type ApiAnswer } from '../channel/host-channel.js';
import type { LaunchCommand } from '../isolation/launcher.js';
import { OpenCalls } from './open-calls.js';
import { captureLines } from './output-capture.js';
import { PluginFailure, type PluginFailureCode, type PluginIdentity, type PluginPhase } from './plugin-failure.js';
import type { PluginLimits } from './plugin-limits.js';
import type { PluginLog } from './plugin-log.js';
import { Vitals } from './vitals.js';

export interface PluginProcessOptions {
  readonly plugin: PluginIdentity;
  readonly command: LaunchCommand;
  readonly hostVersion: string;
  readonly scopes: readonly string[];
  /** What the manifest promises; the code must handle exactly this. */
  readonly handles: { readonly events: readonly string[]; readonly hooks: readonly string[] };
  readonly limits: PluginLimits;
  readonly log: PluginLog;
  onRequest(request: RequestFrame, signal: AbortSignal): Promise<ApiAnswer>;
}

/** How a process ended: null when it was told to, else why. */
export type ProcessEnd = PluginFailure | null;

const STDERR_LINES = 8;
/** How long the last words of a process may take to be read after it is gone. */
const PIPE_GRACE_MS = 250;

/** One process of one plugin, from spawn to exit. It is never reused. */
export class PluginProcess {
  /** Settles once: when the plugin is ready, or with the failure that ended it before. */
  readonly ready: Promise<void>;
  /** Resolves once the process is gone. */
  readonly ended: Promise<ProcessEnd>;
  private readonly child: ChildProcess;
  private readonly channel: HostChannel;
  private readonly calls: OpenCalls;
  private readonly vitals: Vitals;
  private readonly startedAt = new Date();
  private readonly handshake: NodeJS.Timeout;
  private phase: PluginPhase = 'start';
  private failure: PluginFailure | undefined;
  private stopping = false;
  private becomeReady!: () => void;
  private neverReady!: (failure: PluginFailure) => void;

  constructor(private readonly options: PluginProcessOptions) {
    const { command, limits, log } = options;
    this.ready = new Promise((resolve, reject) => {
      this.becomeReady = resolve;
      this.neverReady = reject;
    });
    this.ready.catch(() => undefined);
    // A session of its own: `process.kill(0)` in the plugin reaches the plugin, not the host.
    this.child = spawn(command.file, command.args, {
      env: command.env,
      cwd: '/',
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    this.ended = this.watchExit();
    captureLines(this.child.stdout as Readable, (line) => log.add('stdout', 'info', line));
    captureLines(this.child.stderr as Readable, (line) => log.add('stderr', 'warn', line));
    this.channel = new HostChannel(this.child.stdio[3] as Duplex, limits, {
      onFrame: (frame) => {
        switch (frame.kind) {
          case 'ready':
            return this.onReady(frame);
          case 'failed':
            return this.fail('PLUGIN_LOAD_FAILED', frame.error.message, frame.error.stack);
          case 'result':
            return this.calls.settle(frame);
          case 'pong':
            return this.vitals.answered(frame.sequence);
          case 'log':
            return log.add('plugin', frame.level, frame.message, frame.data);
        }
      },
      onRequest: (request, signal) => options.onRequest(request, signal),
      onViolation: (error) => this.fail('PLUGIN_PROTOCOL_VIOLATION', `it broke the protocol: ${error.message}`),
    });
    this.calls = new OpenCalls({
      plugin: options.plugin,
      limits,
      channel: this.channel,
      fail: (code, reason) => this.fail(code, reason),
    });
    this.vitals = new Vitals({
      limits,
      channel: this.channel,
      pid: this.child.pid,
      wrapped: command.wrapped,
      fail: (code, reason) => this.fail(code, reason),
    });
    this.handshake = setTimeout(
      () => this.fail('PLUGIN_HANDSHAKE_TIMEOUT', `it was not ready within ${limits.handshakeMs} ms`),
      limits.handshakeMs,
    );
    this.greet();
  }

  /** The process id of Node, as the host sees it; null until it is known. */
  get pid(): number | null {
    return this.vitals.pid;
  }

  get residentBytes(): number | null {
    return this.vitals.residentBytes;
  }

  /** @throws PluginFailure PLUGIN_BUSY, PLUGIN_CALL_TIMEOUT, PLUGIN_HANDLER_FAILED, or why the process ended meanwhile */
  async deliver(event: AnyCloudEvent, attempt: number): Promise<void> {
    const timeoutMs = this.options.limits.eventMs;
    await this.calls.open('event', timeoutMs, (id) => ({ kind: 'event', id, timeoutMs, attempt, event }));
  }

  /** @throws PluginFailure as {@link deliver} does */
  ask(point: HookPoint, input: JsonValue, timeoutMs: number): Promise<JsonValue> {
    return this.calls.open('hook', timeoutMs, (id) => ({ kind: 'hook', id, timeoutMs, point, input }));
  }

  /** Lets it finish what it does, then ends it. */
  async stop(): Promise<void> {
    if (this.stopping) return void (await this.ended);
    this.stopping = true;
    this.phase = 'shutdown';
    const { shutdownMs } = this.options.limits;
    this.channel.send({ kind: 'shutdown', graceMs: shutdownMs });
    const timer = setTimeout(() => this.kill(), shutdownMs);
    await this.ended;
    clearTimeout(timer);
  }

  private greet(): void {
    const { plugin, hostVersion, scopes, limits } = this.options;
    const offered = { requests: limits.requests, frameBytes: 1_048_576 };
    this.channel.send({
      kind: 'hello',
      protocol: PROTOCOL_VERSION,
      plugin: { ...plugin },
      host: { version: hostVersion },
      scopes: [...scopes],
      settings: {},
      limits: offered,
    });
    this.phase = 'handshake';
  }

  private onReady({ protocol, handles }: ReadyFrame): void {
    if (this.phase !== 'handshake') return this.fail('PLUGIN_PROTOCOL_VIOLATION', 'it said twice that it is ready');
    const promised = this.options.handles;
    const missing = [...lacking(promised.events, handles.events), ...lacking(promised.hooks, handles.hooks)];
    const extra = [...lacking(handles.events, promised.events), ...lacking(handles.hooks, promised.hooks)];
    if (protocol !== PROTOCOL_VERSION)
      return this.fail('PLUGIN_PROTOCOL_VIOLATION', `it speaks protocol ${protocol}, the host ${PROTOCOL_VERSION}`);
    if (missing.length > 0)
      return this.fail(
        'PLUGIN_MANIFEST_MISMATCH',
        `its manifest names ${missing.join(', ')}, which its code does not handle`,
      );
    if (extra.length > 0)
      return this.fail(
        'PLUGIN_MANIFEST_MISMATCH',
        `its code handles ${extra.join(', ')}, which its manifest does not name`,
      );
    clearTimeout(this.handshake);
    this.phase = 'run';
    this.vitals.start();
    this.becomeReady();
  }

  /** Ends the process for a reason. The first reason counts: what follows is its consequence. */
  private fail(code: PluginFailureCode, reason: string, stack = ''): void {
    if (this.failure !== undefined) return;
    this.failure = new PluginFailure(code, this.options.plugin, this.phase, reason);
    this.options.log.add('host', 'error', this.failure.message, { code, ...(stack === '' ? {} : { stack }) });
    this.kill();
  }

  private kill(): void {
    const { pid } = this.child;
    if (pid === undefined || this.child.exitCode !== null || this.child.signalCode !== null) return;
    try {
      process.kill(-pid, 'SIGKILL');
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== 'ESRCH') throw thrown;
    }
  }

  private watchExit(): Promise<ProcessEnd> {
    return new Promise((resolve) => {
      this.child.once('error', (cause) => {
        this.failure ??= new PluginFailure(
          'PLUGIN_START_FAILED',
          this.options.plugin,
          'start',
          `the process could not be started: ${cause.message}`,
          { cause },
        );
        if (this.child.pid === undefined) resolve(this.finish(null, null));
      });
      // A pipe that was left full, because the plugin flooded it, would never end by itself.
      this.child.once('exit', () => setTimeout(() => this.closePipes(), PIPE_GRACE_MS));
      // 'close' and not 'exit': by then everything that it printed has been read, and belongs into the message.
      this.child.once('close', (code, signal) => resolve(this.finish(code, signal)));
    });
  }

  private closePipes(): void {
    this.channel.close();
    this.child.stdout?.destroy();
    this.child.stderr?.destroy();
  }

  private finish(code: number | null, signal: NodeJS.Signals | null): ProcessEnd {
    clearTimeout(this.handshake);
    this.vitals.stop();
    this.channel.close();
    const asked = this.stopping && this.failure === undefined;
    const end = asked ? null : (this.failure ?? this.crash(code, signal));
    const gone = end ?? new PluginFailure('PLUGIN_UNAVAILABLE', this.options.plugin, 'shutdown', 'it was stopped');
    this.calls.failAll(gone);
    this.neverReady(gone);
    return end;
  }

  private crash(code: number | null, signal: NodeJS.Signals | null): PluginFailure {
    const how = signal === null ? `exited with code ${code}` : `was ended by ${signal}`;
    const said = this.options.log.tail('stderr', STDERR_LINES, this.startedAt);
    const when = this.phase === 'handshake' ? ' before it was ready' : '';
    const failure = new PluginFailure(
      'PLUGIN_CRASHED',
      this.options.plugin,
      this.phase,
      `the process ${how}${when}${said === '' ? '' : `; it printed: ${said}`}`,
    );
    this.options.log.add('host', 'error', failure.message, { code: failure.code });
    return failure;
  }
}

function lacking(wanted: readonly string[], given: readonly string[]): string[] {
  return wanted.filter((name) => !given.includes(name));
}
