/**
 * One call to the REST API.
 * @since 0.1.0
 */
export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path with its parameters filled in and percent-encoded, for example `/v1/customers/0199…`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
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
 * Carries a call to the API and its answer back. Inside a plugin it is the channel to the host.
 * @since 0.1.0
 */
export type Transport = (request: ApiRequest, signal: AbortSignal) => Promise<ApiResponse>;
