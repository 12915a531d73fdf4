export { IdentityModule } from './identity.module.js';
export { ROLES, ROLE_SCOPES, type Role } from './roles/role-scopes.js';
export { FirstAdministrator } from './users/first-administrator.js';
export { insertColleagues, type Colleague } from './users/insert-colleagues.js';
//# sourceMappingURL=index.d.ts.map