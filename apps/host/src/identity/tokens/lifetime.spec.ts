import { describe, expect, it } from '@jest/globals';
import { parseLifetime } from './lifetime.js';

describe('the lifetime of a token', () => {
  it.each([
    ['30m', 1_800_000],
    ['1h', 3_600_000],
    ['30d', 2_592_000_000],
    ['366d', 31_622_400_000],
  ])('%s is %d ms', (text, milliseconds) => expect(parseLifetime(text)).toBe(milliseconds));

  it.each(['', '0h', '367d', '8785h', '1y', '1.5h', '-1h', '1h ', '9999999m', 'forever'])('refuses %j', (text) =>
    expect(parseLifetime(text)).toBeNull(),
  );
});
