import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isScope } from '@tessera/protocol';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import { Database } from '../../platform/database/database.js';
import { secretHash } from '../secret-hash.js';
import { SIGNING_ALGORITHM } from './signing-keys.js';

interface AppRow extends Record<string, unknown> {
  name: string;
  grants: string[];
  scopes: string[];
}

const FIND = 'SELECT name, grants, scopes FROM app WHERE client_id = $1';
const FIND_SECRET = `
  SELECT 1 AS found FROM app_secret JOIN app ON app.id = app_secret.app_id
  WHERE app.client_id = $1 AND app_secret.secret_hash = $2 AND (app_secret.expires_at IS NULL OR app_secret.expires_at > now())`;

/** How a client proves who it is (RFC 6749 §2.3.1). An app may use either. */
export const CLIENT_AUTHENTICATION = ['client_secret_basic', 'client_secret_post'] as const;

/** The apps, in the form in which the OAuth server knows clients. */
@Injectable()
export class ClientRegistry {
  /** The server insists on a secret per client. Real ones are stored as hashes, so it gets one that nobody knows. */
  private readonly nobodysSecret = randomBytes(32).toString('base64url');

  constructor(private readonly database: Database) {}

  async hasSecret(clientId: string, secret: string): Promise<boolean> {
    const found = await this.database.query(FIND_SECRET, [clientId, secretHash(secret)]);
    return found.length > 0;
  }

  async find(
    clientId: string,
    authentication: (typeof CLIENT_AUTHENTICATION)[number],
  ): Promise<AdapterPayload | undefined> {
    const [app] = await this.database.query<AppRow>(FIND, [clientId]);
    return (
      app && {
        client_id: clientId,
        client_name: app.name,
        client_secret: this.nobodysSecret,
        grant_types: app.grants,
        response_types: [],
        redirect_uris: [],
        scope: app.scopes.filter(isScope).join(' '),
        token_endpoint_auth_method: authentication,
        id_token_signed_response_alg: SIGNING_ALGORITHM,
      }
    );
  }

  /** Clients come from the apps alone: the OAuth server never writes one. */
  adapter(authentication: () => (typeof CLIENT_AUTHENTICATION)[number]): Adapter {
    const readOnly = (): Promise<never> => Promise.reject(new Error('Apps are not changed through the OAuth server'));
    return {
      find: (clientId) => this.find(clientId, authentication()),
      findByUid: readOnly,
      findByUserCode: readOnly,
      upsert: readOnly,
      consume: readOnly,
      destroy: readOnly,
      revokeByGrantId: readOnly,
    };
  }
}
