/** One wrong field, as problem+json names it. */
export interface FieldFailure {
  pointer: string;
  code: string;
  detail: string;
}

interface FailureOptions {
  detail?: string | undefined;
  cure?: string | undefined;
  errors?: readonly FieldFailure[];
  cause?: unknown;
  exitCode?: number;
}

/** Exit codes, the same for every command. */
export const EXIT = { done: 0, failed: 1, usage: 2, interrupted: 130 } as const;

/** Everything that ends a command early: what the API refused, and what went wrong before the API could be asked. */
export class CliFailure extends Error {
  readonly detail: string | undefined;
  readonly cure: string | undefined;
  readonly errors: readonly FieldFailure[];
  readonly exitCode: number;

  constructor(
    readonly code: string,
    readonly title: string,
    options: FailureOptions = {},
  ) {
    super(`${code}: ${title}`, { cause: options.cause });
    this.name = 'CliFailure';
    this.detail = options.detail;
    this.cure = options.cure;
    this.errors = options.errors ?? [];
    this.exitCode = options.exitCode ?? EXIT.failed;
  }
}

/** A wrong argument: the same shape, with the exit code for wrong usage. */
export function usageFailure(code: string, title: string, options: FailureOptions = {}): CliFailure {
  return new CliFailure(code, title, { ...options, exitCode: EXIT.usage });
}

/** `CODE: title — detail`, one line per wrong field, and the cure. */
export function failureLines(failure: CliFailure): string[] {
  const detail = failure.detail === undefined || failure.detail === failure.title ? '' : ` — ${failure.detail}`;
  return [
    `${failure.code}: ${failure.title}${detail}`,
    ...failure.errors.map(({ pointer, detail: what }) => `  ${pointer === '' ? '(body)' : pointer}: ${what}`),
    ...(failure.cure === undefined ? [] : [`  → ${failure.cure}`]),
  ];
}

/** The same for programs, on standard error with `--json`. */
export function failureJson(failure: CliFailure): string {
  const { code, title, detail, cure, errors } = failure;
  return JSON.stringify({ code, title, detail, cure, ...(errors.length > 0 ? { errors } : {}) });
}
