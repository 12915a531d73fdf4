import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
import { Database } from '../../platform/database/database.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import { emailKey, UserEntity } from '../users/user.entity.js';
import type { Identified, Refused } from './sign-in-methods.js';

/** The passport strategy that knows a person by e-mail and password. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'password') {
  constructor(
    private readonly database: Database,
    private readonly hasher: PasswordHasher,
  ) {
    super({ usernameField: 'email', passwordField: 'password', session: false });
  }

  /** Called by passport. An unknown address, a wrong password and a disabled user take the same time and look the same. */
  async validate(email: string, password: string): Promise<Identified | [false, Refused]> {
    const user = await this.database.dataSource.manager.findOneBy(UserEntity, { emailKey: emailKey(email) });
    const check = await this.hasher.check(password, user?.passwordHash ?? null);
    if (!user) return [false, { userId: null, reason: 'unknown_email' }];
    if (!check.matches) return [false, { userId: user.id, reason: 'wrong_password' }];
    if (user.disabled) return [false, { userId: user.id, reason: 'user_disabled' }];
    return { user, freshPasswordHash: check.outdated ? await this.hasher.hash(password) : null };
  }
}
