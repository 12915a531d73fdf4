import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EmbeddedPostgres } from '../apps/host/dist/platform/database/embedded/embedded-postgres.js';
import { residentMegabytes, startHost, startScript } from './support/processes.ts';
import { bounded, median, printReport } from './support/report.ts';

const ROUNDS = 3;
const IDLE_SECONDS = 5;

// The whole product as `npm start` runs it: embedded PostgreSQL, demo workspace, plugins.
const folder = await mkdtemp(path.join(tmpdir(), 'tessera-bench-start-'));
const environment = {
  TESSERA_DATA: folder,
  TESSERA_DEMO: 'on',
  TESSERA_PLUGINS: path.resolve(import.meta.dirname, '../plugins'),
};
try {
  const first = await startHost(environment);
  await first.stop();

  const warm: number[] = [];
  const database: number[] = [];
  let idle = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    const postgres = await EmbeddedPostgres.start({ dataFolder: folder, log: () => undefined });
    database.push(performance.now() - started);
    await postgres.stop();

    const host = await startHost(environment);
    warm.push(host.startedInMs);
    if (round === ROUNDS - 1) {
      await new Promise((resolve) => setTimeout(resolve, IDLE_SECONDS * 1000));
      idle = await residentMegabytes(host.pid);
    }
    await host.stop();
  }
  const bareMemory = await bareServerMemory();

  const warmSeconds = median(warm) / 1000;
  const databaseSeconds = median(database) / 1000;
  printReport('Start and memory', [
    bounded('warm start to ready', warmSeconds, {
      unit: 's',
      most: 3,
      against: `its PostgreSQL alone ${databaseSeconds.toFixed(2)} s`,
      ratio: (warmSeconds / databaseSeconds).toFixed(1),
    }),
    bounded('host memory, idle', idle, {
      unit: 'MB',
      most: 200,
      against: `bare Fastify + pg ${bareMemory.toFixed(0)} MB`,
      ratio: (idle / bareMemory).toFixed(1),
    }),
  ]);
  console.log(
    `\nfirst start (database created, 2,000 demo customers written): ${(first.startedInMs / 1000).toFixed(1)} s`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function bareServerMemory(): Promise<number> {
  const recording = path.join(folder, 'empty-recording.json');
  await writeFile(recording, '{"get":[],"list":[],"create":[]}');
  const bare = await startScript('support/bare-server.ts', {
    DATABASE_URL: 'postgres://127.0.0.1/none',
    BENCH_RECORDING: recording,
  });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const memory = await residentMegabytes(bare.pid);
  await bare.stop();
  return memory;
}
