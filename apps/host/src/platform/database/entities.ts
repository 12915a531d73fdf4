/** Every TypeORM entity of the host. */
export const ENTITIES: (new () => object)[] = [];
