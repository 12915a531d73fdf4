import { Injectable } from '@nestjs/common';
import { isScope, type Scope } from '@tessera/protocol';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { Database } from '../../platform/database/database.js';
import type { Recognised } from '../access/access-cache.js';
import { tokenRefused } from '../access/challenge.js';
import { Issuer } from './issuer.js';
import { publicPart, SIGNING_ALGORITHM, SigningKeys } from './signing-keys.js';

interface AppRow extends Record<string, unknown> {
  id: string;
  name: string;
  scopes: string[];
}

const FIND_APP = 'SELECT id, name, scopes FROM app WHERE client_id = $1';
const JWT_FORM = /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/;

/** Recognises access tokens of the OAuth server (RFC 9068), with its own keys and without asking it. */
@Injectable()
export class OAuthAccessTokens {
  private verifying: Promise<{ jwtVerify: typeof import('jose').jwtVerify; keys: JWTVerifyGetKey }> | null = null;

  constructor(
    private readonly database: Database,
    private readonly issuer: Issuer,
    private readonly signingKeys: SigningKeys,
  ) {}

  /** The app may be gone, or may do less, since the token was issued: both count at once. */
  async recognise(token: string): Promise<Recognised | null> {
    if (!JWT_FORM.test(token)) return null;
    const claims = await this.verify(token);
    const [app] = await this.database.query<AppRow>(FIND_APP, [claims.client_id]);
    if (!app) throw tokenRefused('The app of this token was deleted.');
    const granted = typeof claims.scope === 'string' ? claims.scope.split(' ') : [];
    const scopes = new Set<Scope>(granted.filter(isScope).filter((scope) => app.scopes.includes(scope)));
    return {
      actor: { kind: 'app', id: app.id, name: app.name, scopes, via: { kind: 'oauth', id: claims.jti! } },
      expiresAt: new Date(claims.exp! * 1_000),
    };
  }

  private async verify(token: string): Promise<JWTPayload> {
    const { jwtVerify, keys } = await this.verifier();
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: [SIGNING_ALGORITHM],
        issuer: this.issuer.url,
        audience: this.issuer.api,
        typ: 'at+jwt',
        requiredClaims: ['exp', 'iat', 'jti', 'sub', 'client_id'],
      });
      // Until people can grant apps something, an app acts as itself only.
      if (payload.sub !== payload.client_id) throw new Error('it is not a token of an app');
      return payload;
    } catch (cause) {
      throw tokenRefused(`The access token is refused: ${(cause as Error).message}.`, cause);
    }
  }

  private verifier() {
    this.verifying ??= this.loadVerifier().catch((error: unknown) => {
      this.verifying = null;
      throw error;
    });
    return this.verifying;
  }

  private async loadVerifier() {
    const [{ createLocalJWKSet, jwtVerify }, keys] = await Promise.all([import('jose'), this.signingKeys.list()]);
    return { jwtVerify, keys: createLocalJWKSet({ keys: keys.map(publicPart) as never }) };
  }
}
