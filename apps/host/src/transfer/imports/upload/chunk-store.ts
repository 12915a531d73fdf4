import { Injectable } from '@nestjs/common';
import { Database, type SqlRunner } from '../../../platform/database/database.js';
import { CHUNK_BYTES } from './file-intake.js';
import type { ImportPlan } from '../import-plan.js';

/** The file of an import and how far it has been read. */
export interface ImportFile {
  readonly plan: ImportPlan;
  readonly bytes: number;
  readonly position: number;
  readonly row: number;
  readonly batches: number;
}

interface FileRow extends Record<string, unknown> {
  readonly plan: ImportPlan;
  readonly bytes: string;
  readonly position: string;
  readonly row_number: string;
  readonly batches: number;
}

const ADD = 'INSERT INTO import_chunk (operation_id, number, bytes) VALUES ($1, $2, $3)';
const COMPLETE =
  'INSERT INTO import_file (operation_id, plan, bytes, position, row_number) VALUES ($1, $2, $3, $4, $5)';
const FILE = 'SELECT plan, bytes, position, row_number, batches FROM import_file WHERE operation_id = $1';
const READ = 'SELECT bytes FROM import_chunk WHERE operation_id = $1 AND number = $2';
const MOVE =
  'UPDATE import_file SET position = $2, row_number = $3, batches = batches + $4 WHERE operation_id = $1 RETURNING batches';
const DROP = 'DELETE FROM import_chunk WHERE operation_id = $1 AND number < $2';

/** Uploaded files in the database: every replica can go on with every import, and a host keeps nothing on its disk. */
@Injectable()
export class ChunkStore {
  constructor(private readonly database: Database) {}

  async add(operationId: string, number: number, bytes: Buffer): Promise<void> {
    await this.database.query(ADD, [operationId, number, bytes]);
  }

  async complete(
    transaction: SqlRunner,
    operationId: string,
    file: { plan: ImportPlan; bytes: number },
  ): Promise<void> {
    await transaction.query(COMPLETE, [
      operationId,
      JSON.stringify(file.plan),
      file.bytes,
      file.plan.headerBytes,
      file.plan.headerRows,
    ]);
  }

  async file(operationId: string): Promise<ImportFile> {
    const [row] = await this.database.query<FileRow>(FILE, [operationId]);
    if (!row) throw new Error(`Import ${operationId} has no file`);
    return {
      plan: row.plan,
      bytes: Number(row.bytes),
      position: Number(row.position),
      row: Number(row.row_number),
      batches: row.batches,
    };
  }

  /** The text from a byte on, in pieces that end between characters. */
  async *text(operationId: string, from: number, to: number): AsyncGenerator<string> {
    let skip = from % CHUNK_BYTES;
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    for (let number = Math.floor(from / CHUNK_BYTES); number * CHUNK_BYTES < to; number++) {
      const [row] = await this.database.query<{ bytes: Buffer }>(READ, [operationId, number]);
      if (!row) throw new Error(`Chunk ${number} of import ${operationId} is missing`);
      yield decoder.decode(row.bytes.subarray(skip), { stream: true });
      skip = 0;
    }
  }

  /** Moves the checkpoint; `batches` counts the ledger entry of the same transaction. */
  async moveTo(
    transaction: SqlRunner,
    operationId: string,
    checkpoint: { position: number; row: number; batches: 0 | 1 },
  ): Promise<number> {
    const [row] = await transaction.query<{ batches: number }>(MOVE, [
      operationId,
      checkpoint.position,
      checkpoint.row,
      checkpoint.batches,
    ]);
    return row!.batches;
  }

  /** Deletes the chunks that a move of the checkpoint has passed: they will not be read again. */
  async dropRead(runner: SqlRunner, operationId: string, move: { from: number; to: number }): Promise<void> {
    const first = Math.floor(move.to / CHUNK_BYTES);
    if (first > Math.floor(move.from / CHUNK_BYTES)) await runner.query(DROP, [operationId, first]);
  }
}
