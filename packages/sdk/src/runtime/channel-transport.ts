import { ApiError, type ApiRequest, type ApiResponse, type Transport } from '@tessera/client';
import type { JsonValue, RequestFrame, ResponseFrame } from '@tessera/protocol';
import type { GuestChannel } from './guest-channel.js';

interface Pending {
  resolve(response: ApiResponse): void;
}

/** Carries API requests over the channel; over the host's window they wait here, in the plugin's own memory. */
export class ChannelTransport {
  private readonly pending = new Map<number, Pending>();
  private readonly waiting: (() => void)[] = [];
  private lastId = 0;
  /** One until the host has said how many it takes. */
  private window = 1;

  constructor(private readonly channel: GuestChannel) {}

  open(window: number): void {
    this.window = window;
  }

  readonly send: Transport = async (request, signal) => {
    signal.throwIfAborted();
    while (this.pending.size >= this.window) await this.slot(signal);
    const id = ++this.lastId;
    return new Promise<ApiResponse>((resolve, reject) => {
      const cancel = (): void => {
        // The slot stays taken until the host has answered: it counts the same way.
        this.channel.send({ kind: 'cancel', id });
        reject(signal.reason as Error);
      };
      this.pending.set(id, {
        resolve: (response) => {
          signal.removeEventListener('abort', cancel);
          resolve(response);
        },
      });
      signal.addEventListener('abort', cancel, { once: true });
      try {
        this.channel.send(toFrame(id, request));
      } catch (cause) {
        signal.removeEventListener('abort', cancel);
        this.release(id);
        reject(notSent(cause));
      }
    });
  };

  receive({ id, status, headers, body }: ResponseFrame): void {
    const pending = this.pending.get(id);
    this.release(id);
    pending?.resolve({ status, headers, body });
  }

  private release(id: number): void {
    this.pending.delete(id);
    this.waiting.shift()?.();
  }

  private slot(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const go = (): void => {
        signal.removeEventListener('abort', stop);
        resolve();
      };
      const stop = (): void => {
        this.waiting.splice(this.waiting.indexOf(go), 1);
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', stop, { once: true });
      this.waiting.push(go);
    });
  }
}

function toFrame(id: number, request: ApiRequest): RequestFrame {
  const query = Object.entries(request.query ?? {}).filter(([, value]) => value !== undefined);
  return {
    kind: 'request',
    id,
    method: request.method,
    path: request.path,
    query: Object.fromEntries(query.map(([name, value]) => [name, String(value)])),
    headers: Object.fromEntries(
      Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
    ),
    body: (request.body ?? null) as JsonValue,
  };
}

function notSent(cause: unknown): ApiError {
  const error = new ApiError(0, {
    code: 'REQUEST_NOT_SENT',
    detail: cause instanceof Error ? cause.message : String(cause),
    cure: 'Send less in one request; its body must be JSON of at most 1 MB.',
  });
  error.cause = cause;
  return error;
}
