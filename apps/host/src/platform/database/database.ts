import pg from 'pg';
import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';

/** What runs SQL: the pool, or one connection inside a transaction. */
export interface SqlRunner {
  query<Row extends QueryResultRow>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

// A calendar date has no time zone: pg's default would turn it into a local midnight.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

const MOST_STATEMENT_NAMES = 500;
const statementNames = new Map<string, string>();

/** Prepared-statement name of an SQL text. Beyond the bound (SQL built at run time) statements stay unnamed, so that a server does not collect them. */
function statementName(sql: string): string | undefined {
  const known = statementNames.get(sql);
  if (known) return known;
  if (statementNames.size >= MOST_STATEMENT_NAMES) return undefined;
  const name = `tessera_${statementNames.size}`;
  statementNames.set(sql, name);
  return name;
}

/** Runs one statement, prepared once per connection. */
export async function runSql<Row extends QueryResultRow>(
  connection: Pool | PoolClient,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const result = await connection.query<Row>({ name: statementName(sql), text: sql, values: parameters as unknown[] });
  return result.rows;
}

/** The one way to the database: TypeORM for ordinary tables, SQL on the same pool for hot paths. */
export class Database implements SqlRunner {
  private readonly pool: Pool;

  constructor(readonly dataSource: DataSource) {
    this.pool = (dataSource.driver as unknown as { master: Pool }).master;
  }

  query<Row extends QueryResultRow>(sql: string, parameters?: readonly unknown[]): Promise<Row[]> {
    return runSql<Row>(this.pool, sql, parameters);
  }

  /** Runs SQL of a library (pg-boss) as it is: unprepared, several statements at once where it has no parameters. */
  execute(sql: string, parameters?: unknown[]): Promise<{ rows: unknown[] }> {
    return this.pool.query(sql, parameters);
  }

  /** A connection of its own, for LISTEN and advisory locks. The caller releases it. */
  connect(): Promise<PoolClient> {
    return this.pool.connect();
  }

  /** Connections in use, idle and waited for. */
  poolState(): { total: number; idle: number; waiting: number } {
    return { total: this.pool.totalCount, idle: this.pool.idleCount, waiting: this.pool.waitingCount };
  }
}
