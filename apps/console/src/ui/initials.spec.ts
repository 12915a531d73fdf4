import { describe, expect, it } from '@jest/globals';
import { initialsOf } from './initials.js';

describe('initials', () => {
  it.each([
    ['Amara Okafor', 'AO'],
    ['María José Fernández-García', 'MF'],
    ['王小明', '王'],
    ['محمد الفاسي', 'ما'],
    ['ada', 'A'],
    ['  ', '·'],
    ['— Éléa', 'É'],
    ['👩🏽‍🚀 Nova Corp', 'NC'],
  ])('of %s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
