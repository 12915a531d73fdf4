import type { LanguageTexts, LanguageWords } from './language.js';
import { TEXTS } from './texts/index.js';
import { WORDS } from './words/index.js';

export interface Language {
  words: LanguageWords;
  texts: LanguageTexts;
}

type LanguageName = keyof typeof WORDS & keyof typeof TEXTS;

/** The order is part of what a seed means: append, never reorder. */
const NAMES: readonly LanguageName[] = [
  'english',
  'german',
  'french',
  'spanish',
  'portuguese',
  'italian',
  'polish',
  'turkish',
  'chinese',
  'japanese',
  'arabic',
  'russian',
  'hindi',
];

/** Every language of the demo workspace. */
export const LANGUAGES: readonly Language[] = NAMES.map((name) => ({ words: WORDS[name], texts: TEXTS[name] }));
