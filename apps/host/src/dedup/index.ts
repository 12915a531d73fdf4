export { DedupModule } from './dedup.module.js';
export { DuplicateFinder, type DuplicateMatch } from './check/duplicate-finder.js';
export { duplicateKeysOf, type DuplicateKey, type MatchReason } from './keys/duplicate-keys.js';
