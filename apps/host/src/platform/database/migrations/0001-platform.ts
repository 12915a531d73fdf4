import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The event log, the audit log, idempotency keys and the secrets of the installation. */
export class Platform1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE instance_secret (
        name text PRIMARY KEY,
        secret bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE event (
        seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        -- See docs/decisions/0004-event-log-clock.md: never below the writer's own transaction id, and never going
        -- back from one change of a record to the next.
        clock xid8 NOT NULL DEFAULT greatest(pg_current_xact_id(), pg_snapshot_xmax(pg_current_snapshot())),
        id uuid NOT NULL,
        type text NOT NULL,
        subject text NOT NULL,
        actor jsonb NOT NULL,
        data jsonb NOT NULL,
        occurred_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX event_clock ON event (clock, seq);
      CREATE INDEX event_subject ON event (subject, seq DESC);

      CREATE TABLE audit_record (
        seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        id uuid NOT NULL,
        event_id uuid,
        action text NOT NULL,
        subject text NOT NULL,
        actor jsonb NOT NULL,
        via jsonb NOT NULL,
        before jsonb,
        after jsonb,
        request_id text,
        ip text,
        occurred_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX audit_record_subject ON audit_record (subject, seq DESC);

      CREATE TABLE idempotency_key (
        owner text NOT NULL,
        route text NOT NULL,
        key text NOT NULL,
        fingerprint bytea NOT NULL,
        status integer NOT NULL,
        response jsonb,
        version integer,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (owner, route, key)
      );
      CREATE INDEX idempotency_key_created ON idempotency_key (created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotency_key, audit_record, event, instance_secret');
  }
}
