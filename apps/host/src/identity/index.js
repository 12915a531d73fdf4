export { IdentityModule } from './identity.module.js';
export { ROLES, ROLE_SCOPES } from './roles/role-scopes.js';
export { FirstAdministrator } from './users/first-administrator.js';
export { insertColleagues } from './users/insert-colleagues.js';
//# sourceMappingURL=index.js.map