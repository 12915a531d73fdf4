import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Database } from '../../platform/database/database.js';

/** Any number that nothing else in this database uses as the first half of an advisory lock. */
const LOCK_CLASS = 0x7e55;

/**
 * One host at a time delivers for a plugin. PostgreSQL holds the lock for as long as this host's connection lives, so a host that
 * was killed has given it up at once, without a timeout to wait for.
 */
@Injectable()
export class DeliveryLeases {
  private connection: Promise<PoolClient> | null = null;
  private readonly held = new Set<string>();

  constructor(private readonly database: Database) {}

  isHeld(pluginId: string): boolean {
    return this.held.has(pluginId);
  }

  /** Tries to become the one; false while another host is. */
  async acquire(pluginId: string): Promise<boolean> {
    if (this.held.has(pluginId)) return true;
    const connection = await this.connected();
    const { rows } = await connection.query<{ locked: boolean }>(
      'SELECT pg_try_advisory_lock($1, hashtext($2)) AS locked',
      [LOCK_CLASS, pluginId],
    );
    if (rows[0]?.locked === true) this.held.add(pluginId);
    return this.held.has(pluginId);
  }

  async release(pluginId: string): Promise<void> {
    if (!this.held.delete(pluginId)) return;
    const connection = await this.connection;
    await connection?.query('SELECT pg_advisory_unlock($1, hashtext($2))', [LOCK_CLASS, pluginId]);
  }

  async close(): Promise<void> {
    const { connection } = this;
    this.forget();
    (await connection)?.release(true);
  }

  private async connected(): Promise<PoolClient> {
    this.connection ??= this.connect();
    try {
      return await this.connection;
    } catch (thrown) {
      this.connection = null;
      throw thrown;
    }
  }

  private async connect(): Promise<PoolClient> {
    const connection = await this.database.connect();
    // With the connection every lock is gone: somebody else may deliver by now.
    connection.once('error', () => {
      this.forget();
      connection.release(true);
    });
    return connection;
  }

  private forget(): void {
    this.connection = null;
    this.held.clear();
  }
}
