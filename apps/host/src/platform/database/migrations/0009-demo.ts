import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Remembers that the demo workspace was written, so that it does not come back after somebody cleared it away. */
export class Demo1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE demo_workspace (
        seed text PRIMARY KEY,
        customers integer NOT NULL,
        created_at timestamptz NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE demo_workspace');
  }
}
