import { createReadStream } from 'node:fs';
import { mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import pg from 'pg';
import type { RecordedStatement } from './support/bare-server.ts';
import { residentMegabytes, startDatabase, startHost, type RunningHost } from './support/processes.ts';
import { bounded, printReport, throughputRatio } from './support/report.ts';

const SMALL = 25_000;
const LARGE = 100_000;
const GOAL_ROWS_PER_SECOND = 5_000;
const MOST_GROWTH_MB = 40;

const folder = await mkdtemp(path.join(tmpdir(), 'tessera-bench-import-'));
try {
  const small = await writePeople('small.csv', SMALL);
  const large = await writePeople('large.csv', LARGE);
  const raw = await rawRowsPerSecond(small);
  const database = await startDatabase();
  const host = await startHost({ DATABASE_URL: database.url });
  await importFile(host, await writePeople('warm-up.csv', 2_000));
  const first = await importFile(host, small);
  const second = await importFile(host, large);
  await host.stop();
  await database.stop();

  const rowsPerSecond = LARGE / second.seconds;
  printReport('Import of CSV files', [
    {
      ...throughputRatio(
        `rows with duplicate keys, event and audit`,
        rowsPerSecond,
        { name: 'pg alone running the same inserts:', perSecond: raw },
        0,
      ),
      goal: `≥ ${GOAL_ROWS_PER_SECOND.toLocaleString('en')}/s`,
      reached: rowsPerSecond >= GOAL_ROWS_PER_SECOND,
    },
    bounded('peak memory of the host, 4 times the file', second.peak - first.peak, {
      unit: 'MB more',
      most: MOST_GROWTH_MB,
      against: `${second.megabytes.toFixed(0)} MB file ${second.peak.toFixed(0)} MB, ${first.megabytes.toFixed(0)} MB file ${first.peak.toFixed(0)} MB`,
      ratio: (second.peak / first.peak).toFixed(2),
    }),
  ]);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function writePeople(name: string, rows: number): Promise<string> {
  const file = path.join(folder, name);
  const handle = await open(file, 'w');
  await handle.write('id,given name,family name,e-mail,phone,birth date,street,city,postal code,country\n');
  for (let row = 0; row < rows; row += 1_000) {
    const lines = Array.from({ length: 1_000 }, (_, offset) => person(row + offset));
    await handle.write(`${lines.join('\n')}\n`);
  }
  await handle.close();
  return file;
}

function person(row: number): string {
  const day = String(1 + (row % 28)).padStart(2, '0');
  const month = String(1 + (row % 12)).padStart(2, '0');
  const name = (row * 7_919).toString(36);
  const phone = `+4477009${String(row % 100_000).padStart(5, '0')}`;
  return `${row},Ada ${name},Lovelace-${row % 997},ada.${name}.${row}@example.com,${phone},${1930 + (row % 70)}-${month}-${day},${row % 300} Ockham Road,London,SW${row % 20} 4JH,GB`;
}

/** Imports a file through HTTP; the time runs from the first byte sent to the last row stored. */
async function importFile(
  host: RunningHost,
  file: string,
): Promise<{ seconds: number; peak: number; megabytes: number }> {
  const headers = { authorization: `Bearer ${host.token}`, 'content-type': 'text/csv' };
  const started = performance.now();
  const body = Readable.toWeb(createReadStream(file)) as ReadableStream;
  const answer = await fetch(`${host.url}/v1/imports?filename=${path.basename(file)}`, {
    method: 'POST',
    headers,
    body,
    duplex: 'half',
  } as RequestInit);
  if (answer.status !== 202) throw new Error(`POST /v1/imports: ${answer.status} ${await answer.text()}`);
  const { id } = (await answer.json()) as { id: string };
  let peak = 0;
  for (;;) {
    peak = Math.max(peak, await residentMegabytes(host.pid));
    const operation = (await (await fetch(`${host.url}/v1/operations/${id}`, { headers })).json()) as {
      state: string;
      error: unknown;
    };
    if (operation.state === 'succeeded') break;
    if (operation.state === 'failed') throw new Error(`The import failed: ${JSON.stringify(operation.error)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { seconds: (performance.now() - started) / 1000, peak, megabytes: (await stat(file)).size / 2 ** 20 };
}

/** How fast pg alone runs the insert transactions that the host was seen to send for this file. */
async function rawRowsPerSecond(file: string): Promise<number> {
  const statements = path.join(folder, 'statements.ndjson');
  await writeFile(statements, '');
  const recorded = await startDatabase();
  const host = await startHost({
    DATABASE_URL: recorded.url,
    BENCH_STATEMENTS: statements,
    NODE_OPTIONS: `--import ${path.join(import.meta.dirname, 'support/record-statements.mjs')}`,
  });
  await importFile(host, file);
  await host.stop();
  await recorded.stop();

  const inserts = (await readFile(statements, 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as RecordedStatement)
    .filter(({ text }) => /INSERT INTO (customer|dedup_key|event)\b/.test(text));
  const fresh = await startDatabase();
  const migrating = await startHost({ DATABASE_URL: fresh.url });
  await migrating.stop();
  const client = new pg.Client({ connectionString: fresh.url });
  await client.connect();
  const started = performance.now();
  let open = false;
  for (const { text, values } of inserts) {
    if (/INSERT INTO customer\b/.test(text)) {
      await client.query(open ? 'COMMIT; BEGIN' : 'BEGIN');
      open = true;
    }
    await client.query({ name: String(text.length), text, values: values as unknown[] });
  }
  await client.query('COMMIT');
  const seconds = (performance.now() - started) / 1000;
  const { rows } = await client.query<{ count: string }>('SELECT count(*) FROM customer');
  await client.end();
  await fresh.stop();
  if (Number(rows[0]!.count) !== SMALL)
    throw new Error(`The replay wrote ${rows[0]!.count} customers instead of ${SMALL}`);
  return SMALL / seconds;
}
