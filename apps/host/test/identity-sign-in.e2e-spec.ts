import { beforeAll, describe, expect, it } from '@jest/globals';
import { startHost, type TestHost } from './harness/index.js';
import {
  administrator,
  browserOf,
  cookieOf,
  person,
  signIn,
  type Page,
  type Refusal,
  type SessionBody,
} from './support/identity.js';

let host: TestHost;

beforeAll(async () => {
  host = await startHost();
});

const withCookie = <Body = SessionBody>(
  route: string,
  cookie: string,
  request: { method?: string; body?: unknown; headers?: Record<string, string> } = {},
) => host.api<Body>(route, { token: null, ...request, headers: { cookie, ...request.headers } });

const auditOf = async (action: string) =>
  (
    await host.api<Page<{ subject: string; actor: { id: string }; ip: string; after: object }>>(
      `/v1/audit?action=${action}`,
    )
  ).body.items;

describe('signing in', () => {
  it('answers who is signed in and what they may do, and sets a cookie that scripts and other sites cannot use', async () => {
    const response = await signIn(host, administrator());
    expect(response.status).toBe(201);
    expect(response.body).toMatchObject({ user: { email: administrator().email, role: 'admin' }, current: true });
    expect(response.body.scopes).toContain('settings:manage');
    expect(response.headers.get('set-cookie')).toMatch(
      /^tessera_session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
    );
    expect(JSON.stringify(response.body)).not.toContain(cookieOf(response).split('=')[1]);
    expect((await withCookie('/v1/session', cookieOf(response))).body.id).toBe(response.body.id);
  });

  it('works with the address in any case', async () => {
    expect((await signIn(host, { ...administrator(), email: administrator().email.toUpperCase() })).status).toBe(201);
  });

  it('fails in the same way for a wrong password and for an unknown address, and leaves no session', async () => {
    const wrong = await signIn<Refusal>(host, { ...administrator(), password: 'not the password' });
    const unknown = await signIn<Refusal>(host, { email: 'nobody@tessera.test', password: 'not the password' });
    for (const response of [wrong, unknown]) {
      expect(response.status).toBe(401);
      expect(response.body.code).toBe('SIGN_IN_FAILED');
      expect(response.headers.get('set-cookie')).toBeNull();
    }
    expect(wrong.body.detail).toBe(unknown.body.detail);
  });

  it('takes no password from the address', async () => {
    const { email, password } = administrator();
    const response = await host.api<Refusal>(`/v1/sessions?email=${email}&password=${encodeURIComponent(password)}`, {
      token: null,
      body: {},
    });
    expect(response.status).toBe(400);
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('is audited with address and reason, and never with the typed e-mail or password', async () => {
    await signIn(host, { email: 'secret-typed-here@tessera.test', password: 'another secret' });
    const viewer = await person(host, 'viewer');
    await signIn(host, { ...viewer, password: 'wrong password' });
    await signIn(host, viewer);
    const [wrongPassword, unknown] = await auditOf('session.refused');
    expect(wrongPassword).toMatchObject({ subject: viewer.id, after: { reason: 'wrong_password' }, ip: '127.0.0.1' });
    expect(unknown).toMatchObject({ subject: 'unknown', after: { reason: 'unknown_email' } });
    expect((await auditOf('session.started'))[0]).toMatchObject({
      actor: { id: viewer.id },
      after: { userId: viewer.id },
    });
    expect(host.output()).not.toContain('another secret');
    expect(
      await host.database!.query(
        "SELECT 1 FROM audit_record WHERE audit_record::text ~ 'secret-typed-here|another secret'",
      ),
    ).toEqual([]);
  });

  it('keeps the session secret and the password only as hashes', async () => {
    const cookie = await browserOf(host, administrator());
    const secret = cookie.split('=')[1]!;
    const rows = await host.database!.query<{ row: string }>(
      'SELECT user_session::text AS row FROM user_session UNION ALL SELECT password_hash FROM user_account',
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const { row } of rows) expect(row).not.toContain(secret);
    expect(rows.at(-1)!.row).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
  });

  it('says that it is busy when very many sign in at once, and serves everybody else meanwhile', async () => {
    const attempts = Array.from({ length: 120 }, () =>
      signIn<Refusal>(host, { email: 'nobody@tessera.test', password: 'not the password' }),
    );
    expect((await host.api('/health/ready', { token: null })).status).toBe(200);
    const responses = await Promise.all(attempts);
    const busy = responses.filter(({ status }) => status === 503);
    expect(busy.length).toBeGreaterThan(0);
    expect(busy[0]!.body.code).toBe('SIGN_IN_BUSY');
    expect(Number(busy[0]!.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(responses.filter(({ status }) => status === 401).length + busy.length).toBe(120);
    expect((await signIn(host, administrator())).status).toBe(201);
  });
});

describe('a session', () => {
  it('is a new one at each sign-in, and the one that the browser had ends (no fixation)', async () => {
    const before = await browserOf(host, administrator());
    const after = cookieOf(await signIn(host, administrator(), { cookie: before }));
    expect(after).not.toBe(before);
    expect((await withCookie('/v1/session', before)).status).toBe(401);
    expect((await withCookie('/v1/session', after)).status).toBe(200);
  });

  it('is never one that the browser names itself', async () => {
    const planted = `tessera_session=${'A'.repeat(43)}`;
    const response = await signIn(host, administrator(), { cookie: planted });
    expect(cookieOf(response)).not.toBe(planted);
    expect((await withCookie('/v1/session', planted)).status).toBe(401);
  });

  it('ends at sign-out, and the browser is told to forget it', async () => {
    const cookie = await browserOf(host, administrator());
    const response = await withCookie('/v1/session', cookie, { method: 'DELETE' });
    expect(response.status).toBe(204);
    expect(response.headers.get('set-cookie')).toMatch(/^tessera_session=; .*1970/);
    const refused = await withCookie<Refusal>('/v1/session', cookie);
    expect(refused.status).toBe(401);
    expect(refused.body.code).toBe('AUTHENTICATION_REQUIRED');
  });

  it('ends when nobody uses it for twelve hours, and a week after the sign-in', async () => {
    for (const column of ['last_seen_at', 'expires_at']) {
      const cookie = await browserOf(host, administrator());
      const { body } = await withCookie('/v1/session', cookie);
      await host.database!.query(
        `UPDATE user_session SET ${column} = now() - interval '12 hours 1 second' WHERE id = $1`,
        [body.id],
      );
      // The host remembers a recognised session for a second at most.
      await new Promise((resolve) => setTimeout(resolve, 1_050));
      expect((await withCookie('/v1/session', cookie)).status).toBe(401);
      expect(
        (await withCookie<Page<SessionBody>>('/v1/sessions', await browserOf(host, administrator()))).body.items.map(
          ({ id }) => id,
        ),
      ).not.toContain(body.id);
    }
  });

  it('is listed for its user alone, and can be ended from another one', async () => {
    const viewer = await person(host, 'viewer');
    const [laptop, phone] = [await browserOf(host, viewer), await browserOf(host, viewer)];
    const { items } = (await withCookie<Page<SessionBody>>('/v1/sessions', phone)).body;
    expect(items.map(({ current }) => current)).toEqual([true, false]);
    expect(
      (await withCookie(`/v1/sessions/${items[1]!.id}`, await browserOf(host, administrator()), { method: 'DELETE' }))
        .status,
    ).toBe(404);
    expect((await withCookie(`/v1/sessions/${items[1]!.id}`, phone, { method: 'DELETE' })).status).toBe(204);
    expect((await withCookie('/v1/session', laptop)).status).toBe(401);
    expect((await withCookie('/v1/session', phone)).status).toBe(200);
  });

  it('loses to a token that is sent beside it, even to a bad one', async () => {
    const cookie = await browserOf(host, administrator());
    const response = await host.api<Refusal>('/v1/session', { token: 'tsr_pat_nonsense', headers: { cookie } });
    expect(response.status).toBe(401);
    expect(response.body.code).toBe('TOKEN_INVALID');
  });

  it('is not what a token has', async () => {
    expect((await host.api<Refusal>('/v1/session')).body.code).toBe('SESSION_NOT_FOUND');
  });
});

describe('pages of other sites', () => {
  const foreign: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ];

  it.each(foreign)('cannot act with the session: %j', async (headers) => {
    const cookie = await browserOf(host, administrator());
    const before = (await host.api<Page<unknown>>('/v1/tokens')).body.items.length;
    const response = await withCookie<Refusal>('/v1/tokens', cookie, {
      body: { name: 'x', scopes: ['customers:read'] },
      headers,
    });
    expect(response.status).toBe(403);
    expect(response.body.code).toBe('CSRF_REFUSED');
    expect((await host.api<Page<unknown>>('/v1/tokens')).body.items.length).toBe(before);
    expect((await withCookie('/v1/session', cookie, { method: 'DELETE', headers })).status).toBe(403);
  });

  it.each(foreign)('cannot sign a visitor in to an account of theirs: %j', async (headers) => {
    const response = await signIn<Refusal>(host, administrator(), headers);
    expect(response.status).toBe(403);
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('cannot send a form that signs in', async () => {
    const { email, password } = administrator();
    const response = await host.api('/v1/sessions', {
      token: null,
      method: 'POST',
      body: new URLSearchParams({ email, password }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(response.status).toBe(415);
  });

  it('do not matter to the console itself', async () => {
    const cookie = await browserOf(host, administrator());
    const ownOrigin = { origin: host.url };
    expect(
      (await withCookie('/v1/tokens', cookie, { body: { name: 'x', scopes: ['customers:read'] }, headers: ownOrigin }))
        .status,
    ).toBe(201);
    expect(
      (await withCookie('/v1/session', cookie, { method: 'DELETE', headers: { 'sec-fetch-site': 'same-origin' } }))
        .status,
    ).toBe(204);
  });
});

describe('changing one’s own password', () => {
  it('takes the old one, ends the other sessions and keeps this one', async () => {
    const agent = await person(host, 'agent');
    const [here, there] = [await browserOf(host, agent), await browserOf(host, agent)];
    const change = (currentPassword: string, password: string) =>
      withCookie<Refusal>('/v1/session/password', here, { method: 'PUT', body: { currentPassword, password } });
    expect((await change('not the old one', 'a new password')).body.code).toBe('CURRENT_PASSWORD_WRONG');
    expect((await change(agent.password, 'short')).body.code).toBe('VALIDATION_FAILED');
    expect((await change(agent.password, 'a new password')).status).toBe(204);
    expect((await withCookie('/v1/session', here)).status).toBe(200);
    expect((await withCookie('/v1/session', there)).status).toBe(401);
    expect((await signIn(host, agent)).status).toBe(401);
    expect((await signIn(host, { ...agent, password: 'a new password' })).status).toBe(201);
  });

  it('is not done with a token', async () => {
    const response = await host.api<Refusal>('/v1/session/password', {
      method: 'PUT',
      body: { currentPassword: 'whatever it is', password: 'a new password' },
    });
    expect(response.body.code).toBe('SESSION_NOT_FOUND');
  });
});

describe('behind a TLS proxy', () => {
  it('the cookie never leaves by plain http, and the operator token does not pass', async () => {
    const proxied = await startHost({ env: { TESSERA_TRUST_PROXY: 'on' } });
    const headers = {
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'desk.example.com',
      'x-forwarded-for': '203.0.113.9',
    };
    const response = await signIn(proxied, administrator(), { ...headers, origin: 'https://desk.example.com' });
    expect(response.headers.get('set-cookie')).toMatch(/; Secure$/);
    expect((await signIn(proxied, administrator(), { ...headers, origin: 'http://desk.example.com' })).status).toBe(
      403,
    );
    const operator = await proxied.api<Refusal>('/v1/users', { headers });
    expect(operator.status).toBe(401);
    expect(operator.body.code).toBe('OPERATOR_TOKEN_REMOTE');
    await proxied.dispose();
  });
});
