import type { User } from '@tessera/protocol';
import { IsBoolean, IsDateString, IsIn, IsString, IsUUID } from 'class-validator';
import { Nullable } from '../../platform/http/nullable.js';
import { versioned } from '../../platform/http/versioned.js';
import { ROLES, type Role } from '../roles/role-scopes.js';
import type { UserEntity } from './user.entity.js';

/** A person who works in this installation. */
export class UserView implements User {
  @IsUUID() id: string;
  @IsString() name: string;
  @IsString() email: string;
  @IsIn(ROLES) role: Role;
  /** BCP 47, for example `zh-CN`; null follows the browser. */
  @Nullable() @IsString() locale: string | null;
  @IsBoolean() disabled: boolean;
  @IsDateString() createdAt: string;
  @IsDateString() updatedAt: string;
}

export function toUserView(user: UserEntity): UserView {
  const { id, name, email, role, locale, disabled } = user;
  return versioned(
    {
      id,
      name,
      email,
      role,
      locale,
      disabled,
      createdAt: user.createdAt.toISOString(),
      updatedAt: user.updatedAt.toISOString(),
    },
    user.version,
  );
}
