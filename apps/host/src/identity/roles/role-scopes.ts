import { SCOPES, type Scope } from '@tessera/protocol';

/** The roles, from most to least. */
export const ROLES = ['admin', 'agent', 'viewer'] as const;

export type Role = (typeof ROLES)[number];

/** What each role may do. A user's session and tokens never do more than this. */
export const ROLE_SCOPES: Readonly<Record<Role, ReadonlySet<Scope>>> = {
  admin: new Set(SCOPES),
  agent: new Set<Scope>([
    'customers:read',
    'customers:write',
    'tickets:read',
    'tickets:write',
    'plugins:read',
    'users:read',
    'tokens:manage',
  ]),
  viewer: new Set<Scope>(['customers:read', 'tickets:read', 'users:read']),
};
