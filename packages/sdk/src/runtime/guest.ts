import {
  PROTOCOL_VERSION,
  type EventFrame,
  type GuestFrame,
  type HelloFrame,
  type HookFrame,
  type HostFrame,
  type JsonValue,
  type Scope,
} from '@tessera/protocol';
import { createClient } from '../api/client.js';
import { createCustomers } from '../api/customers.js';
import { createTickets } from '../api/tickets.js';
import type { BaseContext } from '../context.js';
import type { EventHandler, HookHandler, Plugin } from '../define-plugin.js';
import { createLog } from './channel-log.js';
import { ChannelTransport } from './channel-transport.js';
import { GuestChannel } from './guest-channel.js';
import { guestError } from './guest-error.js';
import { withIdempotencyKeys } from './idempotency.js';

type Call = EventFrame | HookFrame;
type Invoke = (context: BaseContext) => unknown;
type ResultReply = GuestFrame & { kind: 'result' };

/** The life of one plugin process: says what it handles, then answers calls until it is told to stop. */
export class Guest {
  private readonly channel = new GuestChannel(
    (frame) => this.receive(frame),
    (reason) => this.exit(reason),
  );
  private readonly transport = new ChannelTransport(this.channel);
  private readonly log = createLog(this.channel);
  private readonly calls = new Map<number, AbortController>();
  private readonly idle: (() => void)[] = [];
  private hello: HelloFrame | undefined;
  private plugin: Plugin | undefined;

  /** @param load - imports the plugin's code; called once, after the host has introduced itself */
  constructor(private readonly load: () => Promise<Plugin>) {}

  private receive(frame: HostFrame): void {
    switch (frame.kind) {
      case 'hello':
        void this.start(frame);
        return;
      case 'ping':
        this.channel.send({ kind: 'pong', sequence: frame.sequence });
        return;
      case 'event':
      case 'hook':
        void this.answer(frame);
        return;
      case 'response':
        this.transport.receive(frame);
        return;
      case 'cancel':
        this.calls.get(frame.id)?.abort(new DOMException('The call was cancelled by the host', 'AbortError'));
        return;
      case 'shutdown':
        void this.shutDown(frame.graceMs);
    }
  }

  private async start(hello: HelloFrame): Promise<void> {
    this.hello = hello;
    this.transport.open(hello.limits.requests);
    try {
      if (hello.protocol !== PROTOCOL_VERSION)
        throw new Error(`the host speaks protocol ${hello.protocol}, this runtime ${PROTOCOL_VERSION}`);
      const plugin = await this.load();
      this.plugin = plugin;
      const handles = { events: Object.keys(plugin.events), hooks: Object.keys(plugin.hooks) };
      this.channel.send({ kind: 'ready', protocol: PROTOCOL_VERSION, sdk: plugin.sdk, handles });
    } catch (thrown) {
      this.channel.send({ kind: 'failed', error: guestError('LOAD_FAILED', thrown) });
      await this.channel.flush();
      process.exit(1);
    }
  }

  /** Exactly one result per call: the host keeps the call's slot until then. */
  private async answer(call: Call): Promise<void> {
    const controller = new AbortController();
    this.calls.set(call.id, controller);
    const aborted = new Promise<never>((_, reject) => {
      controller.signal.addEventListener('abort', () => reject(controller.signal.reason as Error), { once: true });
    });
    try {
      const invoke = this.handlerOf(call, controller.signal);
      if (invoke === undefined) {
        this.reply({
          kind: 'result',
          id: call.id,
          ok: false,
          error: guestError('HANDLER_MISSING', `nothing handles this ${call.kind}`),
        });
        return;
      }
      const value = await Promise.race([invoke(this.baseContext(controller.signal)), aborted]);
      this.reply({
        kind: 'result',
        id: call.id,
        ok: true,
        value: call.kind === 'hook' ? ((value ?? null) as JsonValue) : null,
      });
    } catch (thrown) {
      const code = controller.signal.aborted ? 'CANCELLED' : 'HANDLER_FAILED';
      this.reply({ kind: 'result', id: call.id, ok: false, error: guestError(code, thrown) });
    } finally {
      this.calls.delete(call.id);
      if (this.calls.size === 0) for (const wake of this.idle.splice(0)) wake();
    }
  }

  private reply(result: ResultReply): void {
    try {
      this.channel.send(result);
    } catch (thrown) {
      this.channel.send({ kind: 'result', id: result.id, ok: false, error: guestError('RESULT_INVALID', thrown) });
    }
  }

  private handlerOf(call: Call, signal: AbortSignal): Invoke | undefined {
    if (call.kind === 'hook') {
      const hook = ownHandler<HookHandler<typeof call.point>>(this.plugin?.hooks, call.point);
      return hook && ((base) => hook(call.input as never, base));
    }
    const handler = ownHandler<EventHandler<never>>(this.plugin?.events, call.event.type);
    if (handler === undefined) return undefined;
    return (base) => {
      const delivery = { pluginId: base.plugin.id, eventId: call.event.id };
      const api = createClient(withIdempotencyKeys(this.transport.send, delivery), signal, call.timeoutMs);
      const context = {
        ...base,
        customers: createCustomers(api),
        tickets: createTickets(api),
        api,
        attempt: call.attempt,
      };
      return handler(call.event as never, context);
    };
  }

  private baseContext(signal: AbortSignal): BaseContext {
    const { plugin, scopes, settings } = this.hello ?? { plugin: { id: '', version: '' }, scopes: [], settings: {} };
    return { plugin, scopes: new Set(scopes as Scope[]), settings, log: this.log, signal };
  }

  private async shutDown(graceMs: number): Promise<void> {
    if (this.calls.size > 0) {
      await Promise.race([
        new Promise<void>((resolve) => this.idle.push(resolve)),
        new Promise((resolve) => setTimeout(resolve, graceMs)),
      ]);
    }
    await this.channel.flush();
    process.exit(0);
  }

  private exit(reason: Error | undefined): void {
    if (reason !== undefined) process.stderr.write(`The channel to the host failed: ${reason.message}\n`);
    process.exit(reason === undefined ? 0 : 70);
  }
}

function ownHandler<Handler>(handlers: object | undefined, name: string): Handler | undefined {
  return handlers !== undefined && Object.hasOwn(handlers, name)
    ? (handlers as Record<string, Handler>)[name]
    : undefined;
}
