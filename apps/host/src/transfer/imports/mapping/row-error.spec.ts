import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROW_ERRORS } from './row-error.js';

const REFERENCE = path.resolve(import.meta.dirname, '../../../../../../docs/reference/import.md');

describe('the codes of a report', () => {
  it('are explained in the reference, each in the same words', () => {
    const rows = readFileSync(REFERENCE, 'utf8').matchAll(/^\| `((?:ROW|UNDO)_[A-Z_]+)` +\| (.+?) +\|$/gm);
    expect(Object.fromEntries([...rows].map(([, code, meaning]) => [code, meaning]))).toEqual(ROW_ERRORS);
  });
});
