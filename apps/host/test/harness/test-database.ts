import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface TestRun {
  readonly maintenanceUrl: string;
  readonly template: string;
  readonly logs: string;
  readonly administrator: { readonly email: string; readonly password: string };
}

/** What the run's global setup has made. */
export function testRun(): TestRun {
  const text = process.env['TESSERA_TEST_RUN'];
  if (!text) throw new Error('Tests with a host run in the Jest projects "e2e" and "browser"');
  return JSON.parse(text) as TestRun;
}

/** A database of its own for one host: a clone of the migrated template, or an empty one. */
export class TestDatabase {
  private constructor(
    readonly url: string,
    private readonly name: string,
  ) {}

  static async create({ empty = false } = {}): Promise<TestDatabase> {
    const { maintenanceUrl, template } = testRun();
    const name = `test_${randomBytes(6).toString('hex')}`;
    // file_copy: the server runs without fsync, so copying the files is the cheapest.
    await maintain(`CREATE DATABASE ${name} TEMPLATE ${empty ? 'template0' : template} STRATEGY file_copy`);
    const url = new URL(maintenanceUrl);
    url.pathname = `/${name}`;
    return new TestDatabase(url.href, name);
  }

  async query<Row extends pg.QueryResultRow>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return withClient(this.url, async (client) => (await client.query<Row>(sql, parameters)).rows);
  }

  async drop(): Promise<void> {
    await maintain(`DROP DATABASE IF EXISTS ${this.name} WITH (FORCE)`);
  }
}

function maintain(sql: string): Promise<unknown> {
  return withClient(testRun().maintenanceUrl, (client) => client.query(sql));
}

async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
