import { isUtf8 } from 'node:buffer';
import { validLength, wholeCharacters, type TextEncoding } from './encoding.js';

/** Bytes that are not valid in the encoding of their file. */
export class EncodingFault extends Error {
  constructor(
    readonly label: string,
    /** Place of the first wrong byte in the file as it was sent. */
    readonly offset: number,
    /** The bytes from there on. */
    readonly bytes: Buffer,
  ) {
    super(`not valid ${label} at byte ${offset}`);
    this.name = 'EncodingFault';
  }
}

const NOTHING = Buffer.alloc(0);

/** Turns the bytes of a file into UTF-8, piece by piece, and refuses bytes that its encoding does not have. */
export class Transcoder {
  private readonly decoder: TextDecoder | null;
  private readonly unit: number;
  private rest: Buffer = NOTHING;
  private offset: number;

  constructor(private readonly encoding: TextEncoding) {
    this.decoder =
      encoding.label === 'utf-8' ? null : new TextDecoder(encoding.label, { fatal: true, ignoreBOM: true });
    this.unit = encoding.label.startsWith('utf-16') ? 2 : 1;
    this.offset = encoding.markBytes;
  }

  /** The next bytes after the byte order mark, as UTF-8. */
  push(piece: Buffer): Buffer {
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, piece]) : piece;
    const whole = this.decoder ? bytes.length - (bytes.length % this.unit) : wholeCharacters(bytes);
    this.rest = bytes.subarray(whole);
    return this.convert(bytes.subarray(0, whole), { stream: true });
  }

  /** What is left at the end of the file. */
  end(): Buffer {
    const last = this.convert(this.rest, { stream: false });
    this.rest = NOTHING;
    return last;
  }

  private convert(bytes: Buffer, options: { stream: boolean }): Buffer {
    const converted = this.decoder ? this.decode(bytes, options) : isUtf8(bytes) ? bytes : null;
    if (converted === null) {
      const valid = validLength(bytes, this.encoding.label);
      throw new EncodingFault(this.encoding.label, this.offset + valid, bytes.subarray(valid));
    }
    this.offset += bytes.length;
    return converted;
  }

  private decode(bytes: Buffer, options: { stream: boolean }): Buffer | null {
    try {
      return Buffer.from(this.decoder!.decode(bytes, options));
    } catch {
      return null;
    }
  }
}
