import type { ApiError } from '@tessera/client';

/**
 * Tells whether something thrown is an answer of the API.
 *
 * Recognised by name, not by class: the runtime that throws it carries its own copy of the class.
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
