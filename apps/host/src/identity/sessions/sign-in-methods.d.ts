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
export declare function identifyWith(strategy: string, credentials: object): Promise<Identified | Refused>;
//# sourceMappingURL=sign-in-methods.d.ts.map