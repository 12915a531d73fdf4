import { ApiError } from '@tessera/client';

/** A request that the host refused, or that never reached it (`status` 0, code `UNREACHABLE`). */
export function isProblem(error: unknown, status?: number): error is ApiError {
  return (
    error instanceof Error &&
    error.name === 'ApiError' &&
    (status === undefined || (error as ApiError).status === status)
  );
}

/** Nothing came back: no connection, or a server that is not running. */
export function unreachable(): ApiError {
  return new ApiError(0, { code: 'UNREACHABLE', title: 'The server cannot be reached' });
}

/** The complaint about one field, found by the pointer that names it. */
export function fieldProblem(error: unknown, pointer: string): string | undefined {
  if (!isProblem(error)) return undefined;
  return error.errors.find((field) => field.pointer === pointer)?.detail;
}
