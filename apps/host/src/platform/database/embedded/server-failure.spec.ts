import { describe, expect, it } from '@jest/globals';
import { codeOfServerOutput } from './server-failure.js';

describe('what PostgreSQL writes before it gives up', () => {
  it.each([
    ['PANIC:  could not write to file "pg_wal/xlogtemp.17": No space left on device', 'DATA_FOLDER_FULL'],
    ['FATAL:  could not open file "postmaster.pid": Read-only file system', 'DATA_FOLDER_READ_ONLY'],
    ['FATAL:  database files are incompatible with server', 'EMBEDDED_DATABASE_VERSION'],
    ['postgres: error while loading shared libraries: libssl.so.1.1', 'EMBEDDED_DATABASE_UNAVAILABLE'],
    ['FATAL:  invalid value for parameter "wal_level"', 'EMBEDDED_DATABASE_FAILED'],
  ])('is understood: %s', (line, code) => {
    expect(codeOfServerOutput(['LOG:  starting PostgreSQL', line])).toBe(code);
  });
});
