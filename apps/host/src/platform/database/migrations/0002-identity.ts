import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Users, sessions, personal access tokens, apps and what the OAuth server keeps. Secrets are stored as hashes only. */
export class Identity1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE user_account (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        email text NOT NULL,
        email_key text NOT NULL CONSTRAINT user_account_email_key UNIQUE,
        role text NOT NULL CHECK (role IN ('admin', 'agent', 'viewer')),
        locale text,
        disabled boolean NOT NULL DEFAULT false,
        password_hash text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE user_session (
        id uuid PRIMARY KEY,
        secret_hash bytea NOT NULL UNIQUE,
        user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
        ip text,
        user_agent text,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX user_session_user ON user_session (user_id, id);
      CREATE INDEX user_session_expiry ON user_session (expires_at);

      CREATE TABLE access_token (
        id uuid PRIMARY KEY,
        secret_hash bytea NOT NULL UNIQUE,
        name text NOT NULL,
        scopes text[] NOT NULL,
        user_id uuid REFERENCES user_account ON DELETE CASCADE,
        parent_id uuid REFERENCES access_token ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        last_used_at timestamptz
      );
      CREATE INDEX access_token_user ON access_token (user_id, id);
      CREATE INDEX access_token_parent ON access_token (parent_id) WHERE parent_id IS NOT NULL;
      CREATE INDEX access_token_expiry ON access_token (expires_at);

      CREATE TABLE app (
        id uuid PRIMARY KEY,
        client_id text NOT NULL UNIQUE,
        name text NOT NULL,
        grants text[] NOT NULL,
        scopes text[] NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE app_secret (
        id uuid PRIMARY KEY,
        app_id uuid NOT NULL REFERENCES app ON DELETE CASCADE,
        secret_hash bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz
      );
      CREATE INDEX app_secret_app ON app_secret (app_id);

      CREATE TABLE oauth_record (
        model text NOT NULL,
        key_hash bytea NOT NULL,
        payload jsonb NOT NULL,
        client_id text,
        account_id text,
        grant_id text,
        uid text,
        user_code text,
        consumed_at timestamptz,
        expires_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (model, key_hash)
      );
      CREATE INDEX oauth_record_client ON oauth_record (client_id) WHERE client_id IS NOT NULL;
      CREATE INDEX oauth_record_account ON oauth_record (account_id) WHERE account_id IS NOT NULL;
      CREATE INDEX oauth_record_grant ON oauth_record (grant_id) WHERE grant_id IS NOT NULL;
      CREATE INDEX oauth_record_uid ON oauth_record (model, uid) WHERE uid IS NOT NULL;
      CREATE UNIQUE INDEX oauth_record_user_code ON oauth_record (model, user_code) WHERE user_code IS NOT NULL;
      CREATE INDEX oauth_record_expiry ON oauth_record (expires_at) WHERE expires_at IS NOT NULL;

      CREATE TABLE oauth_signing_key (
        kid text PRIMARY KEY,
        algorithm text NOT NULL,
        private_jwk jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        signs_from timestamptz NOT NULL DEFAULT now(),
        published_until timestamptz
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE oauth_signing_key, oauth_record, app_secret, app, access_token, user_session, user_account',
    );
  }
}
