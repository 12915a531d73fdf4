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
 * The API answered with a problem (RFC 9457).
 *
 * Recognise it with {@link isApiError}, never by `instanceof`: the runtime that throws it carries its own copy of this class.
 * @since 0.1.0
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** Stable, for example `CUSTOMER_NOT_FOUND`; `UNEXPECTED_ANSWER` when the answer was no problem document. */
  readonly code: string;
  /** HTTP status; 0 when the request never left the plugin. */
  readonly status: number;
  readonly detail: string;
  /** What to do next. */
  readonly cure: string;
  readonly errors: readonly ApiFieldError[];

  constructor(status: number, body: unknown) {
    const problem: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {};
    const text = (name: string, otherwise: string): string => {
      const value = problem[name];
      return typeof value === 'string' ? value : otherwise;
    };
    const code = text('code', 'UNEXPECTED_ANSWER');
    const detail = text('detail', `The host answered with status ${status}.`);
    super(`${code}: ${detail}`);
    this.code = code;
    this.status = status;
    this.detail = detail;
    this.cure = text('cure', '');
    this.errors = Array.isArray(problem.errors) ? (problem.errors as ApiFieldError[]) : [];
  }
}

/**
 * Tells whether something thrown is an answer of the API.
 * @param thrown - what `catch` caught
 * @param code - when given, only an error with this code counts
 * @example
 * try { await customers.get(id); }
 * catch (thrown) { if (!isApiError(thrown, 'CUSTOMER_NOT_FOUND')) throw thrown; }
 * @since 0.1.0
 */
export function isApiError(thrown: unknown, code?: string): thrown is ApiError {
  if (typeof thrown !== 'object' || thrown === null || !('name' in thrown) || thrown.name !== 'ApiError') return false;
  return code === undefined || ('code' in thrown && thrown.code === code);
}
