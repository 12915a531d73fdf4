import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatPhc, parsePhc } from './phc.js';

describe('the PHC string of a password', () => {
  it('is read back as it was written', () => {
    const bytes = (minLength: number) => fc.uint8Array({ minLength, maxLength: 64 }).map((array) => Buffer.from(array));
    const stored = fc.record({
      memory: fc.integer({ min: 8, max: 1_000_000 }),
      passes: fc.integer({ min: 1, max: 99 }),
      parallelism: fc.integer({ min: 1, max: 16 }),
      salt: bytes(16),
      hash: bytes(16),
    });
    fc.assert(fc.property(stored, (value) => expect(parsePhc(formatPhc(value))).toEqual(value)));
  });

  it('is the form that other argon2 implementations write', () => {
    const reference = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(formatPhc(parsePhc(reference)!)).toBe(reference);
  });

  it.each([
    '',
    'secret',
    '$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc',
    '$argon2id$v=19$m=1,t=1,p=1$$',
  ])('does not read %j', (text) => expect(parsePhc(text)).toBeNull());
});
