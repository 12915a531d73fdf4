import { execFile } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { SCOPES } from '@tessera/protocol';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { startHost, type TestHost } from './harness/index.js';
import { tokenWith, type Refusal } from './support/identity.js';

type Access = { kind: 'public' } | { kind: 'authenticated' } | { kind: 'scopes'; scopes: string[] };

interface Route {
  readonly method: string;
  readonly path: string;
}

interface DeclaredRoute extends Route {
  readonly controller: string;
  readonly handler: string;
  readonly access: Access | null;
}

interface ServedRoute extends Route {
  readonly consolePage: boolean;
}

const LIST_ROUTES = path.join(import.meta.dirname, 'fixtures/list-routes.mjs');
const CONSOLE = path.resolve(import.meta.dirname, '../../console/dist');
const NOWHERE = '01900000-0000-7000-8000-000000000000';

let host: TestHost;
let declared: DeclaredRoute[];
let served: ServedRoute[];

beforeAll(async () => {
  host = await startHost();
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'tessera-routes-'));
  const env = {
    PATH: process.env['PATH'],
    HOST: '127.0.0.1',
    PORT: '0',
    TESSERA_DATA: dataFolder,
    TESSERA_DEMO: 'off',
    TESSERA_PLUGINS: 'off',
    DATABASE_URL: host.database!.url,
  };
  const { stdout } = await promisify(execFile)(process.execPath, [LIST_ROUTES], { env, maxBuffer: 16 * 2 ** 20 });
  ({ declared, served } = JSON.parse(stdout) as { declared: DeclaredRoute[]; served: ServedRoute[] });
  await rm(dataFolder, { recursive: true });
});

const nameOf = ({ method, path: route }: Route): string => `${method} ${route}`;

/** Calls a route as far as its guard: the ids exist nowhere and the body is empty. */
const call = ({ method, path: route }: Route, token: string | null) => {
  const body = method === 'GET' || method === 'DELETE' ? {} : { body: {} };
  const headers: Record<string, string> = method === 'PATCH' || method === 'DELETE' ? { 'if-match': '*' } : {};
  return host.api<Refusal>(route.replaceAll(/:\w+/g, NOWHERE), { method, token, headers, ...body });
};

const api = (kinds: string[]) =>
  declared.filter((route) => route.path.startsWith('/v1/') && route.access && kinds.includes(route.access.kind));

describe('every route', () => {
  it('says what it asks of its caller', () => {
    expect(declared.length).toBeGreaterThan(30);
    expect(
      declared.filter(({ access }) => access === null).map((route) => `${route.controller}.${route.handler}`),
    ).toEqual([]);
  });

  it('is one of a controller, or a page or file of the console', () => {
    const known = new Set(declared.map(nameOf));
    const isConsoleFile = (route: string): boolean => {
      const file = path.join(CONSOLE, route);
      return existsSync(file) && statSync(file).isFile();
    };
    const strange = served.filter(
      ({ method, path: route, consolePage }) =>
        !known.has(`${method === 'HEAD' ? 'GET' : method} ${route}`) &&
        !((method === 'GET' || method === 'HEAD') && (consolePage || isConsoleFile(route))),
    );
    expect(served.length).toBeGreaterThanOrEqual(declared.length);
    expect(strange.map(nameOf)).toEqual([]);
  });

  it('is public only where a stranger needs it', () => {
    expect(
      declared
        .filter(({ access }) => access?.kind === 'public')
        .map(nameOf)
        .sort(),
    ).toEqual([
      'GET /.well-known/oauth-protected-resource/v1',
      'GET /docs/api',
      'GET /health/live',
      'GET /health/ready',
      'GET /metrics',
      'GET /openapi.json',
      'POST /v1/sessions',
    ]);
  });

  it('of the API refuses a caller without credentials with 401, and says how to get some', async () => {
    for (const route of api(['authenticated', 'scopes'])) {
      const { status, body, headers } = await call(route, null);
      expect([nameOf(route), status, body.code]).toEqual([nameOf(route), 401, 'AUTHENTICATION_REQUIRED']);
      expect(headers.get('www-authenticate')).toMatch(/^Bearer realm="tessera", resource_metadata="/);
    }
  });

  it('of the API refuses a token that has every scope but the needed one, and names it', async () => {
    for (const route of api(['scopes'])) {
      const needed = (route.access as { scopes: string[] }).scopes;
      const missing = needed.slice(0, 1);
      const token = await tokenWith(
        host,
        SCOPES.filter((scope) => !missing.includes(scope)),
      );
      const { status, body, headers } = await call(route, token);
      expect([nameOf(route), status, body.code]).toEqual([nameOf(route), 403, 'INSUFFICIENT_SCOPE']);
      expect(body.detail).toContain(missing[0]);
      expect(headers.get('www-authenticate')).toContain(`error="insufficient_scope", scope="${needed.join(' ')}"`);
    }
  });

  it('of the API lets a token in that has just the needed scopes', async () => {
    for (const route of api(['authenticated', 'scopes'])) {
      const access = route.access as { kind: string; scopes?: string[] };
      const token = await tokenWith(host, access.scopes ?? ['customers:read']);
      const { body } = await call(route, token);
      expect([nameOf(route), body?.code]).not.toEqual([nameOf(route), 'INSUFFICIENT_SCOPE']);
      expect([nameOf(route), body?.code]).not.toEqual([nameOf(route), 'AUTHENTICATION_REQUIRED']);
    }
  });
});
