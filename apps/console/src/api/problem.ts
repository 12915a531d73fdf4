/** One wrong field of a refused request; `pointer` is a JSON Pointer into its body (RFC 6901). */
export interface FieldProblem {
  pointer: string;
  code: string;
  detail: string;
}

/** The body of a refused request (RFC 9457), as the host writes it. */
export interface ProblemBody {
  type: string;
  code: string;
  title: string;
  status: number;
  detail?: string;
  instance?: string;
  cure?: string;
  errors?: FieldProblem[];
}

/** A request that the host refused, or that never reached it (`status` 0, code `UNREACHABLE`). */
export class ProblemError extends Error {
  readonly code: string;
  readonly status: number;
  readonly problem: ProblemBody;

  constructor(problem: ProblemBody, options?: ErrorOptions) {
    super(problem.detail ?? problem.title, options);
    this.name = 'ProblemError';
    this.code = problem.code;
    this.status = problem.status;
    this.problem = problem;
  }
}

export function isProblem(error: unknown, status?: number): error is ProblemError {
  return error instanceof ProblemError && (status === undefined || error.status === status);
}

export function unreachable(cause: unknown): ProblemError {
  return new ProblemError(
    { type: 'urn:tessera:problem:unreachable', code: 'UNREACHABLE', title: 'The server cannot be reached', status: 0 },
    { cause },
  );
}

function isProblemBody(value: unknown): value is ProblemBody {
  return typeof value === 'object' && value !== null && 'title' in value && 'status' in value;
}

/** Reads a refusal; a proxy in between may answer something that is not a problem document. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => null);
  if (isProblemBody(body)) return new ProblemError(body);
  return new ProblemError({
    type: 'about:blank',
    code: 'UNEXPECTED_ANSWER',
    title: response.statusText || `HTTP ${response.status}`,
    status: response.status,
  });
}

/** The complaint about one field, found by the pointer that names it. */
export function fieldProblem(error: unknown, pointer: string): string | undefined {
  if (!(error instanceof ProblemError)) return undefined;
  return error.problem.errors?.find((field) => field.pointer === pointer)?.detail;
}
