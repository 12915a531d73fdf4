import type { MigrationInterface, QueryRunner } from 'typeorm';
import { requireExtension } from '../extension.js';

/** Calendars, SLA policies, tickets, their messages and the history from which the SLA clocks are computed. */
export class Tickets1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await requireExtension(runner, 'pg_trgm');
    await runner.query(`
      CREATE TABLE calendar (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        definition jsonb NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE sla_policy (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        is_default boolean NOT NULL,
        calendar_id uuid NOT NULL REFERENCES calendar,
        targets jsonb NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX sla_policy_default ON sla_policy (is_default) WHERE is_default;

      CREATE SEQUENCE ticket_number AS bigint;
      CREATE TABLE ticket (
        id uuid PRIMARY KEY,
        number bigint NOT NULL UNIQUE DEFAULT nextval('ticket_number'),
        subject text NOT NULL,
        status text NOT NULL CHECK (status IN ('new', 'open', 'pending', 'on_hold', 'solved', 'closed')),
        priority text NOT NULL CHECK (priority IN ('low', 'normal', 'high', 'urgent')),
        customer_id uuid NOT NULL,
        assignee_id uuid,
        tags text[] NOT NULL,
        message_count integer NOT NULL,
        last_message_at timestamptz,
        sla_policy_id uuid NOT NULL REFERENCES sla_policy,
        first_response_target double precision,
        first_response_due_at timestamptz,
        first_response_met_at timestamptz,
        first_response_used double precision,
        first_response_breached_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );
      ALTER SEQUENCE ticket_number OWNED BY ticket.number;
      CREATE INDEX ticket_updated ON ticket (updated_at, id);
      CREATE INDEX ticket_created ON ticket (created_at, id);
      CREATE INDEX ticket_customer ON ticket (customer_id, updated_at);
      CREATE INDEX ticket_assignee ON ticket (assignee_id, updated_at) WHERE assignee_id IS NOT NULL;
      CREATE INDEX ticket_unfinished ON ticket (updated_at, id) WHERE status IN ('new', 'open', 'pending', 'on_hold');
      CREATE INDEX ticket_due ON ticket (first_response_due_at, id) WHERE first_response_due_at IS NOT NULL;
      CREATE INDEX ticket_subject ON ticket USING gin (subject gin_trgm_ops);

      CREATE TABLE ticket_message (
        id uuid PRIMARY KEY,
        ticket_id uuid NOT NULL REFERENCES ticket,
        original_ticket_id uuid NOT NULL REFERENCES ticket,
        kind text NOT NULL CHECK (kind IN ('reply', 'note')),
        sender text NOT NULL CHECK (sender IN ('agent', 'requester')),
        body text NOT NULL,
        author jsonb NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX ticket_message_ticket ON ticket_message (ticket_id, created_at, id);

      CREATE TABLE ticket_history (
        ticket_id uuid NOT NULL REFERENCES ticket,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        at timestamptz NOT NULL,
        kind text NOT NULL CHECK (kind IN ('created', 'status', 'priority', 'customerMessage', 'agentMessage', 'internalNote')),
        status text,
        priority text,
        PRIMARY KEY (ticket_id, seq)
      );

      INSERT INTO calendar (id, name, definition) VALUES ('01900000-0000-7000-8000-000000000001', 'Around the clock', '{
        "timeZone": "UTC",
        "hours": {
          "mon": [["00:00", "24:00"]], "tue": [["00:00", "24:00"]], "wed": [["00:00", "24:00"]], "thu": [["00:00", "24:00"]],
          "fri": [["00:00", "24:00"]], "sat": [["00:00", "24:00"]], "sun": [["00:00", "24:00"]]
        },
        "holidays": []
      }');
      INSERT INTO sla_policy (id, name, is_default, calendar_id, targets)
      VALUES ('01900000-0000-7000-8000-000000000002', 'Standard', true, '01900000-0000-7000-8000-000000000001', '{
        "low": { "firstResponse": 1440 }, "normal": { "firstResponse": 480 },
        "high": { "firstResponse": 240 }, "urgent": { "firstResponse": 60 }
      }');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    // The extension stays: customers use it too.
    await runner.query('DROP TABLE ticket_history, ticket_message, ticket, sla_policy, calendar');
  }
}
