import { SCOPES, type Scope } from '@tessera/protocol';
import { Type } from 'class-transformer';
import { IsBoolean, IsDateString, IsIn, IsString, IsUUID, ValidateNested } from 'class-validator';
import { Nullable } from '../../platform/http/nullable.js';
import { ROLES, ROLE_SCOPES, type Role } from '../roles/role-scopes.js';
import type { UserEntity } from '../users/user.entity.js';
import type { SessionEntity } from './session.entity.js';
import { endOfSession } from './session-lifetime.js';

/** The user of a session. */
export class SessionUserView {
  @IsUUID() id: string;
  @IsString() name: string;
  @IsString() email: string;
  @IsIn(ROLES) role: Role;
  @Nullable() @IsString() locale: string | null;
}

/** A sign-in and what it may do. */
export class SessionView {
  @IsUUID() id: string;
  @ValidateNested() @Type(() => SessionUserView) user: SessionUserView;
  @IsIn(SCOPES, { each: true }) scopes: Scope[];
  /** True for the session that makes this request. */
  @IsBoolean() current: boolean;
  @Nullable() @IsString() ip: string | null;
  @Nullable() @IsString() userAgent: string | null;
  @IsDateString() createdAt: string;
  @IsDateString() lastSeenAt: string;
  /** When it ends if it is not used again. */
  @IsDateString() expiresAt: string;
}

export function toSessionView(session: SessionEntity, user: UserEntity, currentId: string | null): SessionView {
  const { id, ip, userAgent } = session;
  const { name, email, role, locale } = user;
  return {
    id,
    user: { id: user.id, name, email, role, locale },
    scopes: [...ROLE_SCOPES[role]],
    current: id === currentId,
    ip,
    userAgent,
    createdAt: session.createdAt.toISOString(),
    lastSeenAt: session.lastSeenAt.toISOString(),
    expiresAt: endOfSession(session).toISOString(),
  };
}
