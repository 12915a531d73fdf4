import { Injectable } from '@nestjs/common';
import type { Scope } from '@tessera/protocol';
import type { ActorRef } from '../../platform/access/actor.js';
import { Database, type SqlRunner } from '../../platform/database/database.js';
import type { LogPosition } from '../../platform/events/event-log.js';

/** What somebody agreed to: these scopes, for the manifest with this digest. */
export interface Grant {
  readonly scopes: readonly Scope[];
  readonly manifestDigest: string;
  readonly grantedBy: ActorRef;
  readonly grantedAt: Date;
}

/** What the administrators want of a plugin. */
export interface Installation {
  readonly id: string;
  readonly desired: 'enabled' | 'disabled';
  /** Raised by every decision; a replica that sees a new one starts over. */
  readonly generation: number;
  readonly version: string;
  readonly grant: Grant;
}

export interface DeliveryCounts {
  readonly delivered: number;
  readonly retrying: number;
  readonly dead: number;
  readonly lag: number;
}

interface Row extends Record<string, unknown> {
  id: string;
  desired: 'enabled' | 'disabled';
  generation: number;
  version: string;
  granted_scopes: Scope[];
  granted_digest: string;
  granted_by: ActorRef;
  granted_at: Date;
}

const COLUMNS = 'id, desired, generation::integer, version, granted_scopes, granted_digest, granted_by, granted_at';

// The cursor starts at the end of the log whenever a plugin becomes enabled: it reacts to what happens from now on.
const ENABLE = `
  INSERT INTO plugin AS p (id, desired, version, granted_scopes, granted_digest, granted_by, granted_at, position)
  VALUES ($1, 'enabled', $2, $3::text[], $4, $5::jsonb, now(), $6::jsonb)
  ON CONFLICT (id) DO UPDATE SET
    desired = 'enabled', generation = p.generation + 1, version = excluded.version, granted_scopes = excluded.granted_scopes,
    granted_digest = excluded.granted_digest, granted_by = excluded.granted_by, granted_at = now(), updated_at = now(),
    position = CASE WHEN p.desired = 'enabled' THEN p.position ELSE excluded.position END,
    epoch = p.epoch + 1
  RETURNING ${COLUMNS}`;

const DISABLE = `
  UPDATE plugin SET desired = 'disabled', generation = generation + 1, updated_at = now()
  WHERE id = $1 AND desired = 'enabled' RETURNING ${COLUMNS}`;

const RENEW = `
  UPDATE plugin SET generation = generation + 1, updated_at = now() WHERE id = $1 AND desired = 'enabled' RETURNING ${COLUMNS}`;

/** The lag is counted up to here: beyond it the number would only cost time. */
const MOST_LAG = 10_000;
const COUNTS = `
  SELECT p.id, p.delivered::float8 AS delivered,
    (SELECT count(*)::integer FROM plugin_delivery WHERE plugin_id = p.id AND state = 'pending') AS retrying,
    (SELECT count(*)::integer FROM plugin_delivery WHERE plugin_id = p.id AND state = 'dead') AS dead,
    (SELECT count(*)::integer FROM (
      SELECT FROM event
      WHERE (clock, seq) > ((p.position ->> 'clock')::xid8, (p.position ->> 'seq')::bigint) AND type = ANY($2::text[])
      LIMIT ${MOST_LAG}
    ) AS behind) AS lag
  FROM plugin AS p WHERE p.id = $1`;

/** The decisions of administrators about plugins. */
@Injectable()
export class PluginInstallations {
  constructor(private readonly database: Database) {}

  async all(): Promise<Installation[]> {
    const rows = await this.database.query<Row>(`SELECT ${COLUMNS} FROM plugin ORDER BY id`);
    return rows.map(toInstallation);
  }

  async find(id: string, runner: SqlRunner = this.database): Promise<Installation | null> {
    const [row] = await runner.query<Row>(`SELECT ${COLUMNS} FROM plugin WHERE id = $1`, [id]);
    return row === undefined ? null : toInstallation(row);
  }

  /** @param plugin `startAt` is where it begins to read the log, unless it is enabled already */
  async enable(
    runner: SqlRunner,
    plugin: { id: string; version: string; grant: Omit<Grant, 'grantedAt'>; startAt: LogPosition },
  ): Promise<Installation> {
    const { scopes, manifestDigest, grantedBy } = plugin.grant;
    const startAt = JSON.stringify(plugin.startAt);
    const rows = await runner.query<Row>(ENABLE, [
      plugin.id,
      plugin.version,
      scopes,
      manifestDigest,
      JSON.stringify(grantedBy),
      startAt,
    ]);
    return toInstallation(rows[0]!);
  }

  /** Null when it was not enabled. */
  async disable(runner: SqlRunner, id: string): Promise<Installation | null> {
    const [row] = await runner.query<Row>(DISABLE, [id]);
    return row === undefined ? null : toInstallation(row);
  }

  /** Lets every replica start the plugin over. Null when it is not enabled. */
  async renew(runner: SqlRunner, id: string): Promise<Installation | null> {
    const [row] = await runner.query<Row>(RENEW, [id]);
    return row === undefined ? null : toInstallation(row);
  }

  async counts(id: string, types: readonly string[]): Promise<DeliveryCounts> {
    const [row] = await this.database.query<DeliveryCounts & Record<string, unknown>>(COUNTS, [id, types]);
    return { delivered: row?.delivered ?? 0, retrying: row?.retrying ?? 0, dead: row?.dead ?? 0, lag: row?.lag ?? 0 };
  }
}

function toInstallation(row: Row): Installation {
  return {
    id: row.id,
    desired: row.desired,
    generation: row.generation,
    version: row.version,
    grant: {
      scopes: row.granted_scopes,
      manifestDigest: row.granted_digest,
      grantedBy: row.granted_by,
      grantedAt: row.granted_at,
    },
  };
}
