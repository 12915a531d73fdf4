import { parseScopes } from '../arguments/scopes.js';
import { allItems } from '../api/pages.js';
import type { Schemas } from '../api/api.js';
import { usageFailure } from '../failure.js';
import type { Io } from '../io.js';
import { tableLines } from '../output/table.js';
import { print, withHost, type CommonOptions } from './command-context.js';

const GRANTS: readonly string[] = ['client_credentials'];

export interface CreateAppOptions extends CommonOptions {
  name: string;
  grant: string[];
  scopes: string;
}

export async function createApp(options: CreateAppOptions, io: Io): Promise<void> {
  const draft = { name: options.name, grants: options.grant.map(checkGrant), scopes: parseScopes(options.scopes) };
  await withHost(options, io, async (api, { address, temporary }) => {
    const app = await api.post<Schemas['NewAppView']>('/v1/apps', draft);
    print(io, options, {
      json: app,
      text: () => [
        `Client id      ${app.clientId}`,
        `Client secret  ${app.clientSecret ?? ''}`,
        `Scopes         ${app.scopes.join(' ')}`,
        `Token address  ${temporary ? '/oauth/token of your server' : `${address}/oauth/token`}`,
        '',
        'The secret is shown only now.',
      ],
    });
  });
}

export async function listApps(options: CommonOptions, io: Io): Promise<void> {
  const apps = await withHost(options, io, (api) => allItems<Schemas['AppView']>(api, '/v1/apps'));
  print(io, options, {
    json: apps,
    text: () =>
      apps.length === 0
        ? ['There are no apps.']
        : tableLines(
            ['id', 'name', 'client id', 'created', 'scopes'],
            apps.map(({ id, name, clientId, createdAt, scopes }) => [id, name, clientId, createdAt, scopes.join(',')]),
          ),
  });
}

export async function deleteApp(id: string, options: CommonOptions, io: Io): Promise<void> {
  await withHost(options, io, (api) => api.delete(`/v1/apps/${encodeURIComponent(id)}`));
  print(io, options, { json: { id, deleted: true }, text: () => [`Deleted ${id}. Its access tokens no longer work.`] });
}

function checkGrant(grant: string): string {
  if (GRANTS.includes(grant)) return grant;
  throw usageFailure('GRANT_UNKNOWN', `There is no grant "${grant}"`, {
    cure: `The grants are: ${GRANTS.join(', ')}.`,
  });
}
