import { CsvReader, type CsvRecord } from '../csv/csv-reader.js';
import { isBlank } from '../csv/csv-sample.js';

/** One record of the file and where reading goes on behind it. */
export interface PlacedRecord {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  readonly record: CsvRecord;
  /** Bytes of the file up to its end. */
  readonly end: number;
}

/** Records that are imported in one transaction. */
export interface Batch {
  readonly records: readonly PlacedRecord[];
  /** The checkpoint behind the batch; blank rows after its last record are passed. */
  readonly end: number;
  readonly row: number;
}

const MOST_RECORDS = 500;
const MOST_BYTES = 1024 * 1024;

/** Cuts a file into batches, from a checkpoint on. Both the number and the size of records are bounded. */
export async function* readBatches(
  text: AsyncIterable<string>,
  from: { delimiter: string; position: number; row: number },
): AsyncGenerator<Batch> {
  const reader = new CsvReader(from.delimiter);
  let { position, row } = from;
  let records: PlacedRecord[] = [];
  let bytes = 0;
  const take = (): Batch => {
    const batch = { records, end: position, row };
    [records, bytes] = [[], 0];
    return batch;
  };
  const pieces = text[Symbol.asyncIterator]();
  for (let ended = false; ;) {
    const record = reader.next();
    if (record === null) {
      if (ended) break;
      const piece = await pieces.next();
      ended = piece.done === true;
      if (piece.done) reader.end();
      else reader.push(piece.value);
      continue;
    }
    position += record.bytes;
    row++;
    if (!isBlank(record)) {
      records.push({ row, record, end: position });
      bytes += record.bytes;
    }
    if (records.length >= MOST_RECORDS || bytes >= MOST_BYTES) yield take();
  }
  yield take();
}
