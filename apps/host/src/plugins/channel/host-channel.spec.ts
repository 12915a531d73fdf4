import { duplexPair, type Duplex } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import {
  FrameDecoder,
  HOST_FRAMES,
  encodeFrame,
  type GuestFrame,
  type HostFrame,
  type RequestFrame,
} from '@tessera/protocol';
import { HostChannel, type ApiAnswer, type ChannelWindow } from './host-channel.js';

const WINDOW: ChannelWindow = { requests: 2, framesPerSecond: 1_000, unreadBytes: 10_000 };
const OK: ApiAnswer = { status: 200, headers: {}, body: null };

function open(window: Partial<ChannelWindow> = {}) {
  const [socket, guest] = duplexPair();
  const frames: GuestFrame[] = [];
  const requests: { request: RequestFrame; signal: AbortSignal; answer(answer?: ApiAnswer): void }[] = [];
  const violations: string[] = [];
  const channel = new HostChannel(
    socket,
    { ...WINDOW, ...window },
    {
      onFrame: (frame) => frames.push(frame),
      onRequest: (request, signal) =>
        new Promise((resolve) => requests.push({ request, signal, answer: (answer = OK) => resolve(answer) })),
      onViolation: (error) => violations.push(error.message),
    },
  );
  return { channel, socket, guest, frames, requests, violations };
}

const request = (id: number): GuestFrame => ({
  kind: 'request',
  id,
  method: 'GET',
  path: '/v1/customers',
  query: {},
  headers: {},
  body: null,
});

function received(guest: Duplex): HostFrame[] {
  const decoder = new FrameDecoder<HostFrame>(HOST_FRAMES);
  const frames: HostFrame[] = [];
  guest.on('data', (chunk: Buffer) => {
    decoder.push(chunk);
    for (let frame = decoder.next(); frame !== undefined; frame = decoder.next()) frames.push(frame);
  });
  return frames;
}

async function turns(count = 10): Promise<void> {
  for (let index = 0; index < count; index += 1) await turn();
}

describe("the host's end of a channel", () => {
  it('answers requests, each with its id', async () => {
    const { guest, requests } = open();
    const answers = received(guest);
    guest.write(Buffer.concat([encodeFrame(request(1)), encodeFrame(request(2))]));
    await turns();
    requests[1]?.answer({ ...OK, status: 404 });
    await turns();
    requests[0]?.answer();
    await turns();
    expect(answers).toMatchObject([
      { kind: 'response', id: 2, status: 404 },
      { kind: 'response', id: 1, status: 200 },
    ]);
  });

  it('reads no further while the window is used up, and goes on when there is room', async () => {
    const { guest, requests, socket } = open();
    received(guest);
    for (let id = 1; id <= 50; id += 1) guest.write(encodeFrame(request(id)));
    await turns();
    expect(requests).toHaveLength(3);
    expect(socket.isPaused()).toBe(true);
    requests[0]?.answer();
    await turns();
    expect(requests).toHaveLength(4);
  });

  it('counts a request until its answer has been read', async () => {
    const { guest, requests } = open({ requests: 0, unreadBytes: 1_000_000 });
    const large = { ...OK, body: 'x'.repeat(500_000) };
    guest.write(Buffer.concat([encodeFrame(request(1)), encodeFrame(request(2))]));
    await turns();
    requests[0]?.answer(large);
    await turns();
    expect(requests).toHaveLength(1);
    received(guest);
    await turns(50);
    expect(requests).toHaveLength(2);
  });

  it('reads slowly from a plugin that sends what nobody asked for', async () => {
    const { guest, frames, channel } = open({ framesPerSecond: 5 });
    for (let line = 0; line < 1_000; line += 1)
      guest.write(encodeFrame({ kind: 'log', level: 'info', message: 'x', data: {} }));
    await turns(50);
    expect(frames.length).toBeGreaterThanOrEqual(10);
    expect(frames.length).toBeLessThan(100);
    expect(channel.throttled).toBeGreaterThan(0);
    channel.close();
  });

  it('lets results through however many there are', async () => {
    const { guest, frames } = open({ framesPerSecond: 1 });
    for (let id = 1; id <= 500; id += 1) guest.write(encodeFrame({ kind: 'result', id, ok: true, value: null }));
    await turns(50);
    expect(frames).toHaveLength(500);
  });

  it('reports a violation once, and reads nothing afterwards', async () => {
    const { guest, frames, violations } = open();
    guest.write(Buffer.from([255, 255, 255, 255]));
    await turns();
    guest.write(encodeFrame({ kind: 'pong', sequence: 1 }));
    await turns();
    expect(violations).toHaveLength(1);
    expect(frames).toEqual([]);
  });

  it('takes a second request with the id of an open one for a violation', async () => {
    const { guest, violations, requests } = open();
    guest.write(Buffer.concat([encodeFrame(request(1)), encodeFrame(request(1))]));
    await turns();
    expect(requests).toHaveLength(1);
    expect(violations).toEqual(['request 1 is already under way']);
  });

  it('gives a request up when the plugin cancels it, or is gone', async () => {
    const { guest, requests, channel } = open();
    guest.write(
      Buffer.concat([encodeFrame(request(1)), encodeFrame(request(2)), encodeFrame({ kind: 'cancel', id: 1 })]),
    );
    await turns();
    expect(requests.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    channel.close();
    expect(requests[1]?.signal.aborted).toBe(true);
  });

  it('answers with an error when the answer does not fit a frame', async () => {
    const { guest, requests } = open();
    const answers = received(guest);
    guest.write(encodeFrame(request(1)));
    await turns();
    requests[0]?.answer({ ...OK, body: 'x'.repeat(2_000_000) });
    await turns();
    expect(answers).toMatchObject([{ id: 1, status: 422, body: { code: 'RESPONSE_TOO_LARGE' } }]);
  });

  it('knows when a plugin does not read', async () => {
    const { channel } = open();
    expect(channel.isFull(5_000)).toBe(false);
    for (let sequence = 1; sequence <= 10_000; sequence += 1) channel.send({ kind: 'ping', sequence });
    await turns();
    expect(channel.isFull()).toBe(true);
  });
});
