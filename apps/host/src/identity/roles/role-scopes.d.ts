import { type Scope } from '@tessera/protocol';
/** The roles, from most to least. */
export declare const ROLES: readonly ['admin', 'agent', 'viewer'];
export type Role = (typeof ROLES)[number];
/** What each role may do. A user's session and tokens never do more than this. */
export declare const ROLE_SCOPES: Readonly<Record<Role, ReadonlySet<Scope>>>;
//# sourceMappingURL=role-scopes.d.ts.map