import { SCOPES } from '@tessera/protocol';
/** The roles, from most to least. */
export const ROLES = ['admin', 'agent', 'viewer'];
/** What each role may do. A user's session and tokens never do more than this. */
export const ROLE_SCOPES = {
    admin: new Set(SCOPES),
    agent: new Set(['customers:read', 'customers:write', 'tickets:read', 'tickets:write', 'plugins:read', 'users:read', 'tokens:manage']),
    viewer: new Set(['customers:read', 'tickets:read', 'users:read']),
};
//# sourceMappingURL=role-scopes.js.map