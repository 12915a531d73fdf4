const LETTERS_WITHOUT_DECOMPOSITION: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
  ĸ: 'k',
  ſ: 's',
};
const SPECIAL = new RegExp(`[${Object.keys(LETTERS_WITHOUT_DECOMPOSITION).join('')}]`, 'g');
const MARKS = /\p{M}+/gu;
const BEYOND_ASCII = /[^\x00-\x7f]/;

/**
 * Text without the differences that people do not search by: case, accents, width and compatibility forms.
 * `Łódź` and `LODZ`, `José` and `jose`, `Ａｄａ` and `ada` fold to the same text. Chinese, Cyrillic and so on stay as they are.
 */
export function fold(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(SPECIAL, (letter) => LETTERS_WITHOUT_DECOMPOSITION[letter]!)
    .normalize('NFC');
}
