import type { CustomerProfile } from '../record/customer-profile.js';
import { fold } from './fold.js';

const MOST_WORDS = 6;
const LONGEST_WORD = 100;
const LONGEST_TEXT = 8_000;
const BEYOND_ASCII = /[^\x00-\x7f]/;
const BEYOND_ASCII_EACH = /[^\x00-\x7f]/gu;
const APOSTROPHES = /['’`´ʼ]/g;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const NOT_ADDRESS = /[^\p{L}\p{N}@._+-]+/gu;
const PHONE_LIKE = /^\+?[\d\s()./-]+$/;

const LEAD = 'ABCDE';
const TAIL = 'FGHIJKLMNOPQRSTUVWXYZ';

/**
 * One letter beyond ASCII as five capitals. pg_trgm drops such letters in databases with the C locale and cannot use its
 * index for fewer than three letters, while one Chinese character is already a search. The first capital never occurs
 * inside a code and folded text has no capitals, so a match always starts and ends at letters.
 */
function encodeLetter(letter: string): string {
  let rest = letter.codePointAt(0)!;
  let code = '';
  for (let place = 0; place < 4; place++) {
    code = TAIL[rest % TAIL.length]! + code;
    rest = Math.floor(rest / TAIL.length);
  }
  return LEAD[rest % LEAD.length]! + code;
}

const encode = (text: string): string =>
  BEYOND_ASCII.test(text) ? text.replace(BEYOND_ASCII_EACH, encodeLetter) : text;

/** The words of a text, folded and separated by spaces. */
export const words = (text: string): string => fold(text).replace(APOSTROPHES, '').replace(NOT_WORD, ' ').trim();
const addressWords = (text: string): string => fold(text).replace(NOT_ADDRESS, ' ').trim();
const digits = (text: string): string => text.replace(/\D+/g, '');

/** What a customer is found by: one line of folded words, in ASCII. */
export function searchTextOf(profile: CustomerProfile): string {
  const parts = new Set<string>([words(profile.name.full)]);
  for (const part of [profile.name.given, profile.name.family])
    if (part !== null && !profile.name.full.includes(part)) parts.add(words(part));
  for (const { value } of profile.emails) parts.add(addressWords(value));
  for (const { value, e164 } of profile.phones) {
    if (e164 !== null) parts.add(e164.slice(1));
    const given = digits(value);
    if (e164 === null || !e164.includes(given)) parts.add(given);
  }
  for (const { id } of profile.externalIds) {
    const spaced = words(id);
    parts.add(spaced).add(spaced.replaceAll(' ', ''));
  }
  for (const tag of profile.tags) parts.add(words(tag));
  parts.delete('');
  return encode([...parts].join(' ').slice(0, LONGEST_TEXT));
}

/** By what a customer sorts among others; equal names are told apart by id. */
export const sortNameOf = (profile: CustomerProfile): string => fold(profile.name.full).slice(0, 200);

/** The words that a search asks for, in the form of {@link searchTextOf}; every one of them has to occur. */
export function searchWordsOf(query: string): string[] {
  const text = query.trim();
  if (PHONE_LIKE.test(text) && digits(text).length >= 5) {
    // 0049 30 …, 030 … and +49 30 … are the same number: the leading zeros are how it is dialled, not part of it.
    return [digits(text).replace(/^0+(?=\d{4})/, '')];
  }
  const found = fold(text)
    .split(/\s+/)
    .flatMap((word) => (word.includes('@') ? addressWords(word) : words(word)).split(' '))
    .filter((word) => word !== '')
    .map((word) => encode(word.slice(0, LONGEST_WORD)));
  const distinct = [...new Set(found)];
  return distinct
    .filter((word) => !distinct.some((other) => other !== word && other.includes(word)))
    .slice(0, MOST_WORDS);
}
