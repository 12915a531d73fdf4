/**
 * One call to the API, before it has a carrier.
 * @since 0.1.0
 */
export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path with its parameters filled in, for example `/v1/customers/0199…`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a string or a stream is sent as it is and needs a `content-type` header. */
  readonly body?: unknown;
}

/**
 * What came back.
 * @since 0.1.0
 */
export interface ApiResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON where the answer is JSON, text otherwise, `null` when it is empty. */
  readonly body: unknown;
}

/**
 * Carries a call to the API and its answer back: over HTTP for an external app, over the plugin channel inside a plugin.
 * @since 0.1.0
 */
export type Transport = (request: ApiRequest, signal: AbortSignal) => Promise<ApiResponse>;

/**
 * Where and as whom to call.
 * @since 0.1.0
 */
export interface FetchTransportOptions {
  /** Address of the installation, for example `https://customers.example.com`. */
  readonly url: string;
  /** Access token, or a function that returns one (called for each request, so it may refresh). */
  readonly token?: string | (() => string | Promise<string>);
  readonly fetch?: typeof globalThis.fetch;
}

/**
 * A transport over HTTP.
 * @throws TypeError when `url` is not an http or https address
 * @example
 * const transport = fetchTransport({ url: 'http://127.0.0.1:8080', token: 'tsr_pat_…' });
 * @since 0.1.0
 */
export function fetchTransport(options: FetchTransportOptions): Transport {
  const base = new URL(options.url);
  if (!/^https?:$/.test(base.protocol)) throw new TypeError(`url must be an http or https address, not ${options.url}`);
  const send = options.fetch ?? globalThis.fetch;
  return async (request, signal) => {
    const url = new URL(request.path, base);
    for (const [name, value] of Object.entries(request.query ?? {})) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    const token = typeof options.token === 'function' ? await options.token() : options.token;
    const { body, headers } = encodeBody(request);
    const answer = await send(url, {
      method: request.method,
      headers: {
        accept: 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...headers,
        ...request.headers,
      },
      signal,
      redirect: 'error',
      ...(body === undefined ? {} : { body, duplex: 'half' }),
    } as RequestInit);
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await decodeBody(answer) };
  };
}

function encodeBody(request: ApiRequest): { body?: BodyInit; headers: Record<string, string> } {
  if (request.body === undefined) return { headers: {} };
  if (
    typeof request.body === 'string' ||
    request.body instanceof ReadableStream ||
    request.body instanceof Uint8Array
  ) {
    return { body: request.body as BodyInit, headers: {} };
  }
  const type = request.method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
  return { body: JSON.stringify(request.body), headers: { 'content-type': type } };
}

async function decodeBody(answer: Response): Promise<unknown> {
  const text = await answer.text();
  if (text === '') return null;
  return /\bjson\b/.test(answer.headers.get('content-type') ?? '') ? (JSON.parse(text) as unknown) : text;
}
