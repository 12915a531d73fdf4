import type { LanguageTexts, LanguageWords } from './language.js';
import * as texts from './texts/index.js';
import * as words from './words/index.js';

export interface Language {
  words: LanguageWords;
  texts: LanguageTexts;
}

type LanguageName = keyof typeof words & keyof typeof texts;

/** Every language of the demo workspace. The order is part of what a seed means: append, never reorder. */
export const LANGUAGES: readonly Language[] = (
  [
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
  ] as const satisfies readonly LanguageName[]
).map((name) => ({ words: words[name], texts: texts[name] }));
