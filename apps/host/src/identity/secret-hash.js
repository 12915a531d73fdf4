import { hash } from 'node:crypto';
/**
 * How a random secret (session, token, client secret) is stored and looked up.
 * A plain SHA-256 is right for these: 256 random bits cannot be guessed, so nothing is gained by making guesses slow.
 */
export const secretHash = (secret) => hash('sha256', secret, 'buffer');
//# sourceMappingURL=secret-hash.js.map