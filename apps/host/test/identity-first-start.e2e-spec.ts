import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { User } from '@tessera/protocol';
import { describe, expect, it } from '@jest/globals';
import { startHost, until, type TestHost } from './harness/index.js';
import { signIn, type Page } from './support/identity.js';

const GENERATED = { TESSERA_ADMIN_PASSWORD: undefined };
const users = async (host: TestHost) => (await host.api<Page<User>>('/v1/users')).body.items;
/** What a start prints, which comes right after the host is ready. */
const printedSince = (host: TestHost, length: number): Promise<string> =>
  until(() => host.output().slice(length).includes('Stop with Ctrl+C') && host.output().slice(length), {
    what: 'the host says how to sign in',
  });

describe('the first start', () => {
  it('makes one administrator with a strong password, and shows it at each start until it is changed', async () => {
    const host = await startHost({ database: 'empty', env: GENERATED });
    const file = path.join(host.dataFolder, 'first-password');
    const password = (await readFile(file, 'utf8')).trim();
    expect(password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await printedSince(host, 0)).toContain(`Password  ${password}`);
    const [administrator, ...others] = await users(host);
    expect(others).toEqual([]);
    expect((await signIn(host, { email: administrator!.email, password })).status).toBe(201);

    let length = host.output().length;
    await host.restart();
    expect(await printedSince(host, length)).toContain(`Password  ${password}`);
    expect(await users(host)).toHaveLength(1);

    await host.api(`/v1/users/${administrator!.id}`, {
      method: 'PATCH',
      body: { password: 'one that I chose' },
      headers: { 'if-match': '*' },
    });
    length = host.output().length;
    await host.restart();
    expect(await printedSince(host, length)).toContain('Password  the one you set');
    expect(await printedSince(host, length)).not.toContain(password);
    await expect(stat(file)).rejects.toMatchObject({ code: 'ENOENT' });
    expect((await signIn(host, { email: administrator!.email, password: 'one that I chose' })).status).toBe(201);
  });

  it('takes e-mail and password from the settings, and never prints that password', async () => {
    const password = 'a sentence of my own';
    const host = await startHost({
      database: 'empty',
      env: { TESSERA_ADMIN_EMAIL: 'Me@Example.com', TESSERA_ADMIN_PASSWORD: password },
    });
    expect(await printedSince(host, 0)).toContain('Sign in   Me@Example.com');
    expect(host.output()).toContain('Password  from TESSERA_ADMIN_PASSWORD');
    expect((await signIn(host, { email: 'me@example.com', password })).status).toBe(201);
    await expect(stat(path.join(host.dataFolder, 'first-password'))).rejects.toMatchObject({ code: 'ENOENT' });

    const length = host.output().length;
    await host.restart({ TESSERA_ADMIN_PASSWORD: 'another sentence' });
    expect(await printedSince(host, length)).toContain('Password  the one you set');
    expect((await signIn(host, { email: 'me@example.com', password: 'another sentence' })).status).toBe(401);
    expect(host.output()).not.toContain(password);
  });

  it('makes one administrator and one signing key when several replicas start together on an empty database', async () => {
    const first = await startHost({ database: 'empty', env: GENERATED });
    await first.database!.query('TRUNCATE user_account, oauth_signing_key CASCADE');
    const env = { ...GENERATED, DATABASE_URL: first.database!.url };
    const replicas = await Promise.all([
      startHost({ database: 'embedded', env }),
      startHost({ database: 'embedded', env }),
      startHost({ database: 'embedded', env }),
    ]);
    expect(await users(replicas[0]!)).toHaveLength(1);
    expect(await first.database!.query('SELECT 1 FROM oauth_signing_key')).toHaveLength(1);
    const files = await Promise.all(
      replicas.map(({ dataFolder }) => readFile(path.join(dataFolder, 'first-password'), 'utf8').catch(() => null)),
    );
    const passwords = files.filter((text) => text !== null);
    expect(passwords).toHaveLength(1);
    const [{ email }] = (await users(replicas[0]!)) as [User];
    expect((await signIn(replicas[1]!, { email, password: passwords[0]!.trim() })).status).toBe(201);
  });
});
