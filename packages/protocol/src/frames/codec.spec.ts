import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FrameDecoder, MAX_FRAME_BYTES, encodeFrame } from './codec.js';
import { GUEST_FRAMES, HOST_FRAMES } from './frame-schemas.js';
import type { GuestFrame, HostFrame } from './frames.js';

const id = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
const key = fc.string({ maxLength: 12 }).filter((name) => name !== '__proto__');
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.string({ unit: 'grapheme' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(key, tie('json'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));
const object = fc.dictionary(key, json, { maxKeys: 4, noNullPrototype: true });
const texts = fc.dictionary(key, fc.string(), { maxKeys: 4, noNullPrototype: true });
const error = fc.record(
  { code: fc.constant('HANDLER_FAILED'), message: fc.string(), stack: fc.string() },
  { noNullPrototype: true },
);

const guestFrame = fc.oneof(
  fc.record({ kind: fc.constant('result'), id, ok: fc.constant(true), value: json }, { noNullPrototype: true }),
  fc.record({ kind: fc.constant('result'), id, ok: fc.constant(false), error }, { noNullPrototype: true }),
  fc.record(
    {
      kind: fc.constant('log'),
      level: fc.constantFrom('debug', 'info', 'warn', 'error'),
      message: fc.string(),
      data: object,
    },
    { noNullPrototype: true },
  ),
  fc.record({ kind: fc.constant('pong'), sequence: id }, { noNullPrototype: true }),
  fc.record({ kind: fc.constant('cancel'), id }, { noNullPrototype: true }),
  fc.record(
    {
      kind: fc.constant('request'),
      id,
      method: fc.constantFrom('GET', 'POST', 'PATCH', 'DELETE'),
      path: fc.constantFrom('/v1/customers', '/v1/customers/01a/notes', '/v1/a..b/%2E'),
      query: texts,
      headers: texts,
      body: json,
    },
    { noNullPrototype: true },
  ),
) as fc.Arbitrary<GuestFrame>;

function decodeAll(chunks: Uint8Array[]): GuestFrame[] {
  const decoder = new FrameDecoder<GuestFrame>(GUEST_FRAMES);
  const frames: GuestFrame[] = [];
  for (const chunk of chunks) {
    decoder.push(chunk);
    for (let frame = decoder.next(); frame !== undefined; frame = decoder.next()) frames.push(frame);
  }
  return frames;
}

function cut(bytes: Uint8Array, sizes: number[]): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  let from = 0;
  for (const size of sizes) {
    chunks.push(bytes.subarray(from, from + size));
    from += size;
  }
  return [...chunks, bytes.subarray(from)];
}

function framed(json: string | Uint8Array): Uint8Array {
  const body = Buffer.from(json);
  const header = Buffer.alloc(4);
  header.writeUInt32BE(body.length);
  return Buffer.concat([header, body]);
}

function codeOf(bytes: Uint8Array): string {
  try {
    decodeAll([bytes]);
    return 'none';
  } catch (thrown) {
    const { name, code } = thrown as { name: string; code: string };
    expect(name).toBe('ProtocolError');
    return code;
  }
}

describe('the frame codec', () => {
  it('gives back what was encoded, however the bytes are cut', () => {
    fc.assert(
      fc.property(
        fc.array(guestFrame, { maxLength: 6 }),
        fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 60 }),
        (frames, sizes) => {
          const bytes = Buffer.concat(frames.map((frame) => encodeFrame(frame)));
          expect(decodeAll(cut(bytes, sizes))).toEqual(frames);
        },
      ),
    );
  });

  it('gives back a frame that arrives byte by byte, and frames that arrive together', () => {
    const frames: GuestFrame[] = [
      { kind: 'pong', sequence: 1 },
      { kind: 'log', level: 'info', message: 'é', data: {} },
    ];
    const bytes = Buffer.concat(frames.map((frame) => encodeFrame(frame)));
    expect(decodeAll([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(frames);
    expect(decodeAll([bytes])).toEqual(frames);
  });

  it('answers garbage with nothing or a ProtocolError, never with another error', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.uint8Array({ maxLength: 200 }),
            fc.string().map(framed),
            json.map((value) => framed(JSON.stringify(value))),
          ),
          { maxLength: 5 },
        ),
        (chunks) => {
          try {
            decodeAll(chunks);
          } catch (thrown) {
            expect((thrown as Error).name).toBe('ProtocolError');
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['FRAME_EMPTY', Uint8Array.of(0, 0, 0, 0)],
    ['FRAME_TOO_LARGE', Uint8Array.of(0, 16, 0, 1)],
    ['FRAME_TOO_LARGE', Uint8Array.of(255, 255, 255, 255)],
    ['FRAME_NOT_UTF8', framed(Uint8Array.of(0x22, 0xff, 0x22))],
    ['FRAME_NOT_JSON', framed('{"kind":')],
    ['FRAME_NOT_JSON', framed('{"kind":"pong","sequence":1}x')],
    ['FRAME_INVALID', framed('[]')],
    ['FRAME_INVALID', framed('null')],
    ['FRAME_UNKNOWN_KIND', framed('{"kind":"toString"}')],
    ['FRAME_UNKNOWN_KIND', framed('{"kind":{"a":1}}')],
    ['FRAME_UNKNOWN_KIND', framed('{"kind":"hello"}')],
    ['FRAME_INVALID', framed('{"kind":"pong","sequence":1,"more":1}')],
    ['FRAME_INVALID', framed('{"kind":"pong","sequence":-1}')],
    ['FRAME_INVALID', framed('{"kind":"result","id":1,"ok":true}')],
    [
      'FRAME_INVALID',
      framed('{"kind":"request","id":1,"method":"GET","path":"/v1/../oauth","query":{},"headers":{},"body":null}'),
    ],
    [
      'FRAME_INVALID',
      framed('{"kind":"request","id":1,"method":"GET","path":"/metrics","query":{},"headers":{},"body":null}'),
    ],
    ['FRAME_FORBIDDEN_KEY', framed('{"kind":"result","id":1,"ok":true,"value":{"a":[{"__proto__":{"x":1}}]}}')],
    ['FRAME_FORBIDDEN_KEY', framed(String.raw`{"kind":"result","id":1,"ok":true,"value":{"\u005f_proto__":{"x":1}}}`)],
    ['FRAME_TOO_DEEP', framed(`{"kind":"result","id":1,"ok":true,"value":${'['.repeat(500_000)}`)],
  ])('refuses with %s (case %#)', (code, bytes) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it('lets a text contain what must not be a key', () => {
    const frame: GuestFrame = { kind: 'result', id: 1, ok: true, value: ['"__proto__":', '[[{', '\\'] };
    expect(decodeAll([encodeFrame(frame)])).toEqual([frame]);
  });

  it('refuses to send what the other end would refuse', () => {
    const value = JSON.parse('{"__proto__":1}') as { [key: string]: number };
    expect(() => encodeFrame({ kind: 'result', id: 1, ok: true, value } as GuestFrame)).toThrow(
      expect.objectContaining({ code: 'FRAME_FORBIDDEN_KEY' }),
    );
    expect(() => encodeFrame({ kind: 'log', message: 'x'.repeat(MAX_FRAME_BYTES) } as never)).toThrow(
      expect.objectContaining({ code: 'FRAME_TOO_LARGE' }),
    );
    expect(() => encodeFrame({ kind: 'result', value: 1n } as never)).toThrow(
      expect.objectContaining({ code: 'FRAME_NOT_JSON' }),
    );
  });

  it('carries a frame of exactly the cap', () => {
    const frame: GuestFrame = { kind: 'result', id: 1, ok: true, value: '' };
    frame.value = 'x'.repeat(MAX_FRAME_BYTES - JSON.stringify(frame).length);
    expect(decodeAll(cut(encodeFrame(frame), Array(20).fill(60_000) as number[]))).toEqual([frame]);
    frame.value += 'x';
    expect(() => encodeFrame(frame)).toThrow(expect.objectContaining({ code: 'FRAME_TOO_LARGE' }));
  });

  it('holds no more than what waits to be pulled', () => {
    const decoder = new FrameDecoder<HostFrame>(HOST_FRAMES);
    decoder.push(encodeFrame({ kind: 'ping', sequence: 1 }));
    decoder.push(encodeFrame({ kind: 'ping', sequence: 2 }).subarray(0, 10));
    expect(decoder.next()).toEqual({ kind: 'ping', sequence: 1 });
    expect(decoder.next()).toBeUndefined();
    expect(decoder.pendingBytes).toBe(10);
  });
});
