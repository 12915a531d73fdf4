import { describe, expect, it } from '@jest/globals';
import { ERROR_TABLE } from '../errors/error-table.js';
import { problem, problemDocument } from '../errors/problem.js';
import { asProblem } from './problem.filter.js';

describe('asProblem', () => {
  it.each([
    [{ code: 'FST_ERR_CTP_BODY_TOO_LARGE', statusCode: 413 }, 'BODY_TOO_LARGE'],
    [{ code: '57014' }, 'DEADLINE_EXCEEDED'],
    [{ driverError: { code: '22P05' } }, 'ENCODING_INVALID'],
    [{ code: 'ECONNREFUSED' }, 'DATABASE_UNAVAILABLE'],
    [new Error('Connection terminated unexpectedly'), 'DATABASE_UNAVAILABLE'],
    [new TypeError('x is undefined'), 'INTERNAL_ERROR'],
    [null, 'INTERNAL_ERROR'],
    ['a string', 'INTERNAL_ERROR'],
  ])('turns %p into %s', (error, code) => {
    expect(asProblem(error).code).toBe(code);
  });

  it('tells nothing of an unexpected error to the caller', () => {
    const document = problemDocument(asProblem(new Error('password=hunter2 at /srv/x.js:3')), {
      instance: '/v1/x',
      requestId: 'r',
    });
    expect(JSON.stringify(document)).not.toMatch(/hunter2|\/srv/);
  });

  it('keeps a problem as it is', () => {
    const original = problem('CURSOR_INVALID', { detail: 'no' });
    expect(asProblem(original)).toBe(original);
  });
});

describe('the error table', () => {
  it.each(Object.entries(ERROR_TABLE))('%s says what happened and what to do', (code, { status, title, cure }) => {
    expect(code).toMatch(/^[A-Z][A-Z0-9_]+$/);
    expect(status === 0 || (status >= 400 && status < 600)).toBe(true);
    expect(title.length).toBeGreaterThan(10);
    expect(cure).toMatch(/[.`)]$/);
  });
});
