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

/** Takes a file piece by piece: finds its encoding, turns it into UTF-8, plans the import from its beginning, and cuts it into chunks. */
export class FileIntake {
  /** Bytes received so far. */
  received = 0;
  /** Bytes of text so far, in UTF-8. */
  bytes = 0;
  plan: ImportPlan | null = null;
  private waiting: Buffer[] = [];
  private waitingBytes = 0;
  private pending: Buffer[] = [];
  private pendingBytes = 0;
  private transcoder: Transcoder | null = null;

  constructor(private readonly options: ImportOptions & { limit: number }) {}

  /** Chunks that are full now. */
  push(piece: Buffer): Buffer[] {
    this.received += piece.length;
    assertSize(this.received, this.options.limit);
    if (this.transcoder)
      return this.add(
        this.convert(() => this.transcoder!.push(piece)),
        false,
      );
    this.waiting.push(piece);
    this.waitingBytes += piece.length;
    return this.waitingBytes >= DETECT_BYTES ? this.begin(false) : [];
  }

  /** The last chunk. */
  end(): Buffer[] {
    if (this.received === 0) throw problem('IMPORT_EMPTY');
    const first = this.transcoder ? [] : this.begin(true);
    const rest = this.add(
      this.convert(() => this.transcoder!.end()),
      true,
    );
    const last = this.pendingBytes > 0 ? [Buffer.concat(this.pending)] : [];
    return [...first, ...rest, ...last];
  }

  private begin(whole: boolean): Buffer[] {
    const start = Buffer.concat(this.waiting);
    this.waiting = [];
    const encoding = textEncoding(start, this.options.encoding);
    this.transcoder = new Transcoder(encoding);
    return this.add(
      this.convert(() => this.transcoder!.push(start.subarray(encoding.markBytes))),
      whole,
    );
  }

  private add(text: Buffer, whole: boolean): Buffer[] {
    this.bytes += text.length;
    this.pending.push(text);
    this.pendingBytes += text.length;
    if (this.plan === null && (whole || this.pendingBytes >= SAMPLE_BYTES)) this.plan = this.planFrom(whole);
    return this.pendingBytes >= CHUNK_BYTES ? this.cut() : [];
  }

  private planFrom(whole: boolean): ImportPlan {
    const start = Buffer.concat(this.pending);
    const isAll = whole && start.length <= SAMPLE_BYTES;
    const sample = isAll ? start : start.subarray(0, wholeCharacters(start.subarray(0, SAMPLE_BYTES)));
    return planImport(sample.toString('utf8'), { ...this.options, whole: isAll });
  }

  private cut(): Buffer[] {
    const all = Buffer.concat(this.pending);
    const chunks: Buffer[] = [];
    let at = 0;
    for (; all.length - at >= CHUNK_BYTES; at += CHUNK_BYTES) chunks.push(all.subarray(at, at + CHUNK_BYTES));
    this.pending = at < all.length ? [Buffer.from(all.subarray(at))] : [];
    this.pendingBytes = all.length - at;
    return chunks;
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
