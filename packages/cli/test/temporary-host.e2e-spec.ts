import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { startHost, testRun, until, type TestHost } from '../../../apps/host/test/harness/index.js';
import { runCli, startCli } from './run-cli.js';

const { administrator } = testRun();

/** The data folder and database of a host that does not run. */
let host: TestHost;
let env: Record<string, string>;

beforeAll(async () => {
  host = await startHost();
  await host.stop();
  env = {
    TESSERA_DATA: host.dataFolder,
    DATABASE_URL: host.database!.url,
    TESSERA_ADMIN_EMAIL: administrator.email,
    TESSERA_ADMIN_PASSWORD: administrator.password,
  };
});

const runFile = async (): Promise<{ pid: number; address: string | null } | null> =>
  JSON.parse(await readFile(path.join(host.dataFolder, 'run.json'), 'utf8').catch(() => 'null')) as {
    pid: number;
    address: string | null;
  } | null;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // ESRCH: there is no such process.
    return false;
  }
}

describe('a command without a running host', () => {
  it('starts one for itself and leaves nothing running', async () => {
    const { code, out, err } = await runCli(['token', 'create', '--scopes', 'customers:read'], { env });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(await runFile()).toBeNull();
    expect(await runCli(['status'], { env })).toMatchObject({
      code: 1,
      out: `No host is running on ${host.dataFolder}.\n`,
    });

    await host.restart();
    expect((await host.api('/v1/customers', { token: out.trim() })).status).toBe(200);
    await host.stop();
  });

  it('finishes an import before it stops the host, also with --no-wait', async () => {
    const imported = await runCli(['import', '-', '--no-wait', '--json'], {
      env,
      input: 'name,email\nEmmy Noether,emmy@example.org\n',
    });
    expect(imported.code).toBe(0);
    expect(JSON.parse(imported.out)).toMatchObject({ state: 'succeeded', result: { created: 1 } });
  });

  it('waits for the host of another command that was a moment faster', async () => {
    const create = () => runCli(['token', 'create', '--scopes', 'customers:read'], { env });
    const both = await Promise.all([create(), create()]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(await runFile()).toBeNull();
  });

  it('takes its host with it when it is killed', async () => {
    const { child, ended } = startCli(['import', '-'], {
      env,
      input: 'name,email\nSofia Kovalevskaya,sofia@example.org\n',
    });
    const { pid } = await until(async () => (await runFile()) ?? undefined, {
      what: 'the host of the command',
      deadline: 30_000,
    });
    child.kill('SIGKILL');
    await ended;
    await until(() => !isAlive(pid), { what: 'the end of the host', deadline: 30_000 });
  });

  it('does not ask a host without plugins about plugins', async () => {
    expect(await runCli(['plugin', 'list'], { env })).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^HOST_NOT_RUNNING: /),
    });
  });

  it('tells why the host did not start', async () => {
    const { code, out, err } = await runCli(['token', 'list'], {
      env: { ...env, DATABASE_URL: 'postgres://127.0.0.1:1/nothing' },
    });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('HOST_START_FAILED');
    expect(err).toContain('DATABASE_UNREACHABLE');
  });
});
