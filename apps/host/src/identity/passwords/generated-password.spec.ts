import { describe, expect, it } from '@jest/globals';
import { generatePassword } from './generated-password.js';

describe('the generated password', () => {
  it('can be read out: four groups of five, without letters and digits that look alike', () => {
    for (let index = 0; index < 200; index++)
      expect(generatePassword()).toMatch(/^[a-hjkmnp-z2-9]{5}(-[a-hjkmnp-z2-9]{5}){3}$/);
  });

  it('is another one each time', () => {
    expect(new Set(Array.from({ length: 200 }, generatePassword)).size).toBe(200);
  });
});
