import { DataSource } from 'typeorm';
import type { Config } from '../config/config.js';
import { StartupError } from '../errors/startup-error.js';
import { logger } from '../logging/logger.js';
import { ENTITIES } from './entities.js';
import { MIGRATIONS } from './migrations/index.js';

const OLDEST_POSTGRES = 15;
/** Held while migrating, so that replicas that start together migrate once. */
const MIGRATION_LOCK = 7_355_608_001;
const STATEMENT_DEADLINE_MS = 15_000;

/** Opens the database, checks its version, and brings its schema to that of this code. */
export async function openDatabase(url: string, config: Pick<Config, 'databasePool'>): Promise<DataSource> {
  const dataSource = createDataSource(url, config);
  try {
    await dataSource.initialize();
  } catch (cause) {
    throw new StartupError('DATABASE_UNREACHABLE', `${withoutPassword(url)}: ${messageOf(cause)}`, { cause });
  }
  // A connection that PostgreSQL closes while idle is replaced by the pool; without a listener it would end the process.
  (dataSource.driver as unknown as { master: NodeJS.EventEmitter }).master.on('error', (error) =>
    logger.warn({ err: error }, 'an idle database connection was lost'),
  );
  try {
    await assertPostgresVersion(dataSource);
    await migrate(dataSource);
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
  return dataSource;
}

export function createDataSource(url: string, config: Pick<Config, 'databasePool'>): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    poolSize: config.databasePool,
    connectTimeoutMS: 5_000,
    applicationName: 'tessera',
    extra: {
      statement_timeout: STATEMENT_DEADLINE_MS,
      idle_in_transaction_session_timeout: 60_000,
      idleTimeoutMillis: 60_000,
      keepAlive: true,
    },
  });
}

async function assertPostgresVersion(dataSource: DataSource): Promise<void> {
  const [row] = await dataSource.query<{ server_version_num: string }[]>('SHOW server_version_num');
  const major = Math.floor(Number(row?.server_version_num) / 10_000);
  if (major < OLDEST_POSTGRES) throw new StartupError('DATABASE_TOO_OLD', `It is PostgreSQL ${major}.`);
}

async function migrate(dataSource: DataSource): Promise<void> {
  const runner = dataSource.createQueryRunner();
  await runner.connect();
  try {
    await runner.query('SET statement_timeout = 0');
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await assertNotNewer(dataSource);
    if (await dataSource.showMigrations()) await dataSource.runMigrations({ transaction: 'each' });
  } catch (cause) {
    if (cause instanceof StartupError) throw cause;
    throw new StartupError('MIGRATION_FAILED', messageOf(cause), { cause });
  } finally {
    await runner.query('SELECT pg_advisory_unlock_all()').catch(() => undefined);
    await runner.query(`SET statement_timeout = ${STATEMENT_DEADLINE_MS}`).catch(() => undefined);
    await runner.release();
  }
}

/** Refuses to run on a schema that a newer version wrote: it could lose what that version stored. */
async function assertNotNewer(dataSource: DataSource): Promise<void> {
  const [table] = await dataSource.query<{ name: string | null }[]>(
    "SELECT to_regclass('schema_migration')::text AS name",
  );
  if (!table?.name) return;
  const applied = await dataSource.query<{ name: string }[]>('SELECT name FROM schema_migration ORDER BY id');
  const known = new Set(MIGRATIONS.map((migration) => migration.name));
  const unknown = applied.filter((migration) => !known.has(migration.name));
  if (unknown.length > 0) {
    throw new StartupError(
      'DATABASE_NEWER_THAN_CODE',
      `It has migrations that this version does not know: ${unknown.map(({ name }) => name).join(', ')}.`,
    );
  }
}

const withoutPassword = (url: string): string => url.replace(/\/\/([^:/@]*):[^@]*@/, '//$1:…@');

const messageOf = (error: unknown): string => {
  if (error instanceof AggregateError) return error.errors.map((inner) => messageOf(inner)).join('; ');
  return error instanceof Error ? error.message || error.name : String(error);
};
