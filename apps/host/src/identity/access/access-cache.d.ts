import type { AuthenticatedActor } from '../../platform/access/authenticator.js';
import { Listener } from '../../platform/database/listener.js';
/** A credential that was found good, and until when at most it stays so. */
export interface Recognised {
    readonly actor: AuthenticatedActor;
    readonly expiresAt: Date;
}
/**
 * Remembers for a second whom a credential stands for, so that a busy client costs one look-up a second and not one a call.
 * Whatever takes access away (sign-out, revocation, role change, deletion) forgets everything, here and in other replicas:
 * it is rare, and one look-up per active client is cheaper than knowing which entries a change concerns.
 */
export declare class AccessCache {
    private readonly listener;
    private readonly remembered;
    private readonly underWay;
    private generation;
    constructor(listener: Listener);
    /** The actor of a secret; `recognise` is asked at most once a second, and once for many callers at a time. */
    actorOf(secret: string, recognise: (hash: Buffer) => Promise<Recognised | null>): Promise<AuthenticatedActor | null>;
    private lookUp;
    /** Call after the commit of anything that takes access away or changes what an actor may do. */
    accessChanged(): Promise<void>;
    private forget;
}
//# sourceMappingURL=access-cache.d.ts.map