import { parseTimeToLive } from '../arguments/duration.js';
import { parseScopes } from '../arguments/scopes.js';
import { allItems } from '../api/pages.js';
import type { Schemas } from '../api/api.js';
import type { Io } from '../io.js';
import { tableLines } from '../output/table.js';
import { print, withHost, type CommonOptions } from './command-context.js';

export interface CreateTokenOptions extends CommonOptions {
  scopes: string;
  name: string;
  ttl?: string;
}

/** The token stands alone on standard output, so that `TOKEN=$(tessera token create …)` works. */
export async function createToken(options: CreateTokenOptions, io: Io): Promise<void> {
  const draft = {
    name: options.name,
    scopes: parseScopes(options.scopes),
    ...(options.ttl === undefined ? {} : { ttl: parseTimeToLive(options.ttl) }),
  };
  const created = await withHost(options, io, (api) => api.post<Schemas['NewTokenView']>('/v1/tokens', draft));
  print(io, options, { json: created, text: () => [created.token ?? ''] });
  if (!options.json && io.interactive)
    io.err(
      `Valid until ${created.expiresAt}. It is shown only now; revoke it with: tessera token revoke ${created.id}`,
    );
}

export async function listTokens(options: CommonOptions, io: Io): Promise<void> {
  const tokens = await withHost(options, io, (api) => allItems<Schemas['TokenView']>(api, '/v1/tokens'));
  print(io, options, {
    json: tokens,
    text: () =>
      tokens.length === 0
        ? ['There are no tokens.']
        : tableLines(
            ['id', 'name', 'expires', 'last used', 'scopes'],
            tokens.map(({ id, name, expiresAt, lastUsedAt, scopes }) => [
              id,
              name,
              expiresAt,
              lastUsedAt ?? 'never',
              scopes.join(','),
            ]),
          ),
  });
}

export async function revokeToken(id: string, options: CommonOptions, io: Io): Promise<void> {
  await withHost(options, io, (api) => api.delete(`/v1/tokens/${encodeURIComponent(id)}`));
  print(io, options, { json: { id, revoked: true }, text: () => [`Revoked ${id}.`] });
}
