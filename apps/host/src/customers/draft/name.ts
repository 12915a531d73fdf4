import type { CustomerName } from '@tessera/protocol';

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** The full name from its parts: `Ada Lovelace`, and family name first without a space in East Asian scripts: `王小明`. */
export function composeFullName(given: string | null, family: string | null): string | null {
  if (given === null || family === null) return given ?? family;
  return EAST_ASIAN.test(family) && EAST_ASIAN.test(given) ? family + given : `${given} ${family}`;
}

/** True when the full name says nothing that its parts do not say. */
export const isComposed = (name: CustomerName): boolean => name.full === composeFullName(name.given, name.family);
