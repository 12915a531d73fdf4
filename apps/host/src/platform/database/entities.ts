import { UserEntity } from '../../identity/users/user.entity.js';

/** Every TypeORM entity of the host. */
export const ENTITIES: (new () => object)[] = [UserEntity];
