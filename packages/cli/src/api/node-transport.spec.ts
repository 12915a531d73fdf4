import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Api } from './api.js';
import { nodeTransport } from './node-transport.js';

let server: Server | null = null;
afterEach(() => server?.closeAllConnections());
afterEach(() => new Promise((resolve) => (server === null ? resolve(null) : server.close(resolve))));

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const { signal } = new AbortController();
const problem = {
  code: 'BODY_TOO_LARGE',
  title: 'The body is too large',
  detail: 'The limit is 1 MiB.',
  cure: 'Send less.',
};

describe('an upload', () => {
  it('arrives whole, piece by piece, with its length', async () => {
    const seen: { bytes: number; length?: string | undefined } = { bytes: 0 };
    const address = await serve((request, response) => {
      seen.length = request.headers['content-length'];
      request.on('data', (piece: Buffer) => (seen.bytes += piece.length));
      request.on('end', () => response.writeHead(202, { 'content-type': 'application/json' }).end('{"id":"1"}'));
    });
    async function* body(): AsyncGenerator<Uint8Array> {
      for (let index = 0; index < 200; index += 1) yield Buffer.alloc(65_536);
    }
    const api = new Api({ address, token: 'token', interrupted: signal });
    await expect(api.upload('/v1/imports', { body: body(), length: 200 * 65_536 })).resolves.toEqual({ id: '1' });
    expect(seen).toEqual({ bytes: 200 * 65_536, length: String(200 * 65_536) });
  });

  it('ends as soon as it is refused, and tells why', async () => {
    const address = await serve((_, response) => {
      response
        .writeHead(413, { 'content-type': 'application/problem+json', connection: 'close' })
        .end(JSON.stringify(problem));
    });
    let sent = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        sent += 65_536;
        yield Buffer.alloc(65_536);
      }
    }
    const api = new Api({ address, token: 'token', interrupted: signal });
    await expect(api.upload('/v1/imports', { body: endless(), length: undefined })).rejects.toEqual(
      expect.objectContaining(problem),
    );
    expect(sent).toBeLessThan(64 * 2 ** 20);
  });

  it('is broken off when its source fails, so that half a file is never taken for all of it', async () => {
    let whole = false;
    const address = await serve((request) => request.resume().on('end', () => (whole = true)));
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield Buffer.alloc(65_536);
      throw new Error('the disk went away');
    }
    const api = new Api({ address, token: 'token', interrupted: signal });
    await expect(api.upload('/v1/imports', { body: failing(), length: undefined })).rejects.toEqual(
      expect.objectContaining({ detail: 'the disk went away' }),
    );
    expect(whole).toBe(false);
  });
});

describe('a call', () => {
  it('carries the token and the query, and no value that is not given', async () => {
    const address = await serve((request, response) => {
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ url: request.url, authorization: request.headers.authorization }));
    });
    const api = new Api({ address, token: 'secret', interrupted: signal });
    await expect(api.get('/v1/tokens', { limit: 5, cursor: undefined })).resolves.toEqual({
      url: '/v1/tokens?limit=5',
      authorization: 'Bearer secret',
    });
  });

  it('ends when the server stays silent', async () => {
    const address = await serve(() => undefined);
    await expect(nodeTransport({ address, silenceMs: 50 })({ method: 'GET', path: '/' }, signal)).rejects.toThrow(
      'No answer within 0.05 seconds',
    );
  });

  it('says that an answer did not come from a Tessera server', async () => {
    const address = await serve((_, response) =>
      response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not found</h1>'),
    );
    const api = new Api({ address, token: 'token', interrupted: signal });
    await expect(api.get('/v1/tokens')).rejects.toEqual(expect.objectContaining({ code: 'ANSWER_UNEXPECTED' }));
  });

  it('says when nobody answers, and when it was interrupted', async () => {
    const closed = 'http://127.0.0.1:9';
    await expect(new Api({ address: closed, token: 'token', interrupted: signal }).post('/v1/tokens')).rejects.toEqual(
      expect.objectContaining({ code: 'HOST_UNREACHABLE', exitCode: 1 }),
    );
    const interrupted = AbortSignal.abort();
    await expect(new Api({ address: closed, token: 'token', interrupted }).get('/v1/tokens')).rejects.toEqual(
      expect.objectContaining({ code: 'INTERRUPTED', exitCode: 130 }),
    );
  });
});
