import { open } from 'node:fs/promises';
import path from 'node:path';
import { usageFailure } from '../failure.js';
import type { Io } from '../io.js';

/** As much of a file as the host needs to guess what its columns hold. */
const HEAD_BYTES = 65_536;

/** A file to import: its first bytes, and all of them as a stream. */
export interface Source {
  name: string;
  head: Uint8Array;
  /** Null for standard input. */
  size: number | null;
  /** The whole file, head included, in small pieces. */
  stream(): AsyncIterable<Uint8Array>;
}

/** Opens a file, or standard input for `-`, and looks at its beginning. @throws CliFailure before anything is sent */
export async function openSource(file: string, io: Pick<Io, 'cwd' | 'stdin'>): Promise<Source> {
  const source = file === '-' ? await openInput(io.stdin) : await openFile(path.resolve(io.cwd, file), file);
  if (source.head.length === 0) {
    throw usageFailure('FILE_EMPTY', `${source.name} is empty`, {
      cure: 'Give a CSV file whose first line names the columns.',
    });
  }
  const kind = foreignFormat(source.head);
  if (kind !== null)
    throw usageFailure('FILE_NOT_CSV', `${source.name} is ${kind}, not CSV`, {
      cure: 'Save or export it as CSV (comma, semicolon or tab; any common encoding) and import that.',
    });
  return source;
}

async function openFile(file: string, shown: string): Promise<Source> {
  try {
    const handle = await open(file);
    try {
      const found = await handle.stat();
      if (found.isDirectory()) throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      return {
        name: path.basename(file),
        head: buffer.subarray(0, bytesRead),
        size: found.size,
        stream: () => readWhole(file),
      };
    } finally {
      await handle.close();
    }
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const missing = code === 'ENOENT' || code === 'ENOTDIR';
    throw usageFailure(
      missing ? 'FILE_NOT_FOUND' : 'FILE_NOT_READABLE',
      missing ? `There is no file ${shown}` : `${shown} cannot be read`,
      {
        detail: missing ? undefined : message,
        cure: missing
          ? 'Check the path; it is taken from the folder in which you are.'
          : 'Check that it is a file and that you may read it.',
        cause,
      },
    );
  }
}

async function* readWhole(file: string): AsyncGenerator<Uint8Array> {
  const handle = await open(file);
  try {
    yield* handle.createReadStream({ highWaterMark: HEAD_BYTES, autoClose: false }) as AsyncIterable<Uint8Array>;
  } finally {
    await handle.close();
  }
}

async function openInput(stdin: AsyncIterable<Uint8Array>): Promise<Source> {
  const reader = stdin[Symbol.asyncIterator]();
  const kept: Uint8Array[] = [];
  let length = 0;
  while (length < HEAD_BYTES) {
    const next = await reader.next();
    if (next.done) break;
    kept.push(next.value);
    length += next.value.length;
  }
  const start = Buffer.concat(kept);
  return {
    name: 'standard input',
    head: start.subarray(0, HEAD_BYTES),
    size: null,
    async *stream() {
      yield start;
      for (let next = await reader.next(); !next.done; next = await reader.next()) yield next.value;
    },
  };
}

/** Spreadsheets and archives are what people pick by mistake; a host could only complain about their encoding. */
function foreignFormat(head: Uint8Array): string | null {
  const starts = (...bytes: number[]): boolean => bytes.every((byte, index) => head[index] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'a spreadsheet or a zip archive';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'an old Excel file';
  if (starts(0x1f, 0x8b)) return 'compressed with gzip';
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'a PDF';
  return null;
}
