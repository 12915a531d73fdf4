import { SCOPES, type Scope } from '@tessera/protocol';
import { IsDateString, IsIn, IsObject, IsOptional, IsString, IsUUID } from 'class-validator';
import { Nullable } from '../../platform/http/nullable.js';
import type { AccessTokenEntity } from './access-token.entity.js';

/** A personal access token, without its secret. */
export class TokenView {
  @IsUUID() id: string;
  @IsString() name: string;
  @IsIn(SCOPES, { each: true }) scopes: Scope[];
  /** Null for a token of the installation, made from its data folder. */
  @Nullable() @IsObject() owner: { id: string; name: string } | null;
  @IsDateString() createdAt: string;
  @IsDateString() expiresAt: string;
  @Nullable() @IsDateString() lastUsedAt: string | null;
}

/** A new token with its secret, which is shown this once. */
export class NewTokenView extends TokenView {
  /** Absent when an `Idempotency-Key` replays the answer: the secret is not stored. */
  @IsOptional() @IsString() token?: string;
}

export function toTokenView(token: AccessTokenEntity, owner: { id: string; name: string } | null): TokenView {
  const { id, name, scopes } = token;
  return {
    id,
    name,
    scopes,
    owner: owner && { id: owner.id, name: owner.name },
    createdAt: token.createdAt.toISOString(),
    expiresAt: token.expiresAt.toISOString(),
    lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
  };
}
