import { Injectable } from '@nestjs/common';
import { Database, type SqlRunner } from '../../platform/database/database.js';
import type { RowError } from '../imports/mapping/row-error.js';

/** A wrong row on its way into the report. */
export interface ReportedRow extends RowError {
  readonly row: number;
  readonly raw: string;
}

export interface ErrorRow extends Record<string, unknown> {
  readonly seq: string;
  readonly row_number: string;
  readonly column_name: string | null;
  readonly code: string;
  readonly detail: string;
  readonly raw: string;
}

const ADD = `
  INSERT INTO operation_error (operation_id, row_number, column_name, code, detail, raw)
  SELECT $1, e.row, e.column, e.code, e.detail, e.raw
  FROM json_to_recordset($2::json) AS e(row bigint, "column" text, code text, detail text, raw text)`;

const LIST = `
  SELECT seq::text, row_number::text, column_name, code, detail, raw FROM operation_error
  WHERE operation_id = $1 AND seq > $2::bigint ORDER BY operation_error.seq LIMIT $3`;

const DELETE_OLD = `
  DELETE FROM operation_error WHERE ctid IN (
    SELECT e.ctid FROM operation_error e JOIN operation o ON o.id = e.operation_id
    WHERE o.finished_at < now() - interval '30 days' LIMIT 10000) RETURNING 1`;

/** What was wrong with rows, in the order of the file. */
@Injectable()
export class OperationReport {
  constructor(private readonly database: Database) {}

  async add(transaction: SqlRunner, id: string, rows: readonly ReportedRow[]): Promise<void> {
    if (rows.length === 0) return;
    await transaction.query(ADD, [
      id,
      JSON.stringify(rows.map((row) => ({ ...row, detail: storable(row.detail), raw: storable(row.raw) }))),
    ]);
  }

  list(id: string, options: { after: string; limit: number }): Promise<ErrorRow[]> {
    return this.database.query<ErrorRow>(LIST, [id, options.after, options.limit]);
  }

  /** Forgets reports 30 days after their operation ended, in bounded batches. */
  async deleteOld(): Promise<number> {
    return (await this.database.query(DELETE_OLD)).length;
  }
}

/** PostgreSQL stores no NUL and JSON no half of a surrogate pair. */
const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '␀');
