import { Platform1700000000001 } from './0001-platform.js';

/** Every schema migration, oldest first. A migration that has been released is never edited. */
export const MIGRATIONS = [Platform1700000000001];
