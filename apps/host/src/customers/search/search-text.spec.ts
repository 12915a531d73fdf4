import { describe, expect, it } from '@jest/globals';
import { readCustomer } from '../draft/read-customer.js';
import { fold } from './fold.js';
import { searchTextOf, searchWordsOf } from './search-text.js';

const { profile } = readCustomer({
  name: { given: 'Jürgen', family: "O'Brien-Łuczak" },
  emails: [{ value: 'j.obrien@Müller.example' }],
  phones: [{ value: '030 / 123 45-67' }],
  addresses: [{ country: 'DE' }],
  tags: ['Stammkunde Süd'],
  externalIds: [{ system: 'crm', id: 'AB-0815/7' }],
});
const chinese = readCustomer({ name: { given: '小明', family: '王' } }).profile!;

const finds = (query: string, who = profile!): boolean =>
  searchWordsOf(query).every((word) => searchTextOf(who).includes(word));

describe('a search', () => {
  it.each([
    'jurgen',
    'JÜRGEN',
    'obrien',
    "o'brien",
    'O’Brien',
    'luczak',
    'Łuczak obrien',
    'rgen',
    'j.obrien@müller.example',
    '@muller',
    'obrien@',
    'stammkunde',
    'sud stamm',
    'AB-0815',
    'ab08157',
    '0815/7',
    '+49 30 1234567',
    '0049 (30) 1234567',
    '030 1234567',
    '030/123 45-67',
    '1234567',
  ])('for %s finds the customer', (query) => {
    expect(finds(query)).toBe(true);
  });

  it.each(['jurgen zzz', 'obrien@gmail', '030 7654321', 'AB-0816', '王'])('for %s does not', (query) => {
    expect(finds(query)).toBe(false);
  });

  it.each(['王', '小明', '王小明', '王 小明', '明'])('for %s finds 王小明', (query) => {
    expect(finds(query, chinese)).toBe(true);
  });

  it('never starts or ends inside a letter of another script', () => {
    const text = searchTextOf(chinese);
    expect(text).toMatch(/^[A-Z]+$/);
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') expect(text).not.toContain(letter);
    expect(finds('小王', chinese)).toBe(false);
  });

  it('looks for at most six words', () => {
    expect(searchWordsOf('a1 b2 c3 d4 e5 f6 g7 h8')).toHaveLength(6);
  });
});

describe('folding', () => {
  it.each([
    ['Straße', 'strasse'],
    ['ŁÓDŹ', 'lodz'],
    ['İstanbul', 'istanbul'],
    ['Ａｄａ', 'ada'],
    ['Ærø', 'aero'],
    ['한국', '한국'],
    ['Ёлка', 'елка'],
    ['Σίσυφος', 'σισυφος'],
  ])('%s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('is done once', () => {
    for (const text of ['Straße', 'İ', 'ΑΣ', 'ﬁ', 'Å', 'ẞ']) expect(fold(fold(text))).toBe(fold(text));
  });
});
