import { problem } from '../../../platform/errors/problem.js';
import { parseBirthDate } from '../mapping/birth-date.js';
import type { SampledColumn } from '../mapping/suggest-targets.js';
import { CsvReader, type CsvRecord } from './csv-reader.js';
import { detectDelimiter, namedDelimiter, type Delimiter } from './delimiter.js';

/** The form of a file, learnt from its beginning. */
export interface CsvSample {
  readonly delimiter: Delimiter;
  readonly columns: readonly SampledColumn[];
  /** Bytes (UTF-8) before the first record behind the header. */
  readonly headerBytes: number;
  /** Rows up to and with the header, blank ones counted. */
  readonly headerRows: number;
}

const MOST_COLUMNS = 1_000;
const MOST_ROWS = 1_000;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * Reads header and first rows from the beginning of a file.
 * @param options.whole `text` is all there is
 * @param options.columns column names that the caller expects, which settle whether the first row is a header
 * @throws IMPORT_EMPTY, IMPORT_HEADER_INVALID
 */
export function sampleCsv(
  text: string,
  options: { whole: boolean; delimiter?: Delimiter | null; columns?: readonly string[] | null },
): CsvSample {
  const named = namedDelimiter(text);
  const body = named ? text.slice(named.length) : text;
  const delimiter = options.delimiter ?? named?.delimiter ?? detectDelimiter(body);
  const reader = new CsvReader(delimiter);
  reader.push(body);
  if (options.whole) reader.end();
  let [bytes, rows] = named ? [Buffer.byteLength(text.slice(0, named.length)), 1] : [0, 0];
  let header: CsvRecord | null = null;
  while (header === null || isBlank(header)) {
    header = reader.next();
    if (header === null) throw noHeader(text, options.whole);
    bytes += header.bytes;
    rows++;
  }
  const names = columnNames(header);
  assertHeader(names, header, options.columns ?? null);
  return { delimiter, columns: withValues(names, reader), headerBytes: bytes, headerRows: rows };
}

/** True for a record without any value: an empty line, or delimiters alone. */
export const isBlank = (record: CsvRecord): boolean =>
  record.fault === null && record.cells.every((cell) => cell.trim() === '');

function noHeader(text: string, whole: boolean): Error {
  if (whole && text.trim() === '') return problem('IMPORT_EMPTY');
  return problem('IMPORT_HEADER_INVALID', {
    detail: 'The first line with the names of the columns does not end within 64 KiB.',
  });
}

/** The names of the columns, each of its own: the second `email` becomes `email (2)`, an empty one `column 3`. */
function columnNames(header: CsvRecord): string[] {
  const taken = new Set<string>();
  const cells = [...header.cells];
  while (cells.length > 1 && cells.at(-1)!.trim() === '') cells.pop();
  return cells.map((cell, index) => {
    const wanted = cell.trim().replace(/\s+/g, ' ') || `column ${index + 1}`;
    let name = wanted;
    for (let count = 2; taken.has(name); count++) name = `${wanted} (${count})`;
    taken.add(name);
    return name;
  });
}

function assertHeader(names: readonly string[], header: CsvRecord, expected: readonly string[] | null): void {
  if (header.fault !== null)
    throw problem('IMPORT_HEADER_INVALID', {
      detail: 'A quote in the line with the names of the columns is not closed.',
    });
  if (names.length > MOST_COLUMNS)
    throw problem('IMPORT_HEADER_INVALID', {
      detail: `The file has ${names.length} columns; ${MOST_COLUMNS} is the most.`,
    });
  if (expected !== null && expected.some((name) => names.includes(name.trim()))) return;
  const value = header.cells.map((cell) => cell.trim()).find((cell) => looksLikeValue(cell));
  if (value === undefined) return;
  throw problem('IMPORT_HEADER_INVALID', {
    detail: `The first line holds “${value.slice(0, 60)}”, which is a value and no name of a column.`,
  });
}

const looksLikeValue = (cell: string): boolean =>
  EMAIL.test(cell) ||
  /^\+\d[\d\s()./-]{6,}$/.test(cell) ||
  (/^[\d./-]+$/.test(cell) && parseBirthDate(cell, 'day-first') !== null);

function withValues(names: readonly string[], reader: CsvReader): SampledColumn[] {
  const columns = names.map((name) => ({ name, values: [] as string[] }));
  for (let rows = 0; rows < MOST_ROWS; rows++) {
    const record = reader.next();
    if (record === null) break;
    if (record.fault !== null || isBlank(record)) continue;
    for (const [index, column] of columns.entries()) column.values.push(record.cells[index] ?? '');
  }
  return columns;
}
