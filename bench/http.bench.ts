import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RecordedStatement, Recording } from './support/bare-server.ts';
import { measureInTurn } from './support/load.ts';
import { startDatabase, startHost, startScript } from './support/processes.ts';
import { printReport, throughputRatio } from './support/report.ts';

const CUSTOMERS = 2_000;
const GOALS = { get: 0.5, list: 0.5, create: 0.4 };

const draft = (index: number): object => ({
  name: { full: `Ada Lovelace ${index}`, given: 'Ada', family: `Lovelace ${index}` },
  emails: [{ value: `ada.${index}@example.com`, label: 'work' }],
  phones: [{ value: `+44 7700 9${String(index % 100_000).padStart(5, '0')}` }],
  addresses: [{ lines: ['12 St James Square'], city: 'London', postalCode: 'SW1Y 4JH', country: 'GB' }],
  birthDate: '1915-12-10',
  tags: ['mathematics'],
});

const folder = await mkdtemp(path.join(tmpdir(), 'tessera-bench-http-'));
const database = await startDatabase();
try {
  const { recording, ids } = await recordStatements();
  await writeFile(path.join(folder, 'recording.json'), JSON.stringify(recording));
  const host = await startHost({ DATABASE_URL: database.url });
  const bare = await startScript('support/bare-server.ts', {
    DATABASE_URL: database.url,
    BENCH_RECORDING: path.join(folder, 'recording.json'),
  });
  const headers = { authorization: `Bearer ${await tokenOf(host)}`, 'content-type': 'application/json' };
  const paths = ids.map((id) => `/v1/customers/${id}`);

  const get = await measureInTurn([
    { url: host.url, headers, paths },
    { url: bare.url, paths },
  ]);
  const list = await measureInTurn([{ url: `${host.url}/v1/customers`, headers }, { url: `${bare.url}/v1/customers` }]);
  // One body for all: a repeated create costs the same, and both sides write the same rows.
  const body = JSON.stringify(draft(0));
  const create = await measureInTurn([
    { url: `${host.url}/v1/customers`, method: 'POST', headers, body },
    { url: `${bare.url}/v1/customers`, method: 'POST', headers, body },
  ]);
  await Promise.all([host.stop(), bare.stop()]);

  const against = (perSecond: number) => ({ name: 'bare Fastify + pg, same statements:', perSecond });
  printReport('HTTP through the full pipeline', [
    throughputRatio('get a customer', get[0]!, against(get[1]!), GOALS.get),
    throughputRatio('list 25 customers', list[0]!, against(list[1]!), GOALS.list),
    throughputRatio('create a customer (row + keys + event + audit)', create[0]!, against(create[1]!), GOALS.create),
  ]);
} finally {
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}

/** Fills the database through a host that writes down the statements it sends. */
async function recordStatements(): Promise<{ recording: Recording; ids: string[] }> {
  const file = path.join(folder, 'statements.ndjson');
  await writeFile(file, '');
  const host = await startHost({
    DATABASE_URL: database.url,
    BENCH_STATEMENTS: file,
    NODE_OPTIONS: `--import ${path.join(import.meta.dirname, 'support/record-statements.mjs')}`,
  });
  const headers = { authorization: `Bearer ${host.token}`, 'content-type': 'application/json' };
  const call = async (method: string, url: string, body?: object): Promise<{ id: string }> => {
    const answer = await fetch(`${host.url}${url}`, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as { id: string };
  };
  const ids: string[] = [];
  for (let index = 1; index <= CUSTOMERS; index += 20) {
    const batch = Array.from({ length: 20 }, (_, offset) => call('POST', '/v1/customers', draft(index + offset)));
    ids.push(...(await Promise.all(batch)).map(({ id }) => id));
  }
  const during = async (work: () => Promise<unknown>): Promise<RecordedStatement[]> => {
    await settle();
    await writeFile(file, '');
    await work();
    const lines = (await readFile(file, 'utf8')).trim().split('\n');
    return lines
      .map((line) => JSON.parse(line) as RecordedStatement)
      .filter(({ text }) => !/pg_notify|job\.|SET |LISTEN/i.test(text));
  };
  const recording = {
    get: await during(() => call('GET', `/v1/customers/${ids[0]}`)),
    list: await during(() => call('GET', '/v1/customers')),
    create: await during(() => call('POST', '/v1/customers', draft(0))),
  };
  await host.stop();
  console.log(
    `statements of one request: get ${recording.get.length}, list ${recording.list.length}, create ${recording.create.length}`,
  );
  return { recording, ids: ids.slice(0, 500) };
}

/** Lets the notification of the last write, which comes a moment later, go by. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 300));
}

async function tokenOf(host: { url: string; token: string }): Promise<string> {
  const answer = await fetch(`${host.url}/v1/tokens`, {
    method: 'POST',
    headers: { authorization: `Bearer ${host.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'bench', scopes: ['customers:read', 'customers:write'], ttl: '1h' }),
  });
  if (answer.status !== 201) throw new Error(`POST /v1/tokens: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { token: string }).token;
}
