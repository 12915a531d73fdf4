import { describe, expect, it } from '@jest/globals';
import { ambiguousDate, dateOrderOf, parseBirthDate } from './birth-date.js';

const now = new Date('2026-06-01T00:00:00Z');

describe('parseBirthDate', () => {
  it.each([
    ['19081209', '1908-12-09'],
    ['1971-06-24', '1971-06-24'],
    ['1971/6/4', '1971-06-04'],
    ['1971-06-24T00:00:00.000Z', '1971-06-24'],
    ['1971-06-24 00:00', '1971-06-24'],
    ['1990年3月4日', '1990-03-04'],
    ['24.06.1971', '1971-06-24'],
    ['16-May-89', '1989-05-16'],
    ['1. März 1980', '1980-03-01'],
    ['3 février 1980', '1980-02-03'],
    ['3 de enero de 1980', '1980-01-03'],
    ['Mar 9 1970', '1970-03-09'],
    ['March 9th, 1970', '1970-03-09'],
    ['29.02.2024', '2024-02-29'],
  ])('reads %s', (text, date) => expect(parseBirthDate(text, 'day-first', now)).toBe(date));

  it.each([
    '19729518',
    '1971-02-29',
    '31.04.1990',
    '0000-00-00',
    'yesterday',
    '12',
    '12/1990',
    '1/2/3/4',
    'Foo 9 1970',
  ])('reads no day from %s', (text) => expect(parseBirthDate(text, 'day-first', now)).toBeNull());

  it('reads day and month in the order of the column, and in the only possible one where that order names no day', () => {
    expect(parseBirthDate('3/4/1990', 'month-first', now)).toBe('1990-03-04');
    expect(parseBirthDate('3/4/1990', 'day-first', now)).toBe('1990-04-03');
    expect(parseBirthDate('3/31/1954', 'day-first', now)).toBe('1954-03-31');
    expect(parseBirthDate('3/4/1990', null, now)).toBeNull();
    expect(parseBirthDate('4/4/1990', null, now)).toBe('1990-04-04');
  });

  it('takes two digits of a year for the latest year that is not in the future', () => {
    expect(parseBirthDate('1/2/26', 'day-first', now)).toBe('2026-02-01');
    expect(parseBirthDate('1/2/27', 'day-first', now)).toBe('1927-02-01');
  });
});

describe('dateOrderOf', () => {
  it('learns the order from values that allow only one', () => {
    expect(dateOrderOf(['3/4/1990', '3/31/1954'], null)).toBe('month-first');
    expect(dateOrderOf(['3/4/1990', '31/3/1954'], null)).toBe('day-first');
    expect(dateOrderOf(['3.4.1990'], null)).toBe('day-first');
  });

  it('asks the country where no value tells, and says so where nothing does', () => {
    expect(dateOrderOf(['3/4/1990'], 'US')).toBe('month-first');
    expect(dateOrderOf(['3/4/1990'], 'FR')).toBe('day-first');
    expect(dateOrderOf(['3/4/1990'], null)).toBeNull();
    expect(ambiguousDate(['1990-01-01', '4/4/1990', '3/4/1990'])).toBe('3/4/1990');
    expect(ambiguousDate(['1990-01-01', '19900304'])).toBeNull();
  });
});
