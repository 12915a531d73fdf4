import { access, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { runHostToItsEnd, startHost, until, type TestHost } from './harness/index.js';
import { disposeHosts } from './harness/host.js';

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
const pidFile = (host: TestHost): string => path.join(host.dataFolder, 'postgres', 'postmaster.pid');
const serverPid = async (host: TestHost): Promise<number> =>
  Number((await readFile(pidFile(host), 'utf8')).split('\n')[0]);

async function addCustomer(host: TestHost, name: string): Promise<string> {
  const { status, body } = await host.api<{ id: string }>('/v1/customers', {
    body: { kind: 'person', name: { full: name } },
  });
  expect(status).toBe(201);
  return body.id;
}

describe('the embedded database', () => {
  // Each host brings a PostgreSQL along: too much to keep for the whole file.
  afterEach(disposeHosts);

  it('keeps what was saved over an orderly stop, and leaves nothing running', async () => {
    const host = await startHost({ database: 'embedded' });
    const id = await addCustomer(host, '张伟明');
    expect(await host.stop()).toEqual({ code: 0, signal: null });
    expect(await exists(pidFile(host))).toBe(false);
    expect(await exists(path.join(host.dataFolder, 'run.json'))).toBe(false);

    await host.restart();
    expect((await host.api(`/v1/customers/${id}`)).status).toBe(200);
  });

  it('does not outlive a host that is killed, and loses nothing of what was answered', async () => {
    const host = await startHost({ database: 'embedded' });
    const id = await addCustomer(host, 'Ada Lovelace');
    await host.kill9();
    await until(async () => !(await exists(pidFile(host))), { what: 'PostgreSQL has followed its host' });

    await host.restart();
    expect((await host.api(`/v1/customers/${id}`)).status).toBe(200);
  });

  it('is restarted when it is killed, while the host goes on and says so with a code', async () => {
    const host = await startHost({ database: 'embedded' });
    const id = await addCustomer(host, 'Grace Hopper');
    const killed = await serverPid(host);
    process.kill(killed, 'SIGKILL');

    await until(async () => (await serverPid(host)) !== killed, { what: 'another PostgreSQL runs' });
    await until(async () => (await host.api(`/v1/customers/${id}`)).status === 200, { deadline: 20_000 });
    await until(async () => (await host.api('/health/ready', { token: null })).status === 200);
    expect(host.output()).toContain('EMBEDDED_DATABASE_STOPPED');
    await addCustomer(host, 'Katherine Johnson');
  });

  it('starts although the process id file of a crash is damaged', async () => {
    const host = await startHost({ database: 'embedded' });
    await host.stop();
    await writeFile(pidFile(host), 'no process id');
    await host.restart();
    expect((await host.api('/health/ready', { token: null })).status).toBe(200);
  });

  it('refuses files of another PostgreSQL and leaves them alone', async () => {
    const host = await startHost({ database: 'embedded' });
    await host.stop();
    const version = path.join(host.dataFolder, 'postgres', 'PG_VERSION');
    const right = await readFile(version, 'utf8');
    await writeFile(version, '17\n');
    const { code, output } = await runHostToItsEnd({ TESSERA_DATA: host.dataFolder });
    expect(code).toBe(1);
    expect(output).toContain('EMBEDDED_DATABASE_VERSION');
    expect(output).toContain('PostgreSQL 17');

    await writeFile(version, right);
    await host.restart();
    expect((await host.api('/health/ready', { token: null })).status).toBe(200);
  });

  it('is closed to other users of the machine', async () => {
    const host = await startHost({ database: 'embedded' });
    const mode = async (name: string): Promise<number> => (await stat(path.join(host.dataFolder, name))).mode & 0o777;
    expect(await mode('postgres')).toBe(0o700);
    expect(await mode('socket')).toBe(0o700);
    expect(await mode('run.json')).toBe(0o600);
    expect(await mode('postgres-passwords.json')).toBe(0o600);
    // As root, PostgreSQL runs under another user, which may pass through the folder but not look into it.
    expect((await mode('.')) & 0o066).toBe(0);
  });
});
