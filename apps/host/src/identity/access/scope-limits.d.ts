import type { Scope } from '@tessera/protocol';
import type { Actor } from '../../platform/access/actor.js';
/** Nobody hands out more than they have. @throws SCOPE_BEYOND_CALLER */
export declare function assertWithinOwnScopes(actor: Actor, scopes: readonly Scope[]): void;
//# sourceMappingURL=scope-limits.d.ts.map