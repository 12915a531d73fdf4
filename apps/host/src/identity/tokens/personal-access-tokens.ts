import { Injectable } from '@nestjs/common';
import { isScope, type Scope } from '@tessera/protocol';
import type { AuthenticatedActor } from '../../platform/access/authenticator.js';
import { Database } from '../../platform/database/database.js';
import type { Recognised } from '../access/access-cache.js';
import { ROLE_SCOPES, type Role } from '../roles/role-scopes.js';
import { isWellFormed, TOKEN_PREFIX } from './token-secret.js';

interface TokenRow extends Record<string, unknown> {
  id: string;
  name: string;
  scopes: string[];
  expires_at: Date;
  use_is_old: boolean;
  user_id: string | null;
  user_name: string | null;
  role: Role | null;
}

const FIND = `
  SELECT token.id, token.name, token.scopes, token.expires_at, token.user_id, owner.name AS user_name, owner.role,
         coalesce(token.last_used_at < now() - interval '1 minute', true) AS use_is_old
  FROM access_token token LEFT JOIN user_account owner ON owner.id = token.user_id
  WHERE token.secret_hash = $1 AND token.expires_at > now() AND (token.user_id IS NULL OR NOT owner.disabled)`;
// The condition again, so that of several replicas one writes.
const NOTE_USE = `
  UPDATE access_token SET last_used_at = now()
  WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`;

/** Recognises personal access tokens. */
@Injectable()
export class PersonalAccessTokens {
  constructor(private readonly database: Database) {}

  async recognise(token: string, hash: Buffer): Promise<Recognised | null> {
    if (!isWellFormed(token, TOKEN_PREFIX)) return null;
    const [row] = await this.database.query<TokenRow>(FIND, [hash]);
    if (!row) return null;
    if (row.use_is_old) await this.database.query(NOTE_USE, [row.id]);
    return { actor: toActor(row), expiresAt: row.expires_at };
  }
}

/** A token of a user acts as that user, within the role; a token of the installation acts as itself. */
function toActor(row: TokenRow): AuthenticatedActor {
  const scopes = row.scopes.filter(isScope);
  const via = { kind: 'token', id: row.id } as const;
  if (row.user_id === null)
    return { kind: 'operator', id: row.id, name: row.name, scopes: new Set<Scope>(scopes), via };
  const role = ROLE_SCOPES[row.role!];
  return {
    kind: 'user',
    id: row.user_id,
    name: row.user_name!,
    scopes: new Set(scopes.filter((scope) => role.has(scope))),
    via,
  };
}
