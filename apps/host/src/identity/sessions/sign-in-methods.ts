import passport from 'passport';
import type { UserEntity } from '../users/user.entity.js';

/** Whom a strategy found. */
export interface Identified {
  readonly user: UserEntity;
  /** The password again, hashed with the present cost, where the stored hash has another one. */
  readonly freshPasswordHash: string | null;
}

/** Why a strategy found nobody. For the audit log only: the caller is never told. */
export interface Refused {
  readonly userId: string | null;
  readonly reason: string;
}

/**
 * Asks one passport strategy, with credentials that were validated before.
 * It sees these and nothing else of the request, so a password in an address cannot be taken for one in the body.
 */
export function identifyWith(strategy: string, credentials: object): Promise<Identified | Refused> {
  return new Promise((resolve, reject) => {
    const answer = (error: unknown, found?: Identified | false | null, refused?: Refused): void => {
      if (error) reject(error as Error);
      else resolve(found || (refused ?? { userId: null, reason: 'refused' }));
    };
    const authenticate = passport.authenticate(strategy, { session: false }, answer) as (
      request: object,
      response: object,
      next: typeof answer,
    ) => void;
    authenticate({ body: credentials }, {}, answer);
  });
}
