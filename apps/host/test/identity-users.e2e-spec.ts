import type { CloudEvent, User } from '@tessera/protocol';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { startHost, type TestHost } from './harness/index.js';
import { administrator, browserOf, person, signIn, tokenWith, type Page, type Refusal } from './support/identity.js';

let host: TestHost;

beforeAll(async () => {
  host = await startHost();
});

const change = <Body = User>(id: string, patch: object, options: { token?: string; ifMatch?: string } = {}) =>
  host.api<Body>(`/v1/users/${id}`, {
    method: 'PATCH',
    body: patch,
    headers: { 'if-match': options.ifMatch ?? '*' },
    ...(options.token ? { token: options.token } : {}),
  });
const theAdministrator = async () =>
  (await host.api<Page<User>>('/v1/users')).body.items.find(({ email }) => email === administrator().email)!;

describe('people', () => {
  it('are added with a role, and listed by name, page by page', async () => {
    for (const name of ['Zoe', 'Bea', 'Mia']) {
      const draft = {
        name,
        email: `${name}@tessera.test`,
        role: 'agent',
        password: 'a fine password',
        locale: 'zh-CN',
      };
      const { status, body, headers } = await host.api<User>('/v1/users', { body: draft });
      expect([status, body.name, body.role, body.locale, body.disabled]).toEqual([201, name, 'agent', 'zh-CN', false]);
      expect(headers.get('etag')).toBe('"v1"');
      expect(JSON.stringify(body)).not.toMatch(/password|argon/);
    }
    const names: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const { body }: { body: Page<User> } = await host.api<Page<User>>(
        `/v1/users?limit=2${next && `&cursor=${next}`}`,
      );
      names.push(...body.items.map(({ name }) => name));
      next = body.next;
    }
    expect(names).toEqual([...names].sort());
    expect(names).toEqual(expect.arrayContaining(['Bea', 'Mia', 'Zoe']));
  });

  it('have one account per address, whatever its case', async () => {
    const draft = { name: 'Same', email: 'same@tessera.test', role: 'viewer', password: 'a fine password' };
    expect((await host.api('/v1/users', { body: draft })).status).toBe(201);
    const { status, body } = await host.api<Refusal>('/v1/users', { body: { ...draft, email: 'SAME@tessera.test' } });
    expect([status, body.code, body.errors?.[0]?.pointer]).toEqual([409, 'USER_EMAIL_TAKEN', '/email']);
    const other = await person(host, 'viewer');
    expect((await change<Refusal>(other.id, { email: 'Same@tessera.test' })).body.code).toBe('USER_EMAIL_TAKEN');
  });

  it.each([
    [{ email: 'not an address' }, '/email'],
    [{ password: 'short' }, '/password'],
    [{ role: 'emperor' }, '/role'],
    [{ name: '  ' }, '/name'],
    [{ locale: 'not a locale' }, '/locale'],
    [{ scopes: ['customers:read'] }, '/scopes'],
  ])('are not added with %j', async (wrong, pointer) => {
    const draft = {
      name: 'Nobody',
      email: 'nobody-at-all@tessera.test',
      role: 'viewer',
      password: 'a fine password',
      ...wrong,
    };
    const { status, body } = await host.api<Refusal>('/v1/users', { body: draft });
    expect([status, body.errors?.[0]?.pointer]).toEqual([400, pointer]);
  });

  it('are changed by merge patch against the version that was read, and the change is in the log without the password', async () => {
    const { id } = await person(host, 'viewer');
    const changed = await change(
      id,
      { name: 'New Name', role: 'agent', locale: 'en', password: 'an even finer password' },
      { ifMatch: '"v1"' },
    );
    expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"v2"']);
    expect(changed.body).toMatchObject({ name: 'New Name', role: 'agent', locale: 'en' });
    expect((await change<Refusal>(id, { name: 'Lost Update' }, { ifMatch: '"v1"' })).status).toBe(412);
    expect((await host.api(`/v1/users/${id}`, { method: 'PATCH', body: { name: 'x' } })).status).toBe(428);
    expect((await change(id, { locale: null })).body.locale).toBeNull();
    expect((await change<Refusal>(id, { name: null })).body.errors?.[0]).toMatchObject({
      pointer: '/name',
      code: 'required',
    });
    const records = (await host.api<Page<{ action: string; before: object; after: object }>>(`/v1/audit?subject=${id}`))
      .body.items;
    expect(records.at(-2)).toMatchObject({
      action: 'user.updated',
      before: { role: 'viewer' },
      after: { role: 'agent', password: 'changed' },
    });
    expect(JSON.stringify(records)).not.toContain('finer');
    const events = (await host.api<Page<CloudEvent>>('/v1/events?type=user.updated&limit=100')).body.items;
    expect(events.filter(({ subject }) => subject === id)).toHaveLength(2);
  });

  it('who are disabled are out at once, and cannot sign in until they are let in again', async () => {
    const agent = await person(host, 'agent');
    const cookie = await browserOf(host, agent);
    const session = () => host.api('/v1/session', { token: null, headers: { cookie } });
    expect((await session()).status).toBe(200);
    await change(agent.id, { disabled: true });
    expect((await session()).status).toBe(401);
    expect((await signIn<Refusal>(host, agent)).body.code).toBe('SIGN_IN_FAILED');
    await change(agent.id, { disabled: false });
    expect((await session()).status).toBe(401);
    expect((await signIn(host, agent)).status).toBe(201);
  });

  it('who get a new password are signed out everywhere', async () => {
    const agent = await person(host, 'agent');
    const cookie = await browserOf(host, agent);
    await change(agent.id, { password: 'a different password' });
    expect((await host.api('/v1/session', { token: null, headers: { cookie } })).status).toBe(401);
    expect((await signIn(host, agent)).status).toBe(401);
    expect((await signIn(host, { ...agent, password: 'a different password' })).status).toBe(201);
  });
});

describe('administrators', () => {
  it('cannot leave the installation without one', async () => {
    const { id } = await theAdministrator();
    for (const patch of [{ role: 'agent' }, { disabled: true }]) {
      const { status, body } = await change<Refusal>(id, patch);
      expect([status, body.code]).toEqual([409, 'LAST_ADMINISTRATOR']);
    }
    expect(await theAdministrator()).toMatchObject({ role: 'admin', disabled: false });
  });

  it('cannot remove each other at the same moment', async () => {
    const [first, second] = [await theAdministrator(), await person(host, 'admin')];
    const outcomes = await Promise.all([
      change<Refusal>(first.id, { role: 'agent' }),
      change<Refusal>(second.id, { role: 'agent' }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 409]);
    await change(first.id, { role: 'admin' });
    await change(second.id, { role: 'viewer' });
  });

  it('are not made, changed or taken over with users:manage alone', async () => {
    const token = await tokenWith(host, ['users:manage', 'users:read']);
    const draft = { name: 'Mallory', email: 'mallory@tessera.test', role: 'admin', password: 'a fine password' };
    expect((await host.api<Refusal>('/v1/users', { token, body: draft })).body.code).toBe('ROLE_BEYOND_CALLER');
    const viewer = await person(host, 'viewer');
    expect((await change<Refusal>(viewer.id, { role: 'admin' }, { token })).body.code).toBe('ROLE_BEYOND_CALLER');
    const { id } = await theAdministrator();
    expect((await change<Refusal>(id, { password: 'mine from now on' }, { token })).body.code).toBe(
      'ROLE_BEYOND_CALLER',
    );
    expect((await signIn(host, administrator())).status).toBe(201);
    expect((await change(viewer.id, { role: 'agent' }, { token })).status).toBe(200);
  });
});
