import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { AuthenticatedActor, Authenticator } from '../../platform/access/authenticator.js';
import { OAuthAccessTokens } from '../oauth/oauth-access-tokens.js';
import { PersonalAccessTokens } from '../tokens/personal-access-tokens.js';
import { TOKEN_PREFIX } from '../tokens/token-secret.js';
import { AccessCache } from './access-cache.js';
import { tokenRefused } from './challenge.js';
import { OPERATOR_PREFIX, OperatorToken } from './operator-token.js';

const BEARER = /^Bearer +([\w~+/.=-]{1,8192}) *$/i;

/** `Authorization: Bearer …`: personal access token, OAuth access token, or operator token. Other schemes are not ours. */
@Injectable()
export class BearerAuthenticator implements Authenticator {
  readonly name = 'bearer';

  constructor(
    private readonly cache: AccessCache,
    private readonly operator: OperatorToken,
    private readonly tokens: PersonalAccessTokens,
    private readonly oauth: OAuthAccessTokens,
  ) {}

  authenticate(request: FastifyRequest): Promise<AuthenticatedActor> | AuthenticatedActor | null {
    const header = request.headers.authorization;
    if (header === undefined || !/^bearer\b/i.test(header)) return null;
    const token = BEARER.exec(header)?.[1];
    if (token === undefined) throw tokenRefused('The Authorization header has no well-formed bearer token.');
    if (token.startsWith(OPERATOR_PREFIX)) return this.operator.authenticate(token, request);
    return this.recognise(token);
  }

  private async recognise(token: string): Promise<AuthenticatedActor> {
    const actor = await this.cache.actorOf(token, (hash) =>
      token.startsWith(TOKEN_PREFIX) ? this.tokens.recognise(token, hash) : this.oauth.recognise(token),
    );
    if (!actor) throw tokenRefused('The token is unknown, expired or revoked.');
    return actor;
  }
}
