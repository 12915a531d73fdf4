import type { QueryRunner } from 'typeorm';
import { StartupError } from '../errors/startup-error.js';
import { SQLSTATE, sqlState } from './postgres-errors.js';

const NOT_ALLOWED = new Set<string | null>([
  SQLSTATE.insufficientPrivilege,
  SQLSTATE.featureNotSupported,
  SQLSTATE.undefinedFile,
]);

/**
 * Makes sure that an extension of PostgreSQL is there.
 * @throws StartupError DATABASE_EXTENSION_MISSING when the role may not create it or the server does not have it
 */
export async function requireExtension(runner: QueryRunner, name: string): Promise<void> {
  try {
    await runner.query(`CREATE EXTENSION IF NOT EXISTS ${name}`);
  } catch (cause) {
    if (!NOT_ALLOWED.has(sqlState(cause))) throw cause;
    throw new StartupError('DATABASE_EXTENSION_MISSING', `${name}: ${(cause as Error).message}`, { cause });
  }
}
