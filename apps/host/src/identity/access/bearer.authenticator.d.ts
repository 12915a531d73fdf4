import { type OnModuleInit } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Authenticators, type AuthenticatedActor, type Authenticator } from '../../platform/access/authenticator.js';
import { OAuthAccessTokens } from '../oauth/oauth-access-tokens.js';
import { PersonalAccessTokens } from '../tokens/personal-access-tokens.js';
import { AccessCache } from './access-cache.js';
import { OperatorToken } from './operator-token.js';
/** `Authorization: Bearer …`: personal access token, OAuth access token, or operator token. Other schemes are not ours. */
export declare class BearerAuthenticator implements Authenticator, OnModuleInit {
    private readonly authenticators;
    private readonly cache;
    private readonly operator;
    private readonly tokens;
    private readonly oauth;
    readonly name = "bearer";
    constructor(authenticators: Authenticators, cache: AccessCache, operator: OperatorToken, tokens: PersonalAccessTokens, oauth: OAuthAccessTokens);
    onModuleInit(): void;
    authenticate(request: FastifyRequest): Promise<AuthenticatedActor> | AuthenticatedActor | null;
    private recognise;
}
//# sourceMappingURL=bearer.authenticator.d.ts.map