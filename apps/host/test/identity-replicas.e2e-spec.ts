import { beforeAll, describe, expect, it } from '@jest/globals';
import { startHost, until, type TestHost } from './harness/index.js';
import { administrator, browserOf, person, type AppBody, type TokenBody } from './support/identity.js';

let here: TestHost;
let there: TestHost;

const ISSUER = { TESSERA_URL: 'http://desk.example.com' };

beforeAll(async () => {
  here = await startHost({ env: ISSUER });
  there = await startHost({ database: 'embedded', env: { ...ISSUER, DATABASE_URL: here.database!.url } });
});

const statusAt = async (host: TestHost, token: string, route = '/v1/customers?limit=1') =>
  (await host.api(route, { token })).status;

/** Keeps a credential warm at the other replica while it is taken away here, and measures how long it still works there. */
async function refusedAfter(use: () => Promise<number>, takeAway: () => Promise<unknown>): Promise<number> {
  for (let index = 0; index < 5; index++) expect(await use()).toBe(200);
  await takeAway();
  const start = performance.now();
  await until(async () => (await use()) === 401, { deadline: 5_000, what: 'the other replica refuses it' });
  return performance.now() - start;
}

describe('two replicas on one database', () => {
  it('know each other’s sessions, and a sign-out at one counts at the other within a second', async () => {
    const cookie = await browserOf(here, administrator());
    const use = async () => (await there.api('/v1/session', { token: null, headers: { cookie } })).status;
    expect(
      await refusedAfter(use, () => here.api('/v1/session', { method: 'DELETE', token: null, headers: { cookie } })),
    ).toBeLessThan(1_000);
  });

  it('refuse a revoked token within a second', async () => {
    const { body } = await here.api<TokenBody>('/v1/tokens', { body: { name: 'x', scopes: ['customers:read'] } });
    expect(
      await refusedAfter(
        () => statusAt(there, body.token!),
        () => here.api(`/v1/tokens/${body.id}`, { method: 'DELETE' }),
      ),
    ).toBeLessThan(1_000);
  });

  it('refuse the tokens of a disabled user within a second', async () => {
    const agent = await person(here, 'agent');
    const headers = { cookie: await browserOf(here, agent) };
    const { body } = await here.api<TokenBody>('/v1/tokens', {
      token: null,
      body: { name: 'x', scopes: ['customers:read'] },
      headers,
    });
    const disable = () =>
      here.api(`/v1/users/${agent.id}`, { method: 'PATCH', body: { disabled: true }, headers: { 'if-match': '*' } });
    expect(await refusedAfter(() => statusAt(there, body.token!), disable)).toBeLessThan(1_000);
  });

  it('accept each other’s OAuth tokens, and refuse those of a deleted app within a second', async () => {
    const { body: app } = await here.api<AppBody>('/v1/apps', { body: { name: 'x', scopes: ['customers:read'] } });
    const form = { grant_type: 'client_credentials', client_id: app.clientId, client_secret: app.clientSecret! };
    const answer = await here.api<{ access_token: string }>('/oauth/token', {
      token: null,
      method: 'POST',
      body: new URLSearchParams(form).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(
      await refusedAfter(
        () => statusAt(there, answer.body.access_token),
        () => here.api(`/v1/apps/${app.id}`, { method: 'DELETE' }),
      ),
    ).toBeLessThan(1_000);
  });

  it('refuse within a second and a bit even when the message between them is lost', async () => {
    const { body } = await here.api<TokenBody>('/v1/tokens', { body: { name: 'x', scopes: ['customers:read'] } });
    const deleteBehindTheirBacks = () => here.database!.query('DELETE FROM access_token WHERE id = $1', [body.id]);
    expect(await refusedAfter(() => statusAt(there, body.token!), deleteBehindTheirBacks)).toBeLessThan(1_500);
  });

  it('do not accept the operator token of the other data folder', async () => {
    expect(await statusAt(there, here.operatorToken)).toBe(401);
  });
});
