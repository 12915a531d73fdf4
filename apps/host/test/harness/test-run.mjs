import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { EmbeddedPostgres } from '../../dist/platform/database/embedded/embedded-postgres.js';

const HOST_PROGRAM = path.resolve(import.meta.dirname, '../../dist/main.js');
const TEMPLATE = 'tessera_template';
const HOST_DEADLINE_MS = 60_000;

/** The administrator that every database of a test run has. */
const ADMINISTRATOR = { email: 'admin@tessera.test', password: 'correct horse battery staple' };

/**
 * What all end-to-end suites of a run share: one PostgreSQL, and a migrated database in it that each test clones.
 * Made once, in Jest's main process; the workers find it through TESSERA_TEST_RUN.
 */
export async function startTestRun() {
  if (globalThis.tesseraTestRun) return;
  const folder = await mkdtemp(path.join(tmpdir(), 'tessera-run-'));
  const postgres = await EmbeddedPostgres.start({
    dataFolder: folder,
    log: ({ level, message }) => level === 'error' && process.stderr.write(`${message}\n`),
    // The data of a test run need not survive a power cut; a test that kills PostgreSQL starts its own, with the real settings.
    settings: {
      fsync: 'off',
      full_page_writes: 'off',
      synchronous_commit: 'off',
      max_connections: '300',
      autovacuum: 'off',
    },
  });
  globalThis.tesseraTestRun = { folder, postgres };
  await makeTemplate(folder, postgres);
  const logs = path.join(folder, 'logs');
  await mkdir(logs);
  process.env.TESSERA_TEST_RUN = JSON.stringify({
    maintenanceUrl: postgres.urlOf('postgres'),
    template: TEMPLATE,
    logs,
    administrator: ADMINISTRATOR,
  });
}

/** Jest calls a teardown that several projects name once, after the last of them. */
export async function stopTestRun() {
  const run = globalThis.tesseraTestRun;
  if (!run) return;
  globalThis.tesseraTestRun = undefined;
  await run.postgres.stop();
  await rm(run.folder, { recursive: true, force: true });
}

/** The host itself migrates the template and makes its first administrator, exactly as at a first start. */
async function makeTemplate(folder, postgres) {
  const client = new pg.Client({ connectionString: postgres.urlOf('postgres') });
  await client.connect();
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  await client.end();
  const dataFolder = path.join(folder, 'template-host');
  const output = [];
  const child = spawn(process.execPath, [HOST_PROGRAM], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      PORT: '0',
      HOST: '127.0.0.1',
      DATABASE_URL: postgres.urlOf(TEMPLATE),
      TESSERA_DATA: dataFolder,
      TESSERA_DEMO: 'off',
      TESSERA_PLUGINS: 'off',
      TESSERA_LOG: 'stdout',
      TESSERA_ADMIN_EMAIL: ADMINISTRATOR.email,
      TESSERA_ADMIN_PASSWORD: ADMINISTRATOR.password,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const deadline = Date.now() + HOST_DEADLINE_MS;
  while (!(await isReady(dataFolder))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`The host that prepares the test database did not start:\n${Buffer.concat(output)}`);
    }
    await sleep(20);
  }
  child.kill('SIGTERM');
  await ended;
}

async function isReady(dataFolder) {
  const text = await readFile(path.join(dataFolder, 'run.json'), 'utf8').catch(() => '{}');
  return Boolean(JSON.parse(text).address);
}
