import { ERROR_TABLE, type ErrorCode, type ErrorDefinition } from './error-table.js';

/** One wrong field of a request. `pointer` is a JSON Pointer (RFC 6901) into the body, or `?name` for a query parameter. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

export interface ProblemOptions {
  /** What happened this time, for a person; never SQL, a stack or a secret. */
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  readonly cause?: unknown;
  /** Further members of the problem document (RFC 9457 §3.2). */
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A domain error with a code of the error table; the HTTP edge turns it into `application/problem+json`. */
export class Problem extends Error {
  readonly definition: ErrorDefinition;

  constructor(
    readonly code: ErrorCode,
    readonly options: ProblemOptions = {},
  ) {
    super(
      options.detail ?? ERROR_TABLE[code].title,
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.name = 'Problem';
    this.definition = ERROR_TABLE[code];
  }
}

/** Makes a domain error: `throw problem('CUSTOMER_NOT_FOUND', { detail })`. */
export function problem(code: ErrorCode, options?: ProblemOptions): Problem {
  return new Problem(code, options);
}

/** True for an error made by {@link problem}, optionally with that code. */
export function isProblem(error: unknown, code?: ErrorCode): error is Problem {
  return error instanceof Error && error.name === 'Problem' && (code === undefined || (error as Problem).code === code);
}

/** The wire form of a problem (RFC 9457). */
export function problemDocument(error: Problem, request: { instance: string; requestId: string }) {
  return {
    type: problemType(error.code),
    code: error.code,
    title: error.definition.title,
    status: error.definition.status,
    detail: error.message,
    instance: request.instance,
    cure: error.definition.cure,
    requestId: request.requestId,
    ...(error.options.errors ? { errors: error.options.errors } : {}),
    ...error.options.extensions,
  };
}

/** `CUSTOMER_NOT_FOUND` → `urn:tessera:problem:customer-not-found`. */
export function problemType(code: string): string {
  return `urn:tessera:problem:${code.toLowerCase().replaceAll('_', '-')}`;
}
