import { randomUUID } from 'node:crypto';
import { Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { logger } from '../logging/logger.js';
import { Database } from './database.js';

const RECONNECT_AFTER_MS = 1_000;

/**
 * LISTEN on one connection of its own, reconnecting by itself. Messages are hints between replicas:
 * they may be lost while the connection is down, so whoever listens also polls.
 */
@Injectable()
export class Listener implements OnModuleInit, BeforeApplicationShutdown {
  /** Marks the messages of this process, so that it does not answer its own. */
  readonly instanceId = randomUUID();
  private readonly handlers = new Map<string, (payload: string) => void>();
  private connection: PoolClient | null = null;
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(private readonly database: Database) {}

  /** Registers before the module is initialised. `payload` is what the sender passed to {@link notify}. */
  on(channel: string, handler: (payload: string) => void): void {
    this.handlers.set(channel, handler);
  }

  async notify(channel: string, payload = ''): Promise<void> {
    await this.database.query('SELECT pg_notify($1, $2)', [channel, `${this.instanceId} ${payload}`]);
  }

  async onModuleInit(): Promise<void> {
    await this.connect();
  }

  private async connect(): Promise<void> {
    if (this.stopped) return;
    try {
      const connection = await this.database.connect();
      this.connection = connection;
      connection.on('error', () => this.reconnectLater());
      connection.on('notification', ({ channel, payload = '' }) => {
        const [sender, ...rest] = payload.split(' ');
        if (sender !== this.instanceId) this.handlers.get(channel)?.(rest.join(' '));
      });
      for (const channel of this.handlers.keys()) await connection.query(`LISTEN ${channel}`);
    } catch (error) {
      logger.warn({ err: error }, 'listening for other replicas failed; trying again');
      this.reconnectLater();
    }
  }

  private reconnectLater(): void {
    this.connection?.release(true);
    this.connection = null;
    if (this.stopped || this.timer) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.connect();
    }, RECONNECT_AFTER_MS);
  }

  /** Before, not on: the data source is closed by a hook of the same kind, and waits for every connection in use. */
  beforeApplicationShutdown(): void {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    this.connection?.release(true);
    this.connection = null;
  }
}
