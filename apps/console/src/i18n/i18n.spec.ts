import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { languageFor } from './i18n.js';

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, path: string[] = []): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[[...path, key].join(' › '), value] as const] : [...leaves(value, [...path, key])],
    ),
  );
}

const read = (file: string) => leaves(JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as Tree);
const english = read('./en.json');
const chinese = read('./zh-CN.json');

// Plural forms differ by language: English has one and other, Chinese other alone (Unicode CLDR).
const withoutPlural = (key: string) => key.replace(/_(?:one|other)$/, '');
const keysOf = (texts: Map<string, string>) => [...new Set([...texts.keys()].map(withoutPlural))].sort();
const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}|<\w+>/g) ?? [])].sort();

describe('the translations', () => {
  it('have the same keys in English and Chinese', () => {
    expect(keysOf(chinese)).toEqual(keysOf(english));
  });

  it('fill the same places in both languages', () => {
    const differing = [...english].filter(([key, text]) => {
      const other = chinese.get(key);
      return other !== undefined && placeholders(text).join() !== placeholders(other).join();
    });
    expect(differing).toEqual([]);
  });

  it('leave no text empty', () => {
    expect([...english, ...chinese].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('give every counted text a form for one and for many', () => {
    const plurals = [...english.keys()].filter((key) => /_(?:one|other)$/.test(key)).map(withoutPlural);
    for (const key of plurals)
      expect([english.has(`${key}_one`), english.has(`${key}_other`), chinese.has(`${key}_other`)]).toEqual([
        true,
        true,
        true,
      ]);
  });
});

describe('the choice of language', () => {
  it('takes the first language that the console speaks', () => {
    expect(languageFor(['fr-CH', 'zh-TW', 'en'])).toBe('zh-CN');
    expect(languageFor(['de-DE', 'en-GB'])).toBe('en');
  });

  it('falls back to English', () => {
    expect(languageFor(['sw'])).toBe('en');
    expect(languageFor([])).toBe('en');
  });
});
