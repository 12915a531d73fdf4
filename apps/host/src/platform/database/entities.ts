import { AppEntity, AppSecretEntity } from '../../identity/apps/app.entity.js';
import { AccessTokenEntity } from '../../identity/tokens/access-token.entity.js';
import { SessionEntity } from '../../identity/sessions/session.entity.js';
import { UserEntity } from '../../identity/users/user.entity.js';

/** Every TypeORM entity of the host. */
export const ENTITIES: (new () => object)[] = [
  UserEntity,
  SessionEntity,
  AccessTokenEntity,
  AppEntity,
  AppSecretEntity,
];
