import { describe, expect, it } from '@jest/globals';
import { groupedPhone } from './grouped-phone.js';

describe('a phone number', () => {
  it.each([
    ['+441174960743', '+44 117 496 0743'],
    ['+15125550135', '+1 512 555 0135'],
    ['+8613800138000', '+86 138 001 38000'],
    ['+48120112019', '+48 120 112 019'],
    ['+528105783149', '+52 810 578 3149'],
    ['+96260286787', '+962 602 86787'],
    ['(030) 123 45', '(030) 123 45'],
    ['', ''],
  ])('%s is shown as %s', (phone, shown) => {
    expect(groupedPhone(phone)).toBe(shown);
  });
});
