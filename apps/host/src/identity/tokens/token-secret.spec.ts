import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { generateSecret, isWellFormed, TOKEN_PREFIX } from './token-secret.js';

describe('the secret of a token', () => {
  it('is recognised by its prefix, its length and its checksum', () => {
    const secret = generateSecret(TOKEN_PREFIX);
    expect(secret).toMatch(/^tsr_pat_[0-9A-Za-z]{49}$/);
    expect(isWellFormed(secret, TOKEN_PREFIX)).toBe(true);
    expect(isWellFormed(secret, 'tsr_secret_')).toBe(false);
  });

  it('is refused without a look-up when one character is wrong', () => {
    const secret = generateSecret(TOKEN_PREFIX);
    const position = fc.integer({ min: TOKEN_PREFIX.length, max: secret.length - 1 });
    const character = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
    fc.assert(
      fc.property(position, character, (at, replacement) => {
        fc.pre(secret[at] !== replacement);
        expect(isWellFormed(secret.slice(0, at) + replacement + secret.slice(at + 1), TOKEN_PREFIX)).toBe(false);
      }),
    );
  });

  it.each(['', 'tsr_pat_', `tsr_pat_${'a'.repeat(49)}`, `tsr_pat_${'é'.repeat(49)}`])('is not %j', (text) => {
    expect(isWellFormed(text, TOKEN_PREFIX)).toBe(false);
  });
});
