import { problem } from '../../platform/errors/problem.js';
import { sampleCsv } from './csv/csv-sample.js';
import type { Delimiter } from './csv/delimiter.js';
import { ambiguousDate, dateOrderOf, type DateOrder } from './mapping/birth-date.js';
import { resolveMapping } from './mapping/mapping.js';
import type { RowPlan } from './mapping/row-columns.js';
import type { SampledColumn } from './mapping/suggest-targets.js';

/** What the caller says about a file. */
export interface ImportOptions {
  /** JSON of `{ "<column>": "<target>" }`; null lets the host suggest. */
  readonly map: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly onDuplicate: 'create' | 'skip';
  readonly onInvalid: 'refuse' | 'omit';
  readonly encoding: string | null;
  readonly delimiter: Delimiter | null;
}

/** Everything that reading a file needs to know; stored with the import, so that it is read the same way after a crash. */
export interface ImportPlan extends RowPlan {
  readonly delimiter: Delimiter;
  readonly headerBytes: number;
  readonly headerRows: number;
  readonly onDuplicate: 'create' | 'skip';
}

/**
 * Decides from the beginning of a file how all of it is read.
 * @param start the beginning as text; all of it where `whole`
 * @throws IMPORT_EMPTY, IMPORT_HEADER_INVALID, IMPORT_MAPPING_INVALID, IMPORT_DATE_ORDER_UNKNOWN
 */
export function planImport(start: string, options: ImportOptions & { whole: boolean }): ImportPlan {
  const sample = sampleCsv(start, {
    whole: options.whole,
    delimiter: options.delimiter,
    columns: namesIn(options.map),
  });
  const mapping = resolveMapping(options.map, sample.columns);
  return {
    delimiter: sample.delimiter,
    headerBytes: sample.headerBytes,
    headerRows: sample.headerRows,
    onDuplicate: options.onDuplicate,
    onInvalid: options.onInvalid,
    country: options.country,
    dateOrder: dateOrder(sample.columns[mapping.indexOf('birthDate')], options.country),
    columns: sample.columns.map(({ name }, index) => ({ name, target: mapping[index]! })),
  };
}

function dateOrder(column: SampledColumn | undefined, country: string | null): DateOrder | null {
  if (!column) return null;
  const order = dateOrderOf(column.values, country);
  const unclear = order === null ? ambiguousDate(column.values) : null;
  // A guess would be right for one half of the world and silently store wrong birthdays for the other.
  if (unclear !== null)
    throw problem('IMPORT_DATE_ORDER_UNKNOWN', {
      detail: `“${unclear}” in the column “${column.name}” may have the day or the month first, and no other value tells.`,
    });
  return order;
}

/** The columns that a map names, as far as it can be read; its mistakes are reported when it is checked. */
function namesIn(map: string | null): string[] | null {
  try {
    return map === null ? null : Object.keys(JSON.parse(map) as object);
  } catch {
    return null;
  }
}
