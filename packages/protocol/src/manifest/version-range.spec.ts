import { describe, expect, it } from '@jest/globals';
import { versionInRange } from './version-range.js';

describe('a version range', () => {
  it.each([
    ['1.2.3', '1.2.3', true],
    ['1.2.4', '=1.2.3', false],
    ['0.1.9', '>=0.1.0 <1.0.0', true],
    ['1.0.0', '>=0.1.0 <1', false],
    ['1.9.9', '^1.2.0', true],
    ['2.0.0', '^1.2.0', false],
    ['0.2.9', '^0.2.3', true],
    ['0.3.0', '^0.2.3', false],
    ['0.0.4', '^0.0.3', false],
    ['1.2.9', '~1.2.3', true],
    ['1.3.0', '~1.2.3', false],
    ['1.2.4', '>1.2.3 <=1.2.4', true],
    ['3.0.0', '^1.0.0 || ^3.0.0', true],
    ['9.9.9', '*', true],
    ['1.0.0-rc.1', '^1.0.0', true],
    ['1.0.0', 'newest', undefined],
    ['1.0.0', '', undefined],
    ['1.0.0', '^1 ||', undefined],
    ['one', '^1', undefined],
  ])('%s in "%s" is %s', (version, range, expected) => {
    expect(versionInRange(version, range)).toBe(expected);
  });
});
