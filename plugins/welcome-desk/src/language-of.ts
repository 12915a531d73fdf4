import { LANGUAGE_OF_COUNTRY, type Language } from './greetings.js';

/** A script that belongs to one language, as far as a greeting is concerned. Kana and Hangul come before Han, which they mix with. */
const LANGUAGE_OF_SCRIPT: readonly (readonly [script: RegExp, language: Language])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Thai}/u, 'th'],
];
/** Letters that Ukrainian has and Russian has not. */
const UKRAINIAN = /[іїєґ]/iu;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** What a greeting needs to know about a customer. */
export interface Greeted {
  name: { full: string };
  addresses: { country: string | null }[];
}

/**
 * The language to greet a customer in: where they live when that says it, else the script of their name, else English.
 * A name of Chinese characters in Japan is Japanese, so the country goes first.
 */
export function languageOf({ name, addresses }: Greeted): Language {
  for (const { country } of addresses) {
    const language = country === null ? undefined : LANGUAGE_OF_COUNTRY[country.toUpperCase()];
    if (language !== undefined) return language;
  }
  if (CYRILLIC.test(name.full)) return UKRAINIAN.test(name.full) ? 'uk' : 'ru';
  return LANGUAGE_OF_SCRIPT.find(([script]) => script.test(name.full))?.[1] ?? 'en';
}
