/**
 * One wrong field of a request.
 * @since 0.1.0
 */
export interface ApiFieldError {
  /** JSON Pointer (RFC 6901) into the body, or `?name` for a query parameter. */
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/**
 * A problem that the API answered (RFC 9457). Tell errors apart by `code`, never by class: two copies of this package may be loaded.
 * @example
 * try { await client.customers.get(id); }
 * catch (error) { if ((error as ApiError).code === 'CUSTOMER_NOT_FOUND') return null; throw error; }
 * @since 0.1.0
 */
export class ApiError extends Error {
  /** Stable code, for example `CUSTOMER_NOT_FOUND`; `UNEXPECTED_ANSWER` when the answer was no problem document. */
  readonly code: string;
  /** HTTP status. */
  readonly status: number;
  /** One sentence for every error of this code. */
  readonly title: string;
  /** What was wrong this time. */
  readonly detail: string;
  /** What to do next. */
  readonly cure: string;
  readonly errors: readonly ApiFieldError[];
  /** For the administrator's log. */
  readonly requestId: string | null;

  constructor(status: number, body: unknown) {
    const problem = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
    const text = (name: string, otherwise: string): string =>
      typeof problem[name] === 'string' ? problem[name] : otherwise;
    const code = text('code', 'UNEXPECTED_ANSWER');
    const detail = text('detail', `The server answered with status ${status}.`);
    super(`${code}: ${detail}`);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
    this.title = text('title', code);
    this.detail = detail;
    this.cure = text('cure', 'Check the address and try again.');
    this.errors = Array.isArray(problem.errors) ? (problem.errors as ApiFieldError[]) : [];
    this.requestId = typeof problem.requestId === 'string' ? problem.requestId : null;
  }
}
