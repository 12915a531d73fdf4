import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@jest/globals';
import { HostProcess, type HostExit, type RunFile } from './host-process.js';
import { TestDatabase, testRun } from './test-database.js';

export interface StartHostOptions {
  /** Settings beside or instead of the usual ones; undefined removes one. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Folders with plugins to offer; none by default. */
  readonly plugins?: readonly string[];
  /** Fill the workspace with demo data. */
  readonly demo?: boolean;
  /** `clone` of the migrated template (the default), `empty` database, or the `embedded` PostgreSQL of the data folder. */
  readonly database?: 'clone' | 'empty' | 'embedded';
}

export interface ApiRequest {
  readonly method?: string;
  /** An object goes as JSON; text and bytes as they are. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** A bearer token, or null for no credentials; the operator token by default. */
  readonly token?: string | null;
}

export interface ApiResponse<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

const hosts = new Set<TestHost>();
let started = 0;

/** A real host process on a database and a data folder of its own; stopped and removed when the test file ends. */
export class TestHost {
  private constructor(
    readonly dataFolder: string,
    readonly database: TestDatabase | null,
    private readonly env: NodeJS.ProcessEnv,
    private readonly logFile: string,
    private process: HostProcess,
    private run: RunFile,
  ) {}

  static async start(options: StartHostOptions = {}): Promise<TestHost> {
    const dataFolder = await mkdtemp(path.join(tmpdir(), 'tessera-host-'));
    const database =
      options.database === 'embedded' ? null : await TestDatabase.create({ empty: options.database === 'empty' });
    const env = hostEnvironment(options, dataFolder, database);
    const logFile = nextLogFile();
    const process = HostProcess.spawn(env, logFile);
    try {
      const host = new TestHost(dataFolder, database, env, logFile, process, await process.ready(dataFolder));
      hosts.add(host);
      return host;
    } catch (error) {
      await process.end('SIGKILL');
      await database?.drop();
      throw error;
    }
  }

  get url(): string {
    return this.run.address;
  }

  get operatorToken(): string {
    return this.run.operatorToken;
  }

  get pid(): number {
    return this.process.pid;
  }

  /** Calls the API as any program would, as the operator unless told otherwise. */
  async api<Body = unknown>(route: string, request: ApiRequest = {}): Promise<ApiResponse<Body>> {
    const { body, token = this.operatorToken } = request;
    const plain =
      body === undefined || typeof body === 'string' || body instanceof Uint8Array || body instanceof ReadableStream;
    const headers = new Headers({
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(plain ? {} : { 'content-type': 'application/json' }),
      ...request.headers,
    });
    const payload = plain ? (body as BodyInit | undefined) : JSON.stringify(body);
    const init = {
      method: request.method ?? (body === undefined ? 'GET' : 'POST'),
      headers,
      body: payload,
      redirect: 'manual',
      duplex: 'half',
    };
    const response = await fetch(new URL(route, this.url), init as RequestInit);
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json') && text !== '';
    return { status: response.status, headers: response.headers, body: (json ? JSON.parse(text) : text) as Body };
  }

  /** Everything that the host has printed so far. */
  output(): string {
    return this.process.output();
  }

  signal(signal: NodeJS.Signals): void {
    this.process.signal(signal);
  }

  stop(): Promise<HostExit> {
    return this.process.end('SIGTERM');
  }

  /** Ends the host as a crash does: no code of it runs any more. */
  kill9(): Promise<HostExit> {
    return this.process.end('SIGKILL');
  }

  /** Starts again on the same data folder and database, after {@link stop} or {@link kill9}, or stops first. */
  async restart(env: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.stop();
    this.process = HostProcess.spawn({ ...this.env, ...env }, this.logFile);
    this.run = await this.process.ready(this.dataFolder);
  }

  async dispose(): Promise<void> {
    hosts.delete(this);
    await this.stop();
    await this.database?.drop();
    await rm(this.dataFolder, { recursive: true, force: true });
  }
}

export function startHost(options?: StartHostOptions): Promise<TestHost> {
  return TestHost.start(options);
}

/** For programs that are meant to fail at start: runs the host until it ends by itself. */
export async function runHostToItsEnd(env: Readonly<Record<string, string>>): Promise<HostExit & { output: string }> {
  const base = hostEnvironment({}, path.join(tmpdir(), 'tessera-not-used'), null);
  const process = HostProcess.spawn({ ...base, ...env }, nextLogFile());
  const timer = setTimeout(() => process.signal('SIGKILL'), 30_000);
  const exit = await process.exited;
  clearTimeout(timer);
  return { ...exit, output: process.output() };
}

export async function disposeHosts(): Promise<void> {
  await Promise.all([...hosts].map((host) => host.dispose()));
}

function hostEnvironment(
  options: StartHostOptions,
  dataFolder: string,
  database: TestDatabase | null,
): NodeJS.ProcessEnv {
  const { administrator } = testRun();
  return {
    PATH: process.env['PATH'],
    HOST: '127.0.0.1',
    PORT: '0',
    TESSERA_DATA: dataFolder,
    TESSERA_DEMO: options.demo ? 'on' : 'off',
    TESSERA_PLUGINS: options.plugins?.length ? options.plugins.join(path.delimiter) : 'off',
    TESSERA_LOG: 'stdout',
    TESSERA_ADMIN_EMAIL: administrator.email,
    TESSERA_ADMIN_PASSWORD: administrator.password,
    ...(database ? { DATABASE_URL: database.url } : {}),
    ...options.env,
  };
}

/** Logs lie in a folder per test file; the reporter shows their ends when the file fails. */
function nextLogFile(): string {
  const testFile = expect.getState().testPath ?? 'unknown';
  const folder = path.join(testRun().logs, createHash('sha256').update(testFile).digest('hex').slice(0, 16));
  mkdirSync(folder, { recursive: true });
  started += 1;
  return path.join(folder, `host-${started}.log`);
}
