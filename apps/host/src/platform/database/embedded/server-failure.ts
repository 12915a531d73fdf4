import type { ErrorCode } from '../../errors/error-table.js';

const REASONS: readonly (readonly [pattern: RegExp, code: ErrorCode])[] = [
  [/No space left on device|Disk quota exceeded/, 'DATA_FOLDER_FULL'],
  [/Read-only file system/, 'DATA_FOLDER_READ_ONLY'],
  [/database files are incompatible with server/, 'EMBEDDED_DATABASE_VERSION'],
  [/error while loading shared libraries|Exec format error/, 'EMBEDDED_DATABASE_UNAVAILABLE'],
];

/** The code for what PostgreSQL wrote before it gave up. */
export function codeOfServerOutput(lines: readonly string[]): ErrorCode {
  const text = lines.join('\n');
  return REASONS.find(([pattern]) => pattern.test(text))?.[1] ?? 'EMBEDDED_DATABASE_FAILED';
}
