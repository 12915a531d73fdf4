import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { Injectable } from '@nestjs/common';
import { problem } from '../../platform/errors/problem.js';
import { BoundedQueue } from './bounded-queue.js';
import { formatPhc, parsePhc, type Argon2Cost } from './phc.js';

const deriveKey = promisify(argon2);

/**
 * OWASP Password Storage Cheat Sheet, argon2id: m=47104 (46 MiB), t=1, p=1.
 * Of its settings of equal strength this is the one whose memory goes back to the system: glibc keeps freed blocks of up to
 * 32 MiB for each thread, and with m=19456 a host held 140 MiB more after its first dozen sign-ins than before.
 */
const COST: Argon2Cost = { memory: 47_104, passes: 1, parallelism: 1 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** Two at once hold 92 MiB for a moment, and leave half of Node's thread pool to files and name look-ups. */
const AT_ONCE = 2;
/** About 1.5 seconds of work; whoever comes later is told to come again. */
const MOST_WAITING = 64;

export interface PasswordCheck {
  readonly matches: boolean;
  /** The stored hash was made with another cost: replace it while the password is at hand. */
  readonly outdated: boolean;
}

/** Hashes and checks passwords with argon2id, a bounded number at once. */
@Injectable()
export class PasswordHasher {
  private readonly queue = new BoundedQueue({
    atOnce: AT_ONCE,
    waiting: MOST_WAITING,
    refuse: () => problem('SIGN_IN_BUSY', { headers: { 'retry-after': '2' } }),
  });
  private readonly nobody = unusablePasswordHash();

  /** @throws SIGN_IN_BUSY */
  async hash(password: string): Promise<string> {
    const salt = randomBytes(SALT_BYTES);
    return formatPhc({ ...COST, salt, hash: await this.derive(password, { ...COST, salt, length: HASH_BYTES }) });
  }

  /**
   * Checks a password against a stored hash. Without one (there is no such user) the same work is done,
   * so that the time of the answer does not tell which e-mail addresses have an account.
   * @throws SIGN_IN_BUSY
   */
  async check(password: string, stored: string | null): Promise<PasswordCheck> {
    const expected = parsePhc(stored ?? this.nobody);
    if (!expected) throw new Error('A stored password hash is not in the PHC format of argon2id');
    const derived = await this.derive(password, { ...expected, length: expected.hash.length });
    const matches = timingSafeEqual(derived, expected.hash) && stored !== null;
    return { matches, outdated: matches && !hasCurrentCost(expected) };
  }

  /** NFKC first (NIST SP 800-63B §3.1.1.2), so that the same password typed on another keyboard is the same password. */
  private derive(password: string, options: Argon2Cost & { salt: Buffer; length: number }): Promise<Buffer> {
    const { memory, passes, parallelism, salt, length } = options;
    const message = Buffer.from(password.normalize('NFKC'), 'utf8');
    return this.queue.run(() =>
      deriveKey('argon2id', { message, nonce: salt, memory, passes, parallelism, tagLength: length }),
    );
  }
}

/**
 * A hash that no password leads to, because it was not computed from one. Checking a password against it takes as long
 * as against any other.
 */
export const unusablePasswordHash = (): string =>
  formatPhc({ ...COST, salt: randomBytes(SALT_BYTES), hash: randomBytes(HASH_BYTES) });

const hasCurrentCost = (cost: Argon2Cost): boolean =>
  cost.memory === COST.memory && cost.passes === COST.passes && cost.parallelism === COST.parallelism;
