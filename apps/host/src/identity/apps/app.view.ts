import { SCOPES, type Scope } from '@tessera/protocol';
import { IsDateString, IsIn, IsOptional, IsString, IsUUID } from 'class-validator';
import { GRANTS, type AppEntity, type Grant } from './app.entity.js';

/** A registered app, without its secret. */
export class AppView {
  @IsUUID() id: string;
  @IsString() name: string;
  /** `client_id` of OAuth. */
  @IsString() clientId: string;
  @IsIn(GRANTS, { each: true }) grants: Grant[];
  @IsIn(SCOPES, { each: true }) scopes: Scope[];
  @IsDateString() createdAt: string;
}

/** A new app with its secret, which is shown this once. */
export class NewAppView extends AppView {
  /** `client_secret` of OAuth. Absent when an `Idempotency-Key` replays the answer: the secret is not stored. */
  @IsOptional() @IsString() clientSecret?: string;
}

export function toAppView(app: AppEntity): AppView {
  const { id, name, clientId, grants, scopes, createdAt } = app;
  return { id, name, clientId, grants, scopes, createdAt: createdAt.toISOString() };
}
