import { Module } from '@nestjs/common';
import { PasswordHasher } from './passwords/password-hasher.js';
import { FirstAdministrator } from './users/first-administrator.js';

/** Who may do what: users, sessions, tokens, apps and the OAuth server. */
@Module({
  providers: [PasswordHasher, FirstAdministrator],
  exports: [FirstAdministrator],
})
export class IdentityModule {}
