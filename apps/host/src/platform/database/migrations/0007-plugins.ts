import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What administrators decided about plugins, how far each has read the event log, and the deliveries that did not succeed. */
export class Plugins1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE plugin (
        id text PRIMARY KEY,
        desired text NOT NULL CHECK (desired IN ('enabled', 'disabled')),
        generation bigint NOT NULL DEFAULT 1,
        version text NOT NULL,
        granted_scopes text[] NOT NULL,
        granted_digest text NOT NULL,
        granted_by jsonb NOT NULL,
        granted_at timestamptz NOT NULL,
        position jsonb NOT NULL,
        epoch bigint NOT NULL DEFAULT 0,
        delivered bigint NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE plugin_delivery (
        seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        plugin_id text NOT NULL REFERENCES plugin ON DELETE CASCADE,
        event_id uuid NOT NULL,
        subject text NOT NULL,
        event jsonb NOT NULL,
        state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'dead')),
        attempts integer NOT NULL,
        suspect boolean NOT NULL,
        next_attempt_at timestamptz NOT NULL,
        error jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (plugin_id, event_id)
      );
      CREATE INDEX plugin_delivery_pending ON plugin_delivery (plugin_id, subject, seq) WHERE state = 'pending';
      CREATE INDEX plugin_delivery_dead ON plugin_delivery (plugin_id, seq) WHERE state = 'dead';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE plugin_delivery, plugin');
  }
}
