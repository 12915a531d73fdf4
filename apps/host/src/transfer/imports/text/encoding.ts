import { isUtf8 } from 'node:buffer';

/** The encoding of a file and how many bytes its byte order mark takes. */
export interface TextEncoding {
  /** A label of the Encoding Standard, such as `utf-8` or `windows-1252`. */
  readonly label: string;
  readonly markBytes: number;
}

const MARKS: readonly { label: string; bytes: Buffer }[] = [
  { label: 'utf-8', bytes: Buffer.from([0xef, 0xbb, 0xbf]) },
  { label: 'utf-16le', bytes: Buffer.from([0xff, 0xfe]) },
  { label: 'utf-16be', bytes: Buffer.from([0xfe, 0xff]) },
];

/** The standard's own name of an encoding, or null where there is no such encoding. */
export function encodingLabel(name: string): string | null {
  try {
    return new TextDecoder(name.trim()).encoding;
  } catch {
    return null;
  }
}

/**
 * The encoding of a file from its first bytes: its byte order mark, else what the caller said, else UTF-8.
 * A mark wins over what was said, because a wrong mark does not happen and a wrong setting does.
 */
export function detectEncoding(start: Buffer, asked: string | null): TextEncoding {
  const mark = MARKS.find(({ bytes }) => start.subarray(0, bytes.length).equals(bytes));
  if (mark) return { label: mark.label, markBytes: mark.bytes.length };
  return { label: asked ?? 'utf-8', markBytes: 0 };
}

/** UTF-16 without a byte order mark shows as text in which every second byte is zero. */
export function looksLikeUtf16(start: Buffer): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0];
  for (let at = 0; at < start.length; at++) if (start[at] === 0) zeros[at % 2]!++;
  const half = start.length / 2;
  if (zeros[1]! > half * 0.5 && zeros[0]! < half * 0.05) return 'utf-16le';
  if (zeros[0]! > half * 0.5 && zeros[1]! < half * 0.05) return 'utf-16be';
  return null;
}

const CANDIDATES = ['gb18030', 'big5', 'shift_jis', 'euc-kr', 'windows-1251'];

/** Encodings that a file which is not UTF-8 may have, the likeliest first. A hint for people, never acted on. */
export function likelyEncodings(bytes: Buffer): string[] {
  const runs = bytes.toString('latin1').match(/[\x80-\xff]+/g) ?? [];
  const single = runs.filter((run) => run.length === 1).length;
  // Western text has lone accented letters; East Asian and Cyrillic text has runs of high bytes.
  if (single > runs.length / 2) return ['windows-1252'];
  const possible = CANDIDATES.filter((label) => decodes(bytes, label));
  const kana = possible.includes('shift_jis') && /[\u3041-\u30ff]/.test(new TextDecoder('shift_jis').decode(bytes));
  return kana ? ['shift_jis', ...possible.filter((label) => label !== 'shift_jis')] : [...possible, 'windows-1252'];
}

/** Length of the longest start of `bytes` that is valid in this encoding. */
export function validLength(bytes: Buffer, label: string): number {
  if (label !== 'utf-8' && decodes(bytes, label)) return bytes.length;
  let [valid, invalid] = [0, bytes.length];
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (decodes(bytes.subarray(0, middle), label)) valid = middle;
    else invalid = middle;
  }
  // The first byte of a character that the next byte breaks is the wrong one.
  return label === 'utf-8' ? wholeCharacters(bytes.subarray(0, valid)) : valid;
}

/** Length of the longest start of `bytes` that does not end inside a UTF-8 character. */
export function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function decodes(bytes: Buffer, label: string): boolean {
  if (label === 'utf-8') {
    const whole = wholeCharacters(bytes);
    if (whole === bytes.length) return isUtf8(bytes);
  }
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
