import { checkSchema } from '../schema/check-schema.js';
import type { JsonSchema, SchemaIssue } from '../schema/schema.js';
import type { FrameSchemas } from './frame-schemas.js';
import type { GuestFrame, HostFrame } from './frames.js';
import { assertDepth, parseJson } from './parse-json.js';
import { ProtocolError } from './protocol-error.js';

/**
 * The hard cap on one frame's JSON, in bytes.
 * @since 0.1.0
 */
export const MAX_FRAME_BYTES = 1_048_576;

const HEADER_BYTES = 4;
const INITIAL_CAPACITY = 65_536;

// The WHATWG encoder is in every runtime but in none of the language's own type libraries.
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Writes a frame: four bytes of length (unsigned, big-endian), then that many bytes of UTF-8 JSON.
 * @param frame - a frame of either end
 * @throws ProtocolError `FRAME_TOO_LARGE`, `FRAME_TOO_DEEP`, `FRAME_FORBIDDEN_KEY` or `FRAME_NOT_JSON` when the other end would refuse it
 * @example
 * socket.write(encodeFrame({ kind: 'ping', sequence: 1 }));
 * @since 0.1.0
 */
export function encodeFrame(frame: HostFrame | GuestFrame): Uint8Array<ArrayBuffer> {
  const json = stringify(frame);
  assertDepth(json);
  // Inside a string the closing quote would be escaped, so this finds keys only.
  if (json.includes('"__proto__":'))
    throw new ProtocolError('FRAME_FORBIDDEN_KEY', `a ${frame.kind} frame has the key "__proto__"`);
  const body = encoder.encode(json);
  if (body.length > MAX_FRAME_BYTES) {
    throw new ProtocolError(
      'FRAME_TOO_LARGE',
      `a ${frame.kind} frame of ${body.length} bytes is over the cap of ${MAX_FRAME_BYTES}`,
    );
  }
  const bytes = new Uint8Array(HEADER_BYTES + body.length);
  new DataView(bytes.buffer).setUint32(0, body.length);
  bytes.set(body, HEADER_BYTES);
  return bytes;
}

function stringify(frame: { kind: string }): string {
  try {
    return JSON.stringify(frame);
  } catch (cause) {
    throw new ProtocolError('FRAME_NOT_JSON', `a ${frame.kind} frame cannot be written as JSON`, { cause });
  }
}

/**
 * Turns a stream of bytes, cut anywhere, back into frames.
 *
 * Bytes go in with `push`; frames are pulled with `next`, so that a receiver with enough to do can stop pulling.
 * It holds at most one incomplete frame and what was pushed. After a `ProtocolError` it must not be used again.
 * @example
 * const decoder = new FrameDecoder<GuestFrame>(GUEST_FRAMES);
 * decoder.push(chunk);
 * for (let frame = decoder.next(); frame !== undefined; frame = decoder.next()) handle(frame);
 * @since 0.1.0
 */
export class FrameDecoder<Frame extends { kind: string }> {
  readonly #schemas: FrameSchemas<Frame>;
  #buffer = new Uint8Array(0);
  #start = 0;
  #end = 0;

  constructor(schemas: FrameSchemas<Frame>) {
    this.#schemas = schemas;
  }

  /** How many bytes wait to be decoded. */
  get pendingBytes(): number {
    return this.#end - this.#start;
  }

  /** Adds bytes as they arrived; the chunk is copied. */
  push(chunk: Uint8Array): void {
    this.#reserve(chunk.length);
    this.#buffer.set(chunk, this.#end);
    this.#end += chunk.length;
  }

  /**
   * Takes the next complete frame.
   * @returns `undefined` while it is incomplete
   * @throws ProtocolError for anything that is not a frame that the other end may send
   */
  next(): Frame | undefined {
    if (this.pendingBytes < HEADER_BYTES) return undefined;
    const length = new DataView(this.#buffer.buffer, this.#start).getUint32(0);
    if (length === 0) throw new ProtocolError('FRAME_EMPTY', 'a frame has no content');
    if (length > MAX_FRAME_BYTES) {
      throw new ProtocolError('FRAME_TOO_LARGE', `a frame of ${length} bytes is over the cap of ${MAX_FRAME_BYTES}`);
    }
    const from = this.#start + HEADER_BYTES;
    if (this.#end < from + length) return undefined;
    const frame = this.#parse(this.#buffer.subarray(from, from + length));
    this.#consume(from + length);
    return frame;
  }

  #parse(bytes: Uint8Array): Frame {
    let text: string;
    try {
      text = decoder.decode(bytes);
    } catch (cause) {
      throw new ProtocolError('FRAME_NOT_UTF8', 'a frame is not UTF-8', { cause });
    }
    const value = parseJson(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new ProtocolError('FRAME_INVALID', 'a frame is not a JSON object');
    }
    const kind = Object.hasOwn(value, 'kind') ? value.kind : undefined;
    const schemas: Readonly<Record<string, readonly JsonSchema[] | undefined>> = this.#schemas;
    const allowed = typeof kind === 'string' && Object.hasOwn(schemas, kind) ? schemas[kind] : undefined;
    if (allowed === undefined) {
      throw new ProtocolError(
        'FRAME_UNKNOWN_KIND',
        `a frame has the unknown kind ${JSON.stringify(kind ?? null).slice(0, 60)}`,
      );
    }
    const issue = firstIssue(allowed, value);
    if (issue !== undefined) {
      throw new ProtocolError(
        'FRAME_INVALID',
        `a ${String(kind)} frame is invalid at ${issue.pointer || '/'}: ${issue.detail}`,
      );
    }
    return value as unknown as Frame;
  }

  #consume(upTo: number): void {
    this.#start = upTo;
    if (this.#start < this.#end) return;
    this.#start = 0;
    this.#end = 0;
    // One large frame must not keep a megabyte per plugin for ever.
    if (this.#buffer.length > INITIAL_CAPACITY) this.#buffer = new Uint8Array(0);
  }

  #reserve(extra: number): void {
    if (this.#end + extra <= this.#buffer.length) return;
    const pending = this.#buffer.subarray(this.#start, this.#end);
    const needed = pending.length + extra;
    const target =
      needed <= this.#buffer.length / 2
        ? this.#buffer
        : new Uint8Array(Math.max(INITIAL_CAPACITY, needed, pending.length * 2));
    target.set(pending, 0);
    this.#buffer = target;
    this.#start = 0;
    this.#end = pending.length;
  }
}

function firstIssue(alternatives: readonly JsonSchema[], value: unknown): SchemaIssue | undefined {
  let first: SchemaIssue | undefined;
  for (const schema of alternatives) {
    const [issue] = checkSchema(schema, value);
    if (issue === undefined) return undefined;
    first ??= issue;
  }
  return first;
}
