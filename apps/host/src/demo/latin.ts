const SPECIAL: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  æ: 'ae',
  Æ: 'Ae',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
  đ: 'd',
  œ: 'oe',
};

/** Removes accents and replaces the letters that no accent explains. Text of other scripts comes back as it is. */
export function toLatin(text: string): string {
  return text
    .replace(/[ßøØæÆłŁıđœ]/g, (letter) => SPECIAL[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
}

/** What people make of their name in front of an `@`. */
export function toLocalPart(latin: string): string {
  return toLatin(latin)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}

/** A domain label: lower case, hyphens, no other sign. */
export function toDomainLabel(latin: string): string {
  return toLatin(latin)
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
