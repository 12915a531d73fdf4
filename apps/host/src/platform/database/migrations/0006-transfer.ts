import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Long-running operations, and imports: the uploaded file in pieces, how far it has been read, what it created and what was wrong with it. */
export class Transfer1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE operation (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        state text NOT NULL CHECK (state IN ('receiving', 'running', 'succeeded', 'failed', 'cancelled', 'undone')),
        -- What it is doing while it runs.
        phase text NOT NULL CHECK (phase IN ('import', 'undo')),
        label text,
        actor jsonb NOT NULL,
        done bigint NOT NULL DEFAULT 0,
        total bigint,
        percent real,
        result jsonb,
        undo jsonb,
        error jsonb,
        cancel_requested boolean NOT NULL DEFAULT false,
        lease_owner uuid,
        lease_until timestamptz,
        attempts integer NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz
      );
      CREATE INDEX operation_open ON operation (id) WHERE state IN ('receiving', 'running');

      CREATE TABLE operation_error (
        operation_id uuid NOT NULL REFERENCES operation ON DELETE CASCADE,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        row_number bigint NOT NULL,
        column_name text,
        code text NOT NULL,
        detail text NOT NULL,
        raw text NOT NULL,
        PRIMARY KEY (operation_id, seq)
      );

      CREATE TABLE import_file (
        operation_id uuid PRIMARY KEY REFERENCES operation ON DELETE CASCADE,
        plan jsonb,
        -- Size of the stored text (UTF-8); null until the upload is complete.
        bytes bigint,
        -- The checkpoint: everything before this byte has been imported, and this is the number of its last row.
        position bigint NOT NULL DEFAULT 0,
        row_number bigint NOT NULL DEFAULT 0,
        batches integer NOT NULL DEFAULT 0
      );

      CREATE TABLE import_chunk (
        operation_id uuid NOT NULL REFERENCES operation ON DELETE CASCADE,
        number integer NOT NULL,
        bytes bytea NOT NULL,
        PRIMARY KEY (operation_id, number)
      );
      -- Compressing a megabyte costs more than writing it, and the chunk lives for minutes.
      ALTER TABLE import_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

      -- What an import created, so that it can be undone: one row per batch, because one per customer would double the work.
      CREATE TABLE import_batch (
        operation_id uuid NOT NULL REFERENCES operation ON DELETE CASCADE,
        number integer NOT NULL,
        customer_ids uuid[] NOT NULL,
        row_numbers bigint[] NOT NULL,
        undone boolean NOT NULL DEFAULT false,
        PRIMARY KEY (operation_id, number)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE import_batch, import_chunk, import_file, operation_error, operation');
  }
}
