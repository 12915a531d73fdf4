import { generateKeyPairSync, hash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '../../platform/access/actor.js';
import { Database, type SqlRunner } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

export const SIGNING_ALGORITHM = 'ES256';

/** Held while the first key is made, so that replicas that start together share one. */
const FIRST_KEY_LOCK = 7_355_608_004;

/** A key of an elliptic curve as JSON (RFC 7518 §6.2). */
interface EllipticKey {
  readonly kty: string;
  readonly crv: string;
  readonly x: string;
  readonly y: string;
  /** The private part. */
  readonly d?: string;
}

export interface SigningKey extends EllipticKey {
  readonly kid: string;
  readonly alg: string;
  readonly use: 'sig';
}

interface KeyRow extends Record<string, unknown> {
  kid: string;
  algorithm: string;
  private_jwk: EllipticKey;
}

// The newest key that may sign comes first: the OAuth server takes it. The others still verify what they have signed.
const LIST = `
  SELECT kid, algorithm, private_jwk FROM oauth_signing_key
  WHERE published_until IS NULL OR published_until > now()
  ORDER BY signs_from <= now() DESC, signs_from DESC`;
const STORE = 'INSERT INTO oauth_signing_key (kid, algorithm, private_jwk) VALUES ($1, $2, $3)';

/** The keys that sign access tokens, shared by all replicas through the database. */
@Injectable()
export class SigningKeys implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async onModuleInit(): Promise<void> {
    if ((await this.list()).length > 0) return;
    await this.unitOfWork.run(systemActor('setup', 'First start'), async (transaction) => {
      await transaction.query('SELECT pg_advisory_xact_lock($1)', [FIRST_KEY_LOCK]);
      if ((await this.list(transaction)).length > 0) return;
      const key = generateKey();
      await transaction.query(STORE, [key.kid, SIGNING_ALGORITHM, key.jwk]);
      transaction.audit({ action: 'oauth_key.created', subject: key.kid });
    });
  }

  /** With their private parts. */
  async list(runner: SqlRunner = this.database): Promise<SigningKey[]> {
    const rows = await runner.query<KeyRow>(LIST);
    return rows.map(({ kid, algorithm, private_jwk }) => ({ ...private_jwk, kid, alg: algorithm, use: 'sig' }));
  }
}

/** What may be published. */
export function publicPart({ kty, crv, x, y, kid, alg, use }: SigningKey): SigningKey {
  return { kty, crv, x, y, kid, alg, use };
}

function generateKey(): { kid: string; jwk: EllipticKey } {
  const jwk = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
    format: 'jwk',
  }) as unknown as EllipticKey;
  // RFC 7638: the thumbprint is over exactly these members, in this order.
  const kid = hash('sha256', JSON.stringify({ crv: jwk.crv, kty: jwk.kty, x: jwk.x, y: jwk.y }), 'base64url');
  return { kid, jwk };
}
