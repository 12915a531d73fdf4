import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { importJWK, SignJWT, UnsecuredJWT, type JWK } from 'jose';
import { RecordAdapter } from '../src/identity/oauth/record-adapter.js';
import { startHost, type TestHost } from './harness/index.js';
import { tokenWith, type AppBody, type Page, type Refusal } from './support/identity.js';

let host: TestHost;

beforeAll(async () => {
  host = await startHost();
});

interface TokenAnswer {
  readonly access_token: string;
  readonly token_type: string;
  readonly expires_in: number;
  readonly scope: string;
  readonly error?: string;
}

const register = async (scopes: string[] = ['customers:read', 'users:read'], headers: Record<string, string> = {}) =>
  (
    await host.api<AppBody>('/v1/apps', {
      body: { name: 'Order system', grants: ['client_credentials'], scopes },
      headers,
    })
  ).body;

/** The request of RFC 6749 §4.4.2, with HTTP Basic authentication. */
function requestToken<Body = TokenAnswer>(
  app: AppBody,
  parameters: Record<string, string> = {},
  headers: Record<string, string> = {},
) {
  return host.api<Body>('/oauth/token', {
    token: null,
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', ...parameters }).toString(),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Basic ${btoa(`${app.clientId}:${app.clientSecret}`)}`,
      ...headers,
    },
  });
}

const decode = (part: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Record<string, unknown>;
const statusOf = async (token: string, route = '/v1/users') => (await host.api(route, { token })).status;

describe('an app', () => {
  it('gets its secret once; only a hash is stored', async () => {
    const app = await register();
    expect(app.clientSecret).toMatch(/^tsr_secret_[0-9A-Za-z]{49}$/);
    const listed = (await host.api<Page<AppBody>>('/v1/apps')).body.items.find(({ id }) => id === app.id);
    expect(listed).toMatchObject({
      name: 'Order system',
      clientId: app.clientId,
      grants: ['client_credentials'],
      scopes: ['customers:read', 'users:read'],
    });
    expect(listed).not.toHaveProperty('clientSecret');
    for (const table of ['app', 'app_secret', 'event', 'audit_record', 'idempotency_key']) {
      expect(
        await host.database!.query(`SELECT 1 FROM ${table} t WHERE t::text LIKE $1`, [
          `%${app.clientSecret!.slice(11)}%`,
        ]),
      ).toEqual([]);
    }
  });

  it('is registered once under an idempotency key; the replayed answer lacks the secret', async () => {
    const headers = { 'idempotency-key': 'one-app' };
    const [first, again] = [await register(undefined, headers), await register(undefined, headers)];
    const { clientSecret, ...rest } = first;
    expect(clientSecret).toBeDefined();
    expect(again).toEqual(rest);
  });

  it('cannot be given more than its maker has, or a grant that is not offered', async () => {
    const token = await tokenWith(host, ['apps:manage', 'customers:read']);
    const create = (draft: object) =>
      host.api<Refusal>('/v1/apps', { token, body: { name: 'x', scopes: ['customers:read'], ...draft } });
    expect((await create({ scopes: ['customers:write'] })).body.code).toBe('SCOPE_BEYOND_CALLER');
    expect((await create({ grants: ['authorization_code'] })).status).toBe(400);
    expect((await create({})).status).toBe(201);
  });
});

describe('client credentials', () => {
  it('give a JWT for ten minutes that names issuer, API, app and scopes (RFC 9068)', async () => {
    const app = await register();
    const { status, body, headers } = await requestToken(app);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 600, scope: 'customers:read users:read' });
    const [header, payload] = body.access_token.split('.').slice(0, 2).map(decode);
    expect(header).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
    expect(payload).toMatchObject({
      iss: host.url,
      aud: `${host.url}/v1`,
      sub: app.clientId,
      client_id: app.clientId,
      scope: 'customers:read users:read',
    });
    expect((payload!['exp'] as number) - (payload!['iat'] as number)).toBe(600);
    expect(await statusOf(body.access_token)).toBe(200);
    expect(await statusOf(body.access_token, '/v1/audit')).toBe(403);
  });

  it('may be sent in the body as well', async () => {
    const app = await register();
    const { status } = await host.api('/oauth/token', {
      token: null,
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: app.clientId,
        client_secret: app.clientSecret!,
      }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(status).toBe(200);
  });

  it('give fewer scopes when fewer are asked for', async () => {
    const { body } = await requestToken(await register(), { scope: 'users:read' });
    expect(body.scope).toBe('users:read');
    expect(await statusOf(body.access_token)).toBe(200);
    expect(await statusOf(body.access_token, '/v1/customers')).toBe(403);
  });

  it('let the app act under its own name', async () => {
    const app = await register(['customers:write']);
    const token = (await requestToken(app)).body.access_token;
    const created = await host.api<{ id: string }>('/v1/customers', {
      token,
      body: { kind: 'person', name: { full: 'Ada' } },
    });
    expect(created.status).toBe(201);
    const [record] = (await host.api<Page<object>>(`/v1/audit?subject=${created.body.id}`)).body.items;
    expect(record).toMatchObject({ actor: { kind: 'app', id: app.id, name: 'Order system' }, via: { kind: 'oauth' } });
  });

  it.each([
    ['a wrong secret', {}, { clientSecret: 'tsr_secret_wrong' }, 401, 'invalid_client'],
    ['an unknown app', {}, { clientId: 'tsr_app_nobody' }, 401, 'invalid_client'],
    ['a scope beyond the app', { scope: 'customers:read audit:read' }, {}, 400, 'invalid_scope'],
    ['a scope that does not exist', { scope: 'customers:fly' }, {}, 400, 'invalid_scope'],
    ['another resource', { resource: 'https://elsewhere.example/' }, {}, 400, 'invalid_target'],
    ['the password grant', { grant_type: 'password', username: 'a', password: 'b' }, {}, 400, 'unsupported_grant_type'],
    [
      'the code grant',
      { grant_type: 'authorization_code', code: 'x', redirect_uri: 'https://a.example/' },
      {},
      400,
      'invalid_request',
    ],
  ])('are refused for %s', async (_, parameters, wrong, status, error) => {
    const response = await requestToken(
      { ...(await register()), ...wrong },
      parameters as unknown as Record<string, string>,
    );
    expect([response.status, response.body.error]).toEqual([status, error]);
    expect(response.body).not.toHaveProperty('access_token');
  });

  it('stop working at once when the app is deleted, and so do its tokens', async () => {
    const app = await register();
    const token = (await requestToken(app)).body.access_token;
    expect(await statusOf(token)).toBe(200);
    expect((await host.api(`/v1/apps/${app.id}`, { method: 'DELETE' })).status).toBe(204);
    expect(await statusOf(token)).toBe(401);
    expect((await requestToken(app)).body.error).toBe('invalid_client');
    expect((await host.api<Refusal>(`/v1/apps/${app.id}`, { method: 'DELETE' })).body.code).toBe('APP_NOT_FOUND');
  });

  it('make no personal access token', async () => {
    const token = (await requestToken(await register(['tokens:manage', 'users:read']))).body.access_token;
    const response = await host.api<Refusal>('/v1/tokens', {
      token,
      body: { name: 'x', scopes: ['users:read'], ttl: '300d' },
    });
    expect([response.status, response.body.code]).toEqual([403, 'TOKEN_OWNER_REFUSED']);
  });
});

describe('an access token', () => {
  let key: { kid: string; private: CryptoKey | KeyObject | Uint8Array };
  let app: AppBody;
  const now = () => Math.floor(Date.now() / 1_000);
  const claims = () => ({
    iss: host.url,
    aud: `${host.url}/v1`,
    sub: app.clientId,
    client_id: app.clientId,
    scope: 'users:read',
    jti: 'forged',
    iat: now(),
    exp: now() + 60,
  });
  const sign = (changes: object = {}, header: object = {}, signer: unknown = key.private) =>
    new SignJWT({ ...claims(), ...changes })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: key.kid, ...header })
      .sign(signer as CryptoKey);

  beforeAll(async () => {
    const [row] = await host.database!.query<{ kid: string; private_jwk: JWK }>(
      'SELECT kid, private_jwk FROM oauth_signing_key',
    );
    key = { kid: row!.kid, private: await importJWK(row!.private_jwk, 'ES256') };
    app = await register();
  });

  it('is accepted when everything is right', async () => {
    expect(await statusOf(await sign())).toBe(200);
  });

  it.each([
    ['of another issuer', { iss: 'https://elsewhere.example' }, {}],
    ['for another audience', { aud: 'https://elsewhere.example/v1' }, {}],
    ['without an audience', { aud: undefined }, {}],
    ['that has expired', { exp: 1_700_000_000 }, {}],
    ['without an end', { exp: undefined }, {}],
    ['that is not valid yet', { nbf: 4_000_000_000 }, {}],
    ['of another type', {}, { typ: 'JWT' }],
    ['without a type', {}, { typ: undefined }],
    ['of an unknown app', { sub: 'tsr_app_x', client_id: 'tsr_app_x' }, {}],
    ['that names a user', { sub: '01900000-0000-7000-8000-000000000000' }, {}],
    ['with an unknown key id', {}, { kid: 'unknown' }],
  ])('is refused %s', async (_, changes, header) => {
    const { status, body } = await host.api<Refusal>('/v1/users', { token: await sign(changes, header) });
    expect([status, body.code]).toEqual([401, 'TOKEN_INVALID']);
  });

  it('is refused with a signature of another key, none, or of a shared secret', async () => {
    const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    const unsigned = new UnsecuredJWT(claims()).encode();
    const [publicJwk] = (await host.api<{ keys: JWK[] }>('/oauth/jwks', { token: null })).body.keys;
    const confused = await sign({}, { alg: 'HS256' }, new TextEncoder().encode(JSON.stringify(publicJwk)));
    const good = await sign();
    const changed = good.replace(
      /\.[^.]+\./,
      `.${Buffer.from(JSON.stringify({ ...claims(), scope: 'settings:manage' })).toString('base64url')}.`,
    );
    for (const token of [await sign({}, {}, stranger), unsigned, confused, changed])
      expect(await statusOf(token)).toBe(401);
  });

  it('gets no scope that its app does not have', async () => {
    expect(await statusOf(await sign({ scope: 'users:read audit:read' }), '/v1/audit')).toBe(403);
    expect(await statusOf(await sign({ scope: undefined }))).toBe(403);
  });
});

describe('the metadata', () => {
  it.each(['/.well-known/openid-configuration', '/.well-known/oauth-authorization-server'])(
    'at %s names what an app can use, and nothing that is not offered',
    async (route) => {
      const { status, body } = await host.api<Record<string, unknown>>(route, { token: null });
      expect(status).toBe(200);
      expect(body).toMatchObject({
        issuer: host.url,
        token_endpoint: `${host.url}/oauth/token`,
        jwks_uri: `${host.url}/oauth/jwks`,
        grant_types_supported: ['client_credentials'],
        response_types_supported: [],
        code_challenge_methods_supported: ['S256'],
        token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
      });
      for (const absent of [
        'authorization_endpoint',
        'registration_endpoint',
        'userinfo_endpoint',
        'introspection_endpoint',
        'end_session_endpoint',
      ])
        expect(body).not.toHaveProperty(absent);
    },
  );

  it('publishes the public part of the keys alone', async () => {
    const { body } = await host.api<{ keys: object[] }>('/oauth/jwks', { token: null });
    expect(body.keys).toHaveLength(1);
    expect(body.keys[0]).toMatchObject({ kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig' });
    expect(body.keys[0]).not.toHaveProperty('d');
  });

  it('tells a client that has no token where to get one (RFC 9728)', async () => {
    const refused = await host.api('/v1/users', { token: null });
    const [, address] = /resource_metadata="([^"]+)"/.exec(refused.headers.get('www-authenticate') ?? '') ?? [];
    const { body } = await host.api(address!, { token: null });
    expect(body).toMatchObject({
      resource: `${host.url}/v1`,
      authorization_servers: [host.url],
      bearer_methods_supported: ['header'],
    });
  });

  it('does not believe a Host header', async () => {
    const text = await new Promise<string>((resolve, reject) => {
      const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' };
      httpRequest(new URL('/.well-known/oauth-authorization-server', host.url), { headers }, (response) => {
        const chunks: Buffer[] = [];
        response
          .on('data', (chunk: Buffer) => chunks.push(chunk))
          .on('end', () => resolve(Buffer.concat(chunks).toString()));
      })
        .on('error', reject)
        .end();
    });
    expect(JSON.parse(text)).toMatchObject({ issuer: host.url, token_endpoint: `${host.url}/oauth/token` });
    expect(text).not.toContain('evil.example');
  });

  it.each([
    '/oauth/authorize',
    '/oauth/register',
    '/oauth/userinfo',
    '/oauth/device',
    '/oauth/introspect',
    '/oauth/revoke',
    '/oauth/',
    '/interaction/x',
  ])('is right that %s is not offered yet', async (route) =>
    expect((await host.api<Refusal>(route, { token: null })).body.code).toBe('ROUTE_NOT_FOUND'),
  );

  it('uses TESSERA_URL as the issuer where it is set', async () => {
    const published = await startHost({ env: { TESSERA_URL: 'https://desk.example.com' } });
    const { body } = await published.api('/.well-known/openid-configuration', { token: null });
    expect(body).toMatchObject({
      issuer: 'https://desk.example.com',
      token_endpoint: 'https://desk.example.com/oauth/token',
    });
    const refused = await published.api('/v1/users', { token: null });
    expect(refused.headers.get('www-authenticate')).toContain(
      'https://desk.example.com/.well-known/oauth-protected-resource/v1',
    );
    await published.dispose();
  });
});

describe('the records of the OAuth server', () => {
  const adapterOf = (model: string) =>
    new RecordAdapter(model, {
      database: { query: (sql, parameters) => host.database!.query(sql, [...(parameters ?? [])]) },
      alreadyConsumed: () => new Error('used before'),
    });

  it('are found again, replaced by a second write, and gone when destroyed', async () => {
    const codes = adapterOf('AuthorizationCode');
    await codes.upsert('code-1', { jti: 'code-1', clientId: 'app', accountId: 'ann', grantId: 'grant-1' }, 60);
    await codes.upsert('code-1', { jti: 'code-1', clientId: 'app', accountId: 'ben', grantId: 'grant-1' }, 60);
    expect(await codes.find('code-1')).toEqual({
      jti: 'code-1',
      clientId: 'app',
      accountId: 'ben',
      grantId: 'grant-1',
    });
    expect(await adapterOf('RefreshToken').find('code-1')).toBeUndefined();
    await codes.destroy('code-1');
    expect(await codes.find('code-1')).toBeUndefined();
  });

  it('hold no credential that could be used', async () => {
    await adapterOf('RefreshToken').upsert(
      'a-secret-refresh-token',
      { jti: 'a-secret-refresh-token', grantId: 'grant-2' },
      60,
    );
    expect(
      await host.database!.query("SELECT 1 FROM oauth_record WHERE oauth_record::text LIKE '%a-secret-refresh-token%'"),
    ).toEqual([]);
  });

  it('are consumed once, whoever comes at the same time, and stay consumed when they are written again', async () => {
    const tokens = adapterOf('RefreshToken');
    await tokens.upsert('token-1', { jti: 'token-1', grantId: 'grant-3' }, 60);
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => tokens.consume('token-1')));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await tokens.upsert('token-1', { jti: 'token-1', grantId: 'grant-3' }, 60);
    expect((await tokens.find('token-1'))?.consumed).toBeGreaterThan(1_700_000_000);
  });

  it('go with their grant', async () => {
    for (const model of ['AccessToken', 'RefreshToken'])
      await adapterOf(model).upsert(`${model}-4`, { grantId: 'grant-4' }, 60);
    await adapterOf('RefreshToken').upsert('of-another-grant', { grantId: 'grant-5' }, 60);
    await adapterOf('AccessToken').revokeByGrantId('grant-4');
    expect(await adapterOf('AccessToken').find('AccessToken-4')).toBeUndefined();
    expect(await adapterOf('RefreshToken').find('RefreshToken-4')).toBeUndefined();
    expect(await adapterOf('RefreshToken').find('of-another-grant')).toBeDefined();
  });

  it('are found by session and by user code, and not after their end', async () => {
    const [sessions, codes] = [adapterOf('Session'), adapterOf('DeviceCode')];
    await sessions.upsert('session-1', { jti: 'session-1', uid: 'uid-1' }, 60);
    await codes.upsert('device-1', { jti: 'device-1', userCode: 'ABCD-EFGH' }, 60);
    expect(await sessions.findByUid('uid-1')).toMatchObject({ jti: 'session-1' });
    expect(await codes.findByUserCode('ABCD-EFGH')).toMatchObject({ userCode: 'ABCD-EFGH' });
    await host.database!.query(
      "UPDATE oauth_record SET expires_at = now() WHERE uid = 'uid-1' OR user_code IS NOT NULL",
    );
    expect(await sessions.findByUid('uid-1')).toBeUndefined();
    expect(await sessions.find('session-1')).toBeUndefined();
    expect(await codes.findByUserCode('ABCD-EFGH')).toBeUndefined();
  });
});
