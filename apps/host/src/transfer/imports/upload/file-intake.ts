import { problem } from '../../../platform/errors/problem.js';
import { planImport, type ImportOptions, type ImportPlan } from '../import-plan.js';
import {
  detectEncoding,
  likelyEncodings,
  looksLikeUtf16,
  wholeCharacters,
  type TextEncoding,
} from '../text/encoding.js';
import { fileSignature } from '../text/file-signature.js';
import { EncodingFault, Transcoder } from '../text/transcoder.js';

/** Size of the pieces that a file is stored in; all but the last have exactly this many bytes. */
export const CHUNK_BYTES = 1024 * 1024;
/** How much of a file is looked at before it is taken. */
export const SAMPLE_BYTES = 64 * 1024;
const DETECT_BYTES = 4 * 1024;

/**
 * Takes a file piece by piece: finds its encoding, turns it into UTF-8, plans the import from its beginning, and cuts it
 * into chunks. However small the pieces are, it holds one chunk.
 */
export class FileIntake {
  /** Bytes of text so far, in UTF-8. */
  bytes = 0;
  plan: ImportPlan | null = null;
  private received = 0;
  private waiting: Buffer[] = [];
  private transcoder: Transcoder | null = null;
  private chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  private filled = 0;

  constructor(private readonly options: ImportOptions & { limit: number }) {}

  /** Chunks that are full now. */
  push(piece: Buffer): Buffer[] {
    this.received += piece.length;
    assertSize(this.received, this.options.limit);
    const { transcoder } = this;
    if (transcoder) return this.add(this.convert(() => transcoder.push(piece)));
    this.waiting.push(piece);
    return this.received >= DETECT_BYTES ? this.begin() : [];
  }

  /** The last chunks. */
  end(): Buffer[] {
    if (this.received === 0) throw problem('IMPORT_EMPTY');
    const chunks = this.transcoder ? [] : this.begin();
    chunks.push(...this.add(this.convert(() => this.transcoder!.end())));
    this.plan ??= this.planFrom(this.chunk.subarray(0, this.filled), { whole: true });
    return this.filled > 0 ? [...chunks, this.chunk.subarray(0, this.filled)] : chunks;
  }

  private begin(): Buffer[] {
    const start = Buffer.concat(this.waiting);
    this.waiting = [];
    const encoding = textEncoding(start, this.options.encoding);
    const transcoder = new Transcoder(encoding);
    this.transcoder = transcoder;
    return this.add(this.convert(() => transcoder.push(start.subarray(encoding.markBytes))));
  }

  private add(text: Buffer): Buffer[] {
    const full: Buffer[] = [];
    for (let at = 0; at < text.length;) {
      const copied = text.copy(this.chunk, this.filled, at);
      at += copied;
      this.filled += copied;
      this.bytes += copied;
      // The beginning is always in the first chunk.
      if (this.bytes >= SAMPLE_BYTES)
        this.plan ??= this.planFrom(this.chunk.subarray(0, SAMPLE_BYTES), { whole: false });
      if (this.filled < CHUNK_BYTES) break;
      full.push(this.chunk);
      this.chunk = Buffer.allocUnsafe(CHUNK_BYTES);
      this.filled = 0;
    }
    return full;
  }

  private planFrom(start: Buffer, { whole }: { whole: boolean }): ImportPlan {
    const text = start.subarray(0, whole ? start.length : wholeCharacters(start)).toString('utf8');
    return planImport(text, { ...this.options, whole });
  }

  private convert(work: () => Buffer): Buffer {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof EncodingFault)) throw error;
      throw encodingProblem(error);
    }
  }
}

/** @throws IMPORT_TOO_LARGE */
export function assertSize(bytes: number, limit: number): void {
  if (bytes > limit)
    throw problem('IMPORT_TOO_LARGE', {
      detail: `A file may have at most ${limit} bytes (${(limit / 2 ** 20).toFixed(0)} MiB).`,
      extensions: { limit },
    });
}

/**
 * The encoding of a file from its beginning.
 * @throws IMPORT_NOT_TEXT for archives, workbooks, pictures and everything with zero bytes
 */
export function textEncoding(start: Buffer, asked: string | null): TextEncoding {
  const known = fileSignature(start);
  if (known !== null) throw problem('IMPORT_NOT_TEXT', { detail: `The file is ${known}.` });
  const encoding = detectEncoding(start, asked);
  if (encoding.label.startsWith('utf-16') || !start.includes(0)) return encoding;
  const unmarked = looksLikeUtf16(start);
  if (unmarked === null)
    throw problem('IMPORT_NOT_TEXT', { detail: `The file has a zero byte at byte ${start.indexOf(0)}.` });
  throw problem('IMPORT_ENCODING_INVALID', {
    detail: `The file looks like ${unmarked.toUpperCase()} without a byte order mark. Repeat the import with \`encoding=${unmarked}\`.`,
    extensions: { offset: start.indexOf(0), suggestedEncodings: [unmarked] },
  });
}

/** @returns IMPORT_ENCODING_INVALID with the place of the wrong byte and the encodings that it may be */
export function encodingProblem(fault: EncodingFault): Error {
  const suggested = likelyEncodings(fault.bytes.subarray(0, SAMPLE_BYTES)).filter((label) => label !== fault.label);
  const byte = `0x${fault.bytes[0]?.toString(16).padStart(2, '0') ?? '??'}`;
  return problem('IMPORT_ENCODING_INVALID', {
    detail: `The file is not valid ${fault.label.toUpperCase()}: byte ${byte} at offset ${fault.offset} does not belong there.${suggested.length > 0 ? ` It may be ${suggested.join(' or ')}: then repeat with \`encoding=${suggested[0]}\`.` : ''}`,
    extensions: { offset: fault.offset, suggestedEncodings: suggested },
  });
}
