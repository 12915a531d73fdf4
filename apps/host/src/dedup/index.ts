export { DedupModule } from './dedup.module.js';
export { DuplicateFinder, type DuplicateMatch } from './check/duplicate-finder.js';
export type { MatchReason } from './keys/duplicate-keys.js';
