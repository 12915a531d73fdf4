import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EmbeddedPostgres } from '../../apps/host/dist/platform/database/embedded/embedded-postgres.js';

const root = path.resolve(import.meta.dirname, '../..');

/** A PostgreSQL of its own for one benchmark, as the product runs it. */
export async function startDatabase(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tessera-bench-'));
  const postgres = await EmbeddedPostgres.start({ dataFolder: folder, log: () => undefined });
  return {
    url: postgres.url,
    stop: async () => {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export interface RunningHost {
  readonly url: string;
  readonly token: string;
  readonly pid: number;
  /** From spawn to the first answer, in milliseconds. */
  readonly startedInMs: number;
  stop(): Promise<void>;
}

/** Starts the host as a process of its own, as `npm start` does. */
export async function startHost(environment: Record<string, string>): Promise<RunningHost> {
  const folder = environment.TESSERA_DATA ?? (await mkdtemp(path.join(tmpdir(), 'tessera-bench-')));
  const started = performance.now();
  const child = spawn(process.execPath, ['--disable-sigusr1', path.join(root, 'apps/host/dist/main.js')], {
    env: {
      ...process.env,
      PORT: '0',
      TESSERA_DEMO: 'off',
      TESSERA_PLUGINS: 'off',
      TESSERA_LOG: 'file',
      TESSERA_DATA: folder,
      ...environment,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr!.on('data', (chunk) => (errors += String(chunk)));
  const run = await waitForRunFile(path.join(folder, 'run.json'), child, () => errors);
  return {
    url: run.address,
    token: run.operatorToken,
    pid: child.pid!,
    startedInMs: performance.now() - started,
    stop: () => stopProcess(child),
  };
}

async function waitForRunFile(
  file: string,
  child: ChildProcess,
  errors: () => string,
): Promise<{ address: string; operatorToken: string }> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The host ended with ${child.exitCode}:\n${errors()}`);
    const run = await readFile(file, 'utf8').then(
      (text) => JSON.parse(text) as { address: string | null; pid: number; operatorToken: string },
      () => null,
    );
    if (run?.address && run.pid === child.pid) return { address: run.address, operatorToken: run.operatorToken };
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`The host did not become ready:\n${errors()}`);
}

/** Starts a script of the benchmarks with the pinned Node.js; it prints its port on the first line. */
export async function startScript(
  script: string,
  environment: Record<string, string>,
): Promise<{ url: string; pid: number; stop(): Promise<void> }> {
  const child = spawn(process.execPath, [path.resolve(import.meta.dirname, '..', script)], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout!.once('data', (chunk) => resolve(String(chunk).trim()));
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)));
  });
  return { url: `http://127.0.0.1:${port}`, pid: child.pid!, stop: () => stopProcess(child) };
}

function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill('SIGKILL'), 20_000);
    child.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

/** Resident memory of a process in MB, as the kernel counts it. */
export async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}
