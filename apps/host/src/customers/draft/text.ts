const CONTROL = /[\p{Cc}\u2028\u2029]+/gu;
const CONTROL_EXCEPT_LINES = /[^\P{Cc}\n\t]+/gu;
const PLAIN = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;

/** One line of text as it is stored: well-formed, composed (NFC), without control characters and outer spaces. Null when nothing is left. */
export function cleanLine(text: string | null | undefined): string | null {
  if (text === null || text === undefined || text === '') return null;
  if (PLAIN.test(text)) return text;
  const clean = text.toWellFormed().normalize('NFC').replace(CONTROL, ' ').trim();
  return clean === '' ? null : clean;
}

/** Several lines of text, such as a note: as {@link cleanLine}, but line breaks and tabs stay. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replace(CONTROL_EXCEPT_LINES, '')
    .trim();
}
