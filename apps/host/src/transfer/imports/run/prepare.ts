import {
  CustomerDraft,
  readCustomer,
  readCustomerOrRefuse,
  toDraft,
  type BeforeCreate,
  type CustomerProfile,
} from '../../../customers/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { isProblem } from '../../../platform/errors/problem.js';
import { validated } from '../../../platform/http/validation.pipe.js';
import { rowError, type RowError } from '../mapping/row-error.js';
import { explain, omit } from '../mapping/row-explanation.js';
import type { RowDraft, RowReader } from '../mapping/row-reader.js';
import type { Batch, PlacedRecord } from './batch.js';

/** A row that is ready to be stored, or not; `errors` also names values that were left out of one that is. */
export interface PreparedRow {
  readonly row: number;
  readonly raw: string;
  readonly end: number;
  readonly profile: CustomerProfile | null;
  readonly errors: readonly RowError[];
}

export interface PreparedBatch {
  readonly rows: readonly PreparedRow[];
  readonly end: number;
  readonly row: number;
}

const ROWS_PER_TURN = 50;

/** Turns the records of a batch into customers, and lets other work run in between. */
export async function prepareBatch(
  batch: Batch,
  options: { reader: RowReader; beforeCreate: BeforeCreate; actor: Actor },
): Promise<PreparedBatch> {
  const rows: PreparedRow[] = [];
  for (const [index, record] of batch.records.entries()) {
    if (index > 0 && index % ROWS_PER_TURN === 0) await new Promise(setImmediate);
    rows.push(prepareRow(record, options.reader));
  }
  return { rows: options.beforeCreate.active ? await screened(rows, options) : rows, end: batch.end, row: batch.row };
}

function prepareRow({ row, record, end }: PlacedRecord, reader: RowReader): PreparedRow {
  const { profile, errors } = readRow(record.cells, record.fault, reader);
  return { row, raw: record.raw, end, profile, errors };
}

function readRow(
  cells: readonly string[],
  fault: PlacedRecord['record']['fault'],
  reader: RowReader,
): Pick<PreparedRow, 'profile' | 'errors'> {
  if (fault !== null) return { profile: null, errors: [rowError(fault)] };
  const { draft, errors } = reader.read(cells);
  return draft === null ? { profile: null, errors } : checked(draft, errors, reader);
}

function checked(
  draft: RowDraft,
  before: readonly RowError[],
  reader: RowReader,
): Pick<PreparedRow, 'profile' | 'errors'> {
  const { profile, errors } = readCustomer(draft.input);
  if (profile !== null) return { profile, errors: before };
  const explained = [...before, ...explain(reader.plan, draft, errors)];
  const rest = omit(reader.plan, draft, errors);
  return { profile: rest && readCustomer(rest).profile, errors: explained };
}

/** The rows after plugins had their say. What they changed is checked like any other input. */
async function screened(
  rows: readonly PreparedRow[],
  options: { beforeCreate: BeforeCreate; actor: Actor },
): Promise<PreparedRow[]> {
  const ready = rows.flatMap((row) => (row.profile === null ? [] : [{ row, draft: toDraft(row.profile) }]));
  const outcomes = await options.beforeCreate.apply(
    options.actor,
    ready.map(({ draft }) => draft),
  );
  const byRow = new Map(ready.map(({ row }, index) => [row, outcomes[index]]));
  return rows.map((row) => {
    const outcome = byRow.get(row);
    if (outcome?.outcome === 'refused')
      return {
        ...row,
        profile: null,
        errors: [rowError('ROW_REFUSED', { detail: `${outcome.by} refused the customer: ${outcome.message}` })],
      };
    return outcome?.outcome === 'changed' ? { ...row, ...changed(outcome.draft) } : row;
  });
}

function changed(draft: unknown): Pick<PreparedRow, 'profile' | 'errors'> {
  try {
    return { profile: readCustomerOrRefuse(validated(CustomerDraft, draft)), errors: [] };
  } catch (error) {
    if (!isProblem(error, 'VALIDATION_FAILED')) throw error;
    return {
      profile: null,
      errors: [
        rowError('ROW_REFUSED', {
          detail: `A plugin changed the customer into one that is not valid: ${error.message}`,
        }),
      ],
    };
  }
}
