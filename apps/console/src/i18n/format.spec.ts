import { describe, expect, it } from '@jest/globals';
import { createFormat, localeFor } from './format.js';

const format = createFormat('en-GB');
const MINUTE = 60_000;

describe('durations', () => {
  it.each([
    [30_000, '0m'],
    [14 * MINUTE, '14m'],
    [60 * MINUTE, '1h'],
    [125 * MINUTE, '2h 5m'],
    [(24 * 60 + 61) * MINUTE, '1d 1h'],
    [-125 * MINUTE, '2h 5m'],
  ])('%i ms reads %s', (milliseconds, text) => {
    expect(format.duration(milliseconds)).toBe(text);
  });
});

describe('moments', () => {
  const now = Date.parse('2026-03-10T12:00:00Z');

  it('are told as people say them, and after a month as a date', () => {
    expect(format.relative('2026-03-10T11:57:00Z', now)).toBe('3 minutes ago');
    expect(format.relative('2026-03-09T11:00:00Z', now)).toBe('yesterday');
    expect(format.relative('2025-12-24T11:00:00Z', now)).toBe('24 Dec 2025');
  });

  it('of a birth date keep their day in every time zone', () => {
    expect(format.day('1970-01-01')).toBe('1 January 1970');
  });
});

describe('the locale', () => {
  it('is the visitor’s own form of the chosen language', () => {
    expect(localeFor('en', ['de-DE', 'en-GB', 'en-US'])).toBe('en-GB');
    expect(localeFor('zh-CN', ['en-GB'])).toBe('zh-CN');
    expect(localeFor('en', ['en-US@posix'])).toBe('en');
  });

  it('names countries, and leaves what is no country code as it is', () => {
    expect(format.country('NG')).toBe('Nigeria');
    expect(format.country('Narnia')).toBe('Narnia');
  });
});
