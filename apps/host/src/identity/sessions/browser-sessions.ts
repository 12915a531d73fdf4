import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Recognised } from '../access/access-cache.js';
import { ROLE_SCOPES, type Role } from '../roles/role-scopes.js';
import { endOfSession, IDLE_HOURS } from './session-lifetime.js';

interface SessionRow extends Record<string, unknown> {
  id: string;
  user_id: string;
  name: string;
  role: Role;
  last_seen_at: Date;
  expires_at: Date;
  use_is_old: boolean;
}

const FIND = `
  SELECT session.id, session.user_id, session.last_seen_at, session.expires_at, owner.name, owner.role,
         session.last_seen_at < now() - interval '1 minute' AS use_is_old
  FROM user_session session JOIN user_account owner ON owner.id = session.user_id
  WHERE session.secret_hash = $1 AND session.expires_at > now()
    AND session.last_seen_at > now() - interval '${IDLE_HOURS} hours' AND NOT owner.disabled`;
const NOTE_USE =
  "UPDATE user_session SET last_seen_at = now() WHERE id = $1 AND last_seen_at < now() - interval '1 minute'";

/** Recognises sessions by the secret in their cookie. */
@Injectable()
export class BrowserSessions {
  constructor(private readonly database: Database) {}

  async recognise(hash: Buffer): Promise<Recognised | null> {
    const [row] = await this.database.query<SessionRow>(FIND, [hash]);
    if (!row) return null;
    if (row.use_is_old) await this.database.query(NOTE_USE, [row.id]);
    return {
      actor: {
        kind: 'user',
        id: row.user_id,
        name: row.name,
        scopes: ROLE_SCOPES[row.role],
        via: { kind: 'session', id: row.id },
      },
      expiresAt: endOfSession({ lastSeenAt: row.last_seen_at, expiresAt: row.expires_at }),
    };
  }
}
