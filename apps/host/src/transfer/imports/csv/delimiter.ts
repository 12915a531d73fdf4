import { CsvReader } from './csv-reader.js';

/** Delimiters that are looked for, the likeliest first. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const RECORDS_TO_LOOK_AT = 30;
const HINT = /^sep=([,;\t|])\r?\n/i;

/** The delimiter that a file names itself, in the line `sep=;` that Excel writes, and the length of that line. */
export function namedDelimiter(text: string): { delimiter: Delimiter; length: number } | null {
  const match = HINT.exec(text);
  return match ? { delimiter: match[1] as Delimiter, length: match[0].length } : null;
}

/** The delimiter under which the most records have as many cells as the header; more columns win among equals. */
export function detectDelimiter(text: string): Delimiter {
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const score = scoreOf(text, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function scoreOf(text: string, delimiter: Delimiter): number {
  const reader = new CsvReader(delimiter);
  reader.push(text);
  const header = reader.next() ?? endOf(reader);
  if (!header || header.cells.length < 2) return 0;
  let [records, alike] = [1, 1];
  for (let record = reader.next(); record && records < RECORDS_TO_LOOK_AT; record = reader.next()) {
    records++;
    if (record.cells.length === header.cells.length) alike++;
  }
  return (alike / records) ** 2 * header.cells.length;
}

function endOf(reader: CsvReader): ReturnType<CsvReader['next']> {
  reader.end();
  return reader.next();
}
