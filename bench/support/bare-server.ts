import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fastify from 'fastify';
import pg from 'pg';

/** A statement as the host sent it. */
export interface RecordedStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The statements of one request of each kind, and the ids in them that vary per request. */
export interface Recording {
  readonly get: RecordedStatement[];
  readonly list: RecordedStatement[];
  readonly create: RecordedStatement[];
}

// The comparison: Fastify and pg with nothing in between, running the statements that the host was seen to run.
// No sign-in, no validation, no audit of its own, no error handling: what remains is the cost of HTTP and SQL.
const recording = JSON.parse(readFileSync(process.env.BENCH_RECORDING!, 'utf8')) as Recording;
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16 });
const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text) ?? `bare_${names.size}`;
  names.set(text, known);
  return known;
}

const run = (connection: pg.Pool | pg.PoolClient, { text, values }: RecordedStatement): Promise<pg.QueryResult> =>
  values.length === 0
    ? connection.query(text)
    : connection.query({ name: nameOf(text), text, values: values as unknown[] });

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The statements with a new id for every id in them. */
function withFreshIds(statements: readonly RecordedStatement[]): RecordedStatement[] {
  const fresh = new Map<string, string>();
  const replace = (text: string): string =>
    text.replace(UUID, (id) => {
      const known = fresh.get(id) ?? randomUUID();
      fresh.set(id, known);
      return known;
    });
  const freshen = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(freshen);
    return typeof value === 'string' ? replace(value) : value;
  };
  return statements.map(({ text, values }) => ({ text, values: values.map(freshen) }));
}

const toView = (row: Record<string, unknown>): object => ({
  id: row.id,
  ...(row.profile as object),
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

const server = fastify({ logger: false });

server.get('/v1/customers/:id', async (request) => {
  const { id } = request.params as { id: string };
  const statement = recording.get.at(-1)!;
  const { rows } = await run(pool, { text: statement.text, values: [id, ...statement.values.slice(1)] });
  return toView(rows[0] as Record<string, unknown>);
});

server.get('/v1/customers', async () => {
  const { rows } = await run(pool, recording.list.at(-1)!);
  return { items: rows.slice(0, 25).map(toView), next: null };
});

server.post('/v1/customers', async (request, reply) => {
  const connection = await pool.connect();
  try {
    for (const statement of withFreshIds(recording.create)) await run(connection, statement);
  } finally {
    connection.release();
  }
  return reply.code(201).send(request.body);
});

await server.listen({ port: 0, host: '127.0.0.1' });
console.log((server.server.address() as { port: number }).port);
process.on(
  'SIGTERM',
  () =>
    void server
      .close()
      .then(() => pool.end())
      .then(() => process.exit(0)),
);
