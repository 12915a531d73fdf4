import type { Duplex } from 'node:stream';
import {
  FrameDecoder,
  GUEST_FRAMES,
  encodeFrame,
  type GuestFrame,
  type HostFrame,
  type RequestFrame,
  type ResponseFrame,
} from '@tessera/protocol';
import { TokenBucket } from './token-bucket.js';

/** What one plugin may have under way. */
export interface ChannelWindow {
  /** API requests without an answer that the plugin has read. */
  readonly requests: number;
  /** Frames per second that nobody asked for. */
  readonly framesPerSecond: number;
  /** Bytes that the plugin has not read. */
  readonly unreadBytes: number;
}

/** The answer to an API request of a plugin. */
export type ApiAnswer = Omit<ResponseFrame, 'kind' | 'id'>;

export interface ChannelHandlers {
  onFrame(frame: Exclude<GuestFrame, RequestFrame | { kind: 'cancel' }>): void;
  /** Never rejects: what goes wrong is an answer, too. */
  onRequest(request: RequestFrame, signal: AbortSignal): Promise<ApiAnswer>;
  /** The bytes are not what a plugin may send. Nothing is read afterwards. */
  onViolation(error: Error): void;
}

/** A large frame costs as much as the small ones that would fill it. */
const BYTES_PER_TOKEN = 1_024;

/**
 * The host's end of one plugin's channel.
 *
 * It decodes no further while the plugin has used up its window or its rate, so that everything beyond waits in the plugin's
 * own memory: a plugin that floods, or does not read, cannot make the host grow.
 */
export class HostChannel {
  private readonly decoder = new FrameDecoder<GuestFrame>(GUEST_FRAMES);
  private readonly bucket: TokenBucket;
  private readonly requests = new Map<number, AbortController>();
  private timer: NodeJS.Timeout | undefined;
  private closed = false;
  /** How often the plugin was made to wait because it sent too much. */
  throttled = 0;

  constructor(
    private readonly socket: Duplex,
    private readonly window: ChannelWindow,
    private readonly handlers: ChannelHandlers,
  ) {
    this.bucket = new TokenBucket(window.framesPerSecond, performance.now());
    socket.on('data', (chunk: Buffer) => {
      this.decoder.push(chunk);
      this.pump();
    });
    // A plugin that dies in the middle of a write resets the pipe; its exit says more than this error.
    socket.on('error', () => this.close());
    socket.on('drain', () => this.pump());
  }

  /** Bytes that the plugin has not read yet. */
  get unreadBytes(): number {
    return this.socket.writableLength;
  }

  /** True when a call of this size would have to wait in the host's memory. */
  isFull(bytes = 0): boolean {
    return this.unreadBytes + bytes > this.window.unreadBytes;
  }

  /** @throws ProtocolError when the frame is too large or cannot be written */
  send(frame: HostFrame): void {
    this.write(encodeFrame(frame));
  }

  /** Writes an encoded frame; `onRead` runs when the plugin (or the operating system) has taken it. */
  write(bytes: Uint8Array, onRead?: () => void): void {
    if (!this.closed) this.socket.write(bytes, onRead);
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    clearTimeout(this.timer);
    for (const controller of this.requests.values()) controller.abort(new Error('the plugin is gone'));
    this.requests.clear();
    this.socket.destroy();
  }

  private pump(): void {
    try {
      while (!this.closed && this.mayRead()) {
        const before = this.decoder.pendingBytes;
        const frame = this.decoder.next();
        if (frame === undefined) {
          this.socket.resume();
          return;
        }
        this.dispatch(frame, before - this.decoder.pendingBytes);
      }
    } catch (thrown) {
      this.close();
      this.handlers.onViolation(thrown as Error);
    }
  }

  private mayRead(): boolean {
    const waitMs = this.bucket.waitMs(performance.now());
    // A plugin that keeps to its window never gets past it, so that its heartbeat is never stuck behind a slow request.
    if (waitMs === 0 && this.requests.size <= this.window.requests && !this.isFull()) return true;
    this.socket.pause();
    if (waitMs > 0 && this.timer === undefined) {
      this.throttled += 1;
      this.timer = setTimeout(() => {
        this.timer = undefined;
        this.pump();
      }, waitMs);
    }
    return false;
  }

  private dispatch(frame: GuestFrame, bytes: number): void {
    // Results answer calls of the host, whose window bounds them already.
    if (frame.kind !== 'result') this.bucket.take(Math.max(1, bytes / BYTES_PER_TOKEN), performance.now());
    if (frame.kind === 'request') this.accept(frame);
    else if (frame.kind === 'cancel') this.requests.get(frame.id)?.abort(new Error('the plugin cancelled the request'));
    else this.handlers.onFrame(frame);
  }

  private accept(request: RequestFrame): void {
    if (this.requests.has(request.id)) throw new Error(`request ${request.id} is already under way`);
    const controller = new AbortController();
    this.requests.set(request.id, controller);
    void this.answer(request, controller);
  }

  private async answer(request: RequestFrame, controller: AbortController): Promise<void> {
    const answer = await this.handlers.onRequest(request, controller.signal);
    // The place in the window is free only when the plugin has read the answer.
    this.write(this.encodeAnswer(request.id, answer), () => {
      this.requests.delete(request.id);
      this.pump();
    });
  }

  private encodeAnswer(id: number, answer: ApiAnswer): Uint8Array {
    try {
      return encodeFrame({ kind: 'response', id, ...answer });
    } catch (thrown) {
      const body = {
        code: 'RESPONSE_TOO_LARGE',
        detail: `The answer does not fit the channel: ${(thrown as Error).message}.`,
        cure: 'Ask for less at once, for example with a smaller `limit`.',
      };
      return encodeFrame({ kind: 'response', id, status: 422, headers: {}, body });
    }
  }
}
