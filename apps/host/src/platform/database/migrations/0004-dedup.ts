import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The keys by which possible duplicates are found, and the journal of merges. */
export class Dedup1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE dedup_key (
        key bigint NOT NULL,
        customer_id uuid NOT NULL,
        kind smallint NOT NULL,
        PRIMARY KEY (key, customer_id)
      );

      CREATE TABLE merge_operation (
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('merge', 'undo')),
        survivor_id uuid NOT NULL,
        absorbed_id uuid NOT NULL,
        before json,
        after json,
        actor jsonb NOT NULL,
        reason text,
        -- The merge that an undo takes back; unique, so that a merge is taken back once.
        inverse_of uuid UNIQUE REFERENCES merge_operation,
        created_at timestamptz NOT NULL,
        CHECK ((kind = 'undo') = (inverse_of IS NOT NULL))
      );
      CREATE INDEX merge_operation_survivor ON merge_operation (survivor_id, seq);
      CREATE INDEX merge_operation_absorbed ON merge_operation (absorbed_id, seq);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE merge_operation, dedup_key');
  }
}
