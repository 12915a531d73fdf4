import { beforeAll, describe, expect, it } from '@jest/globals';
import { startHost, type TestHost } from './harness/index.js';
import {
  administrator,
  browserOf,
  person,
  tokenWith,
  type Page,
  type Refusal,
  type TokenBody,
} from './support/identity.js';

let host: TestHost;

beforeAll(async () => {
  host = await startHost();
});

const make = <Body = TokenBody>(token: string | undefined, draft: object, headers: Record<string, string> = {}) =>
  host.api<Body>('/v1/tokens', {
    ...(token === undefined ? {} : { token }),
    body: { name: 'a token', ...draft },
    headers,
  });
const makeAs = (cookie: string, draft: object) =>
  host.api<TokenBody>('/v1/tokens', { token: null, body: { name: 'a token', ...draft }, headers: { cookie } });
const list = async (token?: string) =>
  (await host.api<Page<TokenBody>>('/v1/tokens', token === undefined ? {} : { token })).body.items;
const statusOf = async (token: string, route = '/v1/users') => (await host.api(route, { token })).status;
const HOUR = 3_600_000;

describe('a personal access token', () => {
  it('is shown once, kept as a hash, and ends when it said', async () => {
    const { status, body } = await make(undefined, {
      name: 'nightly export',
      scopes: ['customers:read', 'users:read'],
      ttl: '1h',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: 'nightly export',
      scopes: ['customers:read', 'users:read'],
      owner: null,
      lastUsedAt: null,
    });
    expect(body.token).toMatch(/^tsr_pat_[0-9A-Za-z]{49}$/);
    expect(Math.abs(new Date(body.expiresAt).getTime() - Date.now() - HOUR)).toBeLessThan(60_000);
    expect((await list()).find(({ id }) => id === body.id)).not.toHaveProperty('token');
    expect(
      await host.database!.query('SELECT 1 FROM access_token WHERE access_token::text LIKE $1', [
        `%${body.token!.slice(8)}%`,
      ]),
    ).toEqual([]);
    expect(await statusOf(body.token!)).toBe(200);
    await host.database!.query('UPDATE access_token SET expires_at = now() WHERE id = $1', [body.id]);
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    expect(await statusOf(body.token!)).toBe(401);
  });

  it('acts as its user, within the user’s role and its own scopes', async () => {
    const agent = await person(host, 'agent');
    const cookie = await browserOf(host, agent);
    const { body } = await makeAs(cookie, { scopes: ['customers:read', 'customers:write'] });
    expect(body.owner).toMatchObject({ id: agent.id });
    const created = await host.api<{ id: string }>('/v1/customers', {
      token: body.token!,
      body: { kind: 'person', name: { full: 'Ada' } },
    });
    expect(created.status).toBe(201);
    const [event] = (await host.api<Page<{ actor: object; via: object }>>(`/v1/audit?subject=${created.body.id}`)).body
      .items;
    expect(event).toMatchObject({ actor: { kind: 'user', id: agent.id }, via: { kind: 'token', id: body.id } });
    expect(await statusOf(body.token!)).toBe(403);
  });

  it('never has a scope that its maker lacks', async () => {
    const agent = await browserOf(host, await person(host, 'agent'));
    const beyond = await host.api<Refusal>('/v1/tokens', {
      token: null,
      body: { name: 'x', scopes: ['users:manage'] },
      headers: { cookie: agent },
    });
    expect(beyond.status).toBe(403);
    expect(beyond.body.code).toBe('SCOPE_BEYOND_CALLER');
    const narrow = await tokenWith(host, ['tokens:manage', 'customers:read']);
    expect((await make<Refusal>(narrow, { scopes: ['customers:write'] })).body.code).toBe('SCOPE_BEYOND_CALLER');
  });

  it('follows its user: a smaller role makes it smaller, a disabled user ends it, at once', async () => {
    const agent = await person(host, 'agent');
    const { body } = await makeAs(await browserOf(host, agent), { scopes: ['users:read', 'customers:write'] });
    const write = () =>
      host.api<Refusal>('/v1/customers', { token: body.token!, body: { kind: 'person', name: { full: 'Grace' } } });
    const change = (patch: object) =>
      host.api(`/v1/users/${agent.id}`, { method: 'PATCH', body: patch, headers: { 'if-match': '*' } });
    expect((await write()).status).toBe(201);
    await change({ role: 'viewer' });
    expect((await write()).body.code).toBe('INSUFFICIENT_SCOPE');
    expect(await statusOf(body.token!)).toBe(200);
    await change({ disabled: true });
    expect(await statusOf(body.token!)).toBe(401);
  });

  it.each([
    [{ scopes: [] }, '/scopes'],
    [{ scopes: ['customers:fly'] }, '/scopes'],
    [{ scopes: ['customers:read'], ttl: '400d' }, '/ttl'],
    [{ scopes: ['customers:read'], ttl: 'forever' }, '/ttl'],
    [{ scopes: ['customers:read'], name: ' ' }, '/name'],
    [{ scopes: ['customers:read'], admin: true }, '/admin'],
  ])('is not made from %j', async (draft, pointer) => {
    const { status, body } = await make<Refusal>(undefined, draft);
    expect(status).toBe(400);
    expect(body.errors?.[0]?.pointer).toBe(pointer);
  });

  it('is refused when it is unknown, mistyped or of another kind, and the answer says where tokens come from', async () => {
    const good = await tokenWith(host, ['users:read']);
    for (const token of [
      `${good.slice(0, -1)}${good.endsWith('0') ? '1' : '0'}`,
      'tsr_pat_',
      'nonsense',
      `tsr_op_${'A'.repeat(43)}`,
      'eyJhbGciOiJub25lIn0.e30.',
    ]) {
      const { status, body, headers } = await host.api<Refusal>('/v1/users', { token });
      expect([token, status, body.code]).toEqual([token, 401, 'TOKEN_INVALID']);
      expect(headers.get('www-authenticate')).toContain('error="invalid_token"');
      expect(headers.get('www-authenticate')).toContain(
        `resource_metadata="${host.url}/.well-known/oauth-protected-resource/v1"`,
      );
    }
  });

  it('notes its use, once a minute', async () => {
    const { body } = await make(undefined, { scopes: ['users:read'] });
    await statusOf(body.token!);
    const used = async () => (await list()).find(({ id }) => id === body.id)?.lastUsedAt;
    const first = await used();
    expect(first).not.toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    await statusOf(body.token!);
    expect(await used()).toBe(first);
  });
});

describe('revoking a token', () => {
  it('refuses it at once, and with it the tokens that it made', async () => {
    const parent = (await make(undefined, { scopes: ['tokens:manage', 'users:read'], ttl: '1h' })).body;
    const child = (await make(parent.token, { scopes: ['users:read', 'tokens:manage'], ttl: '30d' })).body;
    const grandchild = (await make(child.token, { scopes: ['users:read'], ttl: '30d' })).body;
    expect(grandchild.expiresAt).toBe(parent.expiresAt);
    expect(await Promise.all([parent, child, grandchild].map(({ token }) => statusOf(token!)))).toEqual([
      200, 200, 200,
    ]);
    expect((await host.api(`/v1/tokens/${parent.id}`, { method: 'DELETE' })).status).toBe(204);
    expect(await Promise.all([parent, child, grandchild].map(({ token }) => statusOf(token!)))).toEqual([
      401, 401, 401,
    ]);
    const revoked = (await host.api<Page<{ subject: string }>>('/v1/audit?action=token.revoked')).body.items.map(
      ({ subject }) => subject,
    );
    expect(revoked).toEqual(expect.arrayContaining([parent.id, child.id, grandchild.id]));
  });

  it('is for its owner: others see and revoke neither it nor learn that it exists', async () => {
    const [owner, other] = [
      await browserOf(host, await person(host, 'agent')),
      await browserOf(host, await person(host, 'agent')),
    ];
    const { body } = await makeAs(owner, { scopes: ['customers:read'] });
    const listed = await host.api<Page<TokenBody>>('/v1/tokens', { token: null, headers: { cookie: other } });
    expect(listed.body.items).toEqual([]);
    const refused = await host.api<Refusal>(`/v1/tokens/${body.id}`, {
      method: 'DELETE',
      token: null,
      headers: { cookie: other },
    });
    expect(refused.body.code).toBe('TOKEN_NOT_FOUND');
    expect(await statusOf(body.token!, '/v1/customers')).toBe(200);
  });

  it('of the installation is for administrators too, and not for another token of the installation', async () => {
    const { body } = await make(undefined, { name: 'of the installation', scopes: ['users:read'] });
    const sibling = await tokenWith(host, ['tokens:manage']);
    expect((await host.api(`/v1/tokens/${body.id}`, { method: 'DELETE', token: sibling })).status).toBe(404);
    const cookie = await browserOf(host, administrator());
    expect(
      (await host.api<Page<TokenBody>>('/v1/tokens', { token: null, headers: { cookie } })).body.items.map(
        ({ id }) => id,
      ),
    ).toContain(body.id);
    expect(
      (await host.api(`/v1/tokens/${body.id}`, { method: 'DELETE', token: null, headers: { cookie } })).status,
    ).toBe(204);
    expect(await statusOf(body.token!)).toBe(401);
  });
});

describe('an idempotency key', () => {
  it('makes one token; the replayed answer has everything but the secret, which is stored nowhere', async () => {
    const headers = { 'idempotency-key': 'make-it-once' };
    const first = await make(undefined, { scopes: ['users:read'] }, headers);
    const again = await make(undefined, { scopes: ['users:read'] }, headers);
    expect(again.status).toBe(201);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    const { token, ...rest } = first.body;
    expect(again.body).toEqual(rest);
    const tables = await host.database!.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
    );
    for (const { name } of tables) {
      expect([
        name,
        await host.database!.query(`SELECT 1 FROM "${name}" t WHERE t::text LIKE $1 LIMIT 1`, [
          `%${token!.slice(8, 40)}%`,
        ]),
      ]).toEqual([name, []]);
    }
  });

  it('does not keep a fast hash of a password beside the slow one', async () => {
    const draft = { name: 'Twice', email: 'twice@tessera.test', role: 'viewer', password: 'one password here' };
    const headers = { 'idempotency-key': 'one-user' };
    const first = await host.api<{ id: string }>('/v1/users', { body: draft, headers });
    const again = await host.api<{ id: string }>('/v1/users', {
      body: { ...draft, password: 'another password' },
      headers,
    });
    expect(again.body.id).toBe(first.body.id);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });
});

describe('the operator token', () => {
  it('may do everything, and its tokens belong to the installation', async () => {
    const { body } = await make(undefined, { name: 'pipeline', scopes: ['customers:write'] });
    expect(body.owner).toBeNull();
    const created = await host.api<{ id: string }>('/v1/customers', {
      token: body.token!,
      body: { kind: 'person', name: { full: 'Alan' } },
    });
    const [record] = (await host.api<Page<object>>(`/v1/audit?subject=${created.body.id}`)).body.items;
    expect(record).toMatchObject({
      actor: { kind: 'operator', id: body.id, name: 'pipeline' },
      via: { kind: 'token', id: body.id },
    });
  });

  it('is a new one at each start', async () => {
    const before = host.operatorToken;
    await host.restart();
    expect(host.operatorToken).not.toBe(before);
    expect(await statusOf(before)).toBe(401);
    expect(await statusOf(host.operatorToken)).toBe(200);
  });
});
