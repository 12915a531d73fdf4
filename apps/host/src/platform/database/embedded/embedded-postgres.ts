import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ErrorCode } from '../../errors/error-table.js';
import { StartupError } from '../../errors/startup-error.js';
import { inDataFolder } from '../../data-folder/folder-failure.js';
import { Cluster, DATABASE, OWNER, type ClusterPasswords } from './cluster.js';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { Postmaster } from './postmaster.js';
import { clusterName, endOrphans } from './server-processes.js';
import { chooseEndpoint, serverSettings, settingsToArguments, usesSocket, type Endpoint } from './server-settings.js';
import { chooseServerUser, type ServerUser } from './server-user.js';

const FIRST_BACKOFF_MS = 100;
const LONGEST_BACKOFF_MS = 30_000;
/** A server that ran this long has recovered; its next failure starts with the shortest wait again. */
const STABLE_AFTER_MS = 60_000;

/** Refusals that reach the connection itself, whose owner logs them. */
const SAID_TO_THE_CLIENT = /^FATAL:\s+(the database system is|terminating connection)/;

export interface EmbeddedPostgresLogEntry {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly message: string;
  readonly code?: ErrorCode;
}

export interface EmbeddedPostgresOptions {
  /** A folder that this process holds the lock of (see DataFolder); everything lies below it. */
  readonly dataFolder: string;
  readonly log: (entry: EmbeddedPostgresLogEntry) => void;
  /** Server settings that differ from the usual ones, for tests. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** PostgreSQL as a child of this process: created, started, watched, restarted and stopped with it. */
export class EmbeddedPostgres {
  private postmaster: Postmaster | null = null;
  private readonly stopping = new AbortController();
  private supervision: Promise<void> = Promise.resolve();

  private constructor(
    private readonly options: EmbeddedPostgresOptions,
    private readonly cluster: Cluster,
    private readonly binaries: PostgresBinaries,
    private readonly user: ServerUser,
    private readonly endpoint: Endpoint,
    private readonly passwords: ClusterPasswords,
  ) {}

  /**
   * Starts the database, after creating it or recovering it from a crash, and resolves when it takes connections.
   * @throws StartupError EMBEDDED_DATABASE_…, DATA_FOLDER_FULL or DATA_FOLDER_READ_ONLY
   */
  static start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
    return inDataFolder(options.dataFolder, async () => {
      const binaries = findPostgresBinaries();
      const folder = path.join(options.dataFolder, 'postgres');
      const user = await chooseServerUser(binaries, options.dataFolder, folder);
      const cluster = new Cluster(folder, path.join(options.dataFolder, 'postgres-passwords.json'), binaries, user);
      const orphans = await endOrphans(folder);
      if (orphans > 0)
        options.log({ level: 'warn', message: `Ended ${orphans} PostgreSQL processes of a host that was killed` });
      const passwords = await cluster.ensure();
      const endpoint = await chooseEndpoint(path.join(options.dataFolder, 'socket'));
      const embedded = new EmbeddedPostgres(options, cluster, binaries, user, endpoint, passwords);
      await embedded.launch();
      embedded.supervision = embedded.supervise();
      return embedded;
    });
  }

  /** The address of the host's database, with its role and password. */
  get url(): string {
    return this.urlOf(DATABASE);
  }

  /** The address of another database of this server. */
  urlOf(database: string): string {
    const { host, port } = this.endpoint;
    const credentials = `${OWNER}:${this.passwords.owner}`;
    const name = encodeURIComponent(database);
    if (!usesSocket(this.endpoint)) return `postgresql://${credentials}@${host}:${port}/${name}`;
    return `postgresql://${credentials}@localhost:${port}/${name}?host=${encodeURIComponent(host)}`;
  }

  /** The process id of the server; undefined while it is being restarted. */
  get pid(): number | undefined {
    return this.postmaster?.pid;
  }

  /** Stops the server (fast, bounded) and its supervision. Safe to call twice. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.postmaster?.stop();
    await this.supervision;
  }

  private async launch(): Promise<void> {
    await this.prepareSocketFolder();
    const settings = {
      ...serverSettings(this.endpoint),
      cluster_name: await clusterName(this.cluster.folder),
      ...this.options.settings,
    };
    this.postmaster = await Postmaster.launch({
      cluster: this.cluster.folder,
      binary: this.binaries.postgres,
      arguments: settingsToArguments(settings),
      user: this.user,
      onLine: (line) => this.relay(line),
    });
  }

  /** The folder is ours alone: a socket lock in it with a process id that was reused would stop the server. */
  private async prepareSocketFolder(): Promise<void> {
    if (!usesSocket(this.endpoint)) return;
    await rm(this.endpoint.host, { recursive: true, force: true });
    await this.cluster.makePrivateFolder(this.endpoint.host);
  }

  private async supervise(): Promise<void> {
    let backoff = FIRST_BACKOFF_MS;
    let startedAt = Date.now();
    while (!this.stopping.signal.aborted) {
      if (this.postmaster) {
        const ending = await this.postmaster.ended;
        this.postmaster = null;
        if (this.stopping.signal.aborted) return;
        this.options.log({
          level: 'error',
          code: 'EMBEDDED_DATABASE_STOPPED',
          message: `PostgreSQL ${ending}; it is being restarted`,
        });
        if (Date.now() - startedAt > STABLE_AFTER_MS) backoff = FIRST_BACKOFF_MS;
      }
      await this.pause(backoff);
      backoff = Math.min(backoff * 2, LONGEST_BACKOFF_MS);
      startedAt = Date.now();
      await this.relaunch();
    }
  }

  private async relaunch(): Promise<void> {
    if (this.stopping.signal.aborted) return;
    try {
      await endOrphans(this.cluster.folder);
      await this.launch();
      // A stop that came during the launch has found nothing to stop.
      if (this.stopping.signal.aborted) await this.postmaster?.stop();
      else this.options.log({ level: 'info', message: 'PostgreSQL runs again' });
    } catch (error) {
      const code = error instanceof StartupError ? error.code : 'EMBEDDED_DATABASE_FAILED';
      this.options.log({ level: 'error', code, message: (error as Error).message });
    }
  }

  private async pause(milliseconds: number): Promise<void> {
    try {
      await sleep(milliseconds, undefined, { signal: this.stopping.signal });
    } catch (error) {
      if (!this.stopping.signal.aborted) throw error;
    }
  }

  private relay(message: string): void {
    // A crashed backend takes all connections with it: the server resets its shared memory and recovers by itself.
    if (message.includes('was terminated by signal')) {
      this.options.log({ level: 'error', code: 'EMBEDDED_DATABASE_STOPPED', message });
    } else {
      const forUs = /^(FATAL|PANIC|WARNING):/.test(message) && !SAID_TO_THE_CLIENT.test(message);
      this.options.log({ level: forUs ? 'warn' : 'debug', message });
    }
  }
}
