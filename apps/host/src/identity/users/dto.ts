import { IsBoolean, IsEmail, IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { Nullable } from '../../platform/http/nullable.js';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../passwords/password-rules.js';
import { ROLES, type Role } from '../roles/role-scopes.js';

const LOCALE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const NOT_BLANK = { message: 'name must not be empty' };

export class CreateUser {
  @IsString() @Matches(/\S/, NOT_BLANK) @MaxLength(200) name: string;
  @IsEmail() @MaxLength(254) email: string;
  @IsIn(ROLES) role: Role;
  /** BCP 47, for example `zh-CN`. */
  @IsOptional()
  @Nullable()
  @IsString()
  @MaxLength(35)
  @Matches(LOCALE, { message: 'locale must be a language tag such as en or zh-CN' })
  locale?: string | null;
  @IsString() @MinLength(SHORTEST_PASSWORD) @MaxLength(LONGEST_PASSWORD) password: string;
}

/** A JSON merge patch: members that are absent stay as they are. */
export class ChangeUser {
  @IsOptional() @IsString() @Matches(/\S/, NOT_BLANK) @MaxLength(200) name?: string;
  @IsOptional() @IsEmail() @MaxLength(254) email?: string;
  @IsOptional() @IsIn(ROLES) role?: Role;
  @IsOptional()
  @Nullable()
  @IsString()
  @MaxLength(35)
  @Matches(LOCALE, { message: 'locale must be a language tag such as en or zh-CN' })
  locale?: string | null;
  @IsOptional() @IsBoolean() disabled?: boolean;
  /** A new password; the sessions of the user end. */
  @IsOptional() @IsString() @MinLength(SHORTEST_PASSWORD) @MaxLength(LONGEST_PASSWORD) password?: string;
}
