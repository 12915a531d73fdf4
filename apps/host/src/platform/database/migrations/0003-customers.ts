import type { MigrationInterface, QueryRunner } from 'typeorm';
import { requireExtension } from '../extension.js';

/** Customers, their place in a group of merged records, and the notes about them. */
export class Customers1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await requireExtension(runner, 'pg_trgm');
    await runner.query(`
      CREATE TABLE customer (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('person', 'organisation')),
        -- What readers see. json, not jsonb: a record that was merged and taken back is the same text again.
        profile json NOT NULL,
        -- The customer's own record, only where it differs from the profile because others were merged into it.
        source json,
        parent_id uuid REFERENCES customer,
        root_id uuid NOT NULL,
        merged_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        tags text[] NOT NULL,
        search_text text NOT NULL,
        sort_name text COLLATE "C" NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        deleted_at timestamptz,
        purged_at timestamptz,
        CHECK ((parent_id IS NULL) = (root_id = id) AND (parent_id IS NULL) = (merged_at IS NULL))
      );
      CREATE INDEX customer_created ON customer (created_at, id) WHERE parent_id IS NULL AND deleted_at IS NULL;
      CREATE INDEX customer_updated ON customer (updated_at, id) WHERE parent_id IS NULL AND deleted_at IS NULL;
      CREATE INDEX customer_name ON customer (sort_name, id) WHERE parent_id IS NULL AND deleted_at IS NULL;
      CREATE INDEX customer_tags ON customer USING gin (tags) WHERE parent_id IS NULL AND deleted_at IS NULL;
      CREATE INDEX customer_search ON customer USING gin (search_text gin_trgm_ops) WHERE parent_id IS NULL AND deleted_at IS NULL;
      CREATE INDEX customer_members ON customer (root_id) WHERE parent_id IS NOT NULL;
      CREATE INDEX customer_deleted ON customer (deleted_at) WHERE deleted_at IS NOT NULL AND purged_at IS NULL;

      CREATE TABLE customer_note (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL REFERENCES customer,
        body text NOT NULL,
        author jsonb NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX customer_note_customer ON customer_note (customer_id, created_at DESC, id DESC);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    // The extension stays: others may use it, and it holds no data.
    await runner.query('DROP TABLE customer_note, customer');
  }
}
