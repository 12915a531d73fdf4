import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { SqlRunner } from '../../platform/database/database.js';
import { secretHash } from '../secret-hash.js';

interface RecordRow extends Record<string, unknown> {
  payload: AdapterPayload;
  consumed: number | null;
}

const UPSERT = `
  INSERT INTO oauth_record (model, key_hash, payload, client_id, account_id, grant_id, uid, user_code, consumed_at, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, CASE WHEN $9 THEN now() END, now() + $10::double precision * interval '1 second')
  ON CONFLICT (model, key_hash) DO UPDATE SET
    payload = excluded.payload, client_id = excluded.client_id, account_id = excluded.account_id, grant_id = excluded.grant_id,
    uid = excluded.uid, user_code = excluded.user_code, expires_at = excluded.expires_at,
    consumed_at = coalesce(oauth_record.consumed_at, excluded.consumed_at)`;
const COLUMNS = 'payload, extract(epoch FROM consumed_at)::float8 AS consumed';
const ALIVE = '(expires_at IS NULL OR expires_at > now())';
const FIND = `SELECT ${COLUMNS} FROM oauth_record WHERE model = $1 AND key_hash = $2 AND ${ALIVE}`;
const FIND_BY_UID = `SELECT ${COLUMNS} FROM oauth_record WHERE model = $1 AND uid = $2 AND ${ALIVE} ORDER BY created_at DESC LIMIT 1`;
const FIND_BY_USER_CODE = `SELECT ${COLUMNS} FROM oauth_record WHERE model = $1 AND user_code = $2 AND ${ALIVE}`;
const CONSUME =
  'UPDATE oauth_record SET consumed_at = now() WHERE model = $1 AND key_hash = $2 AND consumed_at IS NULL RETURNING 1';
const DESTROY = 'DELETE FROM oauth_record WHERE model = $1 AND key_hash = $2';
const REVOKE_GRANT = 'DELETE FROM oauth_record WHERE grant_id = $1';

/** Models whose id is the credential itself. It is stored as a hash only, so a copy of the table opens nothing. */
const CREDENTIALS = new Set([
  'AccessToken',
  'AuthorizationCode',
  'ClientCredentials',
  'DeviceCode',
  'InitialAccessToken',
  'RefreshToken',
  'RegistrationAccessToken',
]);

/** Keeps what the OAuth server remembers in PostgreSQL, so that every replica sees it. */
export class RecordAdapter implements Adapter {
  private readonly database: SqlRunner;

  constructor(
    private readonly model: string,
    private readonly options: { readonly database: SqlRunner; readonly alreadyConsumed: () => Error },
  ) {
    this.database = options.database;
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    const { clientId, accountId, grantId, uid, userCode, consumed, ...rest } = payload;
    const stored = {
      ...rest,
      clientId,
      accountId,
      grantId,
      uid,
      userCode,
      ...(CREDENTIALS.has(this.model) ? { jti: undefined } : {}),
    };
    await this.database.query(UPSERT, [
      this.model,
      secretHash(id),
      stored,
      clientId ?? null,
      accountId ?? null,
      grantId ?? null,
      uid ?? null,
      userCode ?? null,
      consumed !== undefined && consumed !== false,
      expiresIn ?? null,
    ]);
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const [row] = await this.database.query<RecordRow>(FIND, [this.model, secretHash(id)]);
    return row && { ...toPayload(row), jti: id };
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    const [row] = await this.database.query<RecordRow>(FIND_BY_UID, [this.model, uid]);
    return row && toPayload(row);
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    const [row] = await this.database.query<RecordRow>(FIND_BY_USER_CODE, [this.model, userCode]);
    return row && toPayload(row);
  }

  /** Of several that use one code or refresh token at the same time, one succeeds. */
  async consume(id: string): Promise<void> {
    const consumed = await this.database.query(CONSUME, [this.model, secretHash(id)]);
    if (consumed.length === 0) throw this.options.alreadyConsumed();
  }

  async destroy(id: string): Promise<void> {
    await this.database.query(DESTROY, [this.model, secretHash(id)]);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await this.database.query(REVOKE_GRANT, [grantId]);
  }
}

function toPayload({ payload, consumed }: RecordRow): AdapterPayload {
  return consumed === null ? payload : { ...payload, consumed: Math.floor(consumed) };
}
