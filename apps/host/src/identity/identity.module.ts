import { Module, type OnModuleInit } from '@nestjs/common';
import { Authenticators } from '../platform/access/authenticator.js';
import { AccessCache } from './access/access-cache.js';
import { BearerAuthenticator } from './access/bearer.authenticator.js';
import { OperatorToken } from './access/operator-token.js';
import { SessionAuthenticator } from './access/session.authenticator.js';
import { AppsController } from './apps/apps.controller.js';
import { AppsService } from './apps/apps.service.js';
import { ExpiredAccess } from './expired-access.js';
import { ClientRegistry } from './oauth/client-registry.js';
import { Issuer } from './oauth/issuer.js';
import { OAuthAccessTokens } from './oauth/oauth-access-tokens.js';
import { OAuthMetadataController } from './oauth/oauth-metadata.controller.js';
import { OAuthMount } from './oauth/oauth-mount.js';
import { OAuthServer } from './oauth/oauth-server.js';
import { SigningKeys } from './oauth/signing-keys.js';
import { PasswordHasher } from './passwords/password-hasher.js';
import { BrowserSessions } from './sessions/browser-sessions.js';
import { PasswordStrategy } from './sessions/password.strategy.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { SessionsService } from './sessions/sessions.service.js';
import { PersonalAccessTokens } from './tokens/personal-access-tokens.js';
import { TokensController } from './tokens/tokens.controller.js';
import { TokensService } from './tokens/tokens.service.js';
import { FirstAdministrator } from './users/first-administrator.js';
import { OwnPassword } from './users/own-password.js';
import { UsersController } from './users/users.controller.js';
import { UsersService } from './users/users.service.js';

/** Who may do what: users, sessions, tokens, apps and the OAuth server. */
@Module({
  controllers: [AppsController, OAuthMetadataController, SessionsController, TokensController, UsersController],
  providers: [
    AccessCache,
    OperatorToken,
    BearerAuthenticator,
    SessionAuthenticator,
    AppsService,
    BrowserSessions,
    ClientRegistry,
    ExpiredAccess,
    FirstAdministrator,
    Issuer,
    OAuthAccessTokens,
    OAuthMount,
    OAuthServer,
    OwnPassword,
    PasswordHasher,
    PasswordStrategy,
    PersonalAccessTokens,
    SessionsService,
    SigningKeys,
    TokensService,
    UsersService,
  ],
  exports: [FirstAdministrator],
})
export class IdentityModule implements OnModuleInit {
  constructor(
    private readonly authenticators: Authenticators,
    private readonly bearer: BearerAuthenticator,
    private readonly session: SessionAuthenticator,
  ) {}

  onModuleInit(): void {
    // A credential that was sent on purpose comes before the cookie that a browser always sends.
    this.authenticators.register(this.bearer);
    this.authenticators.register(this.session);
  }
}
