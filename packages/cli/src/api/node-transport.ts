import { once } from 'node:events';
import { request as requestHttp, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { ApiRequest, ApiResponse, Transport } from '@tessera/client';

interface TransportOptions {
  address: string;
  /** Absent for what everybody may ask. */
  token?: string;
  /** Longest time without a byte in either direction, in milliseconds. */
  silenceMs: number;
}

type Body = Uint8Array | AsyncIterable<Uint8Array> | undefined;

/**
 * Carries the calls of the client through `node:http`. Not through `fetch`: a host may refuse a large file after its
 * first bytes, and `fetch` then reports the broken upload instead of the answer that says why.
 */
export function nodeTransport(options: TransportOptions): Transport {
  return async (call, signal) => {
    const url = new URL(call.path, options.address);
    for (const [name, value] of Object.entries(call.query ?? {})) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    const { body, headers } = encodeBody(call);
    const authorization = options.token === undefined ? {} : { authorization: `Bearer ${options.token}` };
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const request = send(url, {
      method: call.method,
      headers: { accept: 'application/json', ...authorization, ...headers, ...call.headers },
      signal,
    });
    request.setTimeout(options.silenceMs, () =>
      request.destroy(new Error(`No answer within ${options.silenceMs / 1000} seconds`)),
    );
    return exchange(request, body);
  };
}

function encodeBody({ body }: ApiRequest): { body: Body; headers: Record<string, string> } {
  if (body === undefined) return { body, headers: {} };
  if (isStream(body)) return { body, headers: {} };
  const json = Buffer.from(JSON.stringify(body));
  return { body: json, headers: { 'content-type': 'application/json', 'content-length': String(json.length) } };
}

const isStream = (body: unknown): body is AsyncIterable<Uint8Array> =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;

async function exchange(request: ClientRequest, body: Body): Promise<ApiResponse> {
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    request.once('response', resolve);
    request.on('error', reject);
  });
  const [response] = await Promise.all([answer, sendBody(request, body, answer)]);
  const text = await readText(response);
  return {
    status: response.statusCode ?? 0,
    headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
    body: decodeBody(text, response.headers['content-type']),
  };
}

/** Writes the body at the pace of the connection, and stops as soon as the answer is there: it was decided without the rest. */
async function sendBody(request: ClientRequest, body: Body, answer: Promise<unknown>): Promise<void> {
  if (body === undefined || body instanceof Uint8Array) {
    request.end(body);
    return;
  }
  let answered = false;
  const settled = answer.then(
    () => void (answered = true),
    () => void (answered = true),
  );
  try {
    for await (const piece of body) {
      if (answered) break;
      if (!request.write(piece)) await Promise.race([once(request, 'drain'), settled]);
    }
    request.end();
  } catch (error) {
    // The source failed, for example a file on a disk that went away: the host must not take half of it for all of it.
    if (!answered) request.destroy(error as Error);
  }
}

async function readText(response: IncomingMessage): Promise<string> {
  response.setEncoding('utf8');
  let text = '';
  for await (const part of response) text += part as string;
  return text;
}

function decodeBody(text: string, type = ''): unknown {
  if (text === '') return null;
  return /\bjson\b/.test(type) ? (JSON.parse(text) as unknown) : text;
}
