import { describe, expect, it } from '@jest/globals';
import { SeededRandom } from './seeded-random.js';
import { misspell } from './typo.js';

describe('misspell', () => {
  it('makes one slip and keeps the first letter', () => {
    const random = new SeededRandom('slips');
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const wrong = misspell(random, 'Wainwright');
      expect(wrong).not.toBe('Wainwright');
      expect(wrong?.charAt(0)).toBe('W');
      expect(Math.abs((wrong?.length ?? 0) - 'Wainwright'.length)).toBeLessThanOrEqual(1);
    }
  });

  it('leaves scripts alone that are not typed letter by letter, and names too short to slip on', () => {
    const random = new SeededRandom('slips');
    expect(misspell(random, '王小明')).toBeNull();
    expect(misspell(random, 'ज्योति शर्मा')).toBeNull();
    expect(misspell(random, 'Ali')).toBeNull();
  });
});
