import { problem } from '../../platform/errors/problem.js';
/** Nobody hands out more than they have. @throws SCOPE_BEYOND_CALLER */
export function assertWithinOwnScopes(actor, scopes) {
    const missing = scopes.filter((scope) => !actor.scopes.has(scope));
    if (missing.length === 0)
        return;
    throw problem('SCOPE_BEYOND_CALLER', {
        detail: `You do not have ${missing.join(' ')} yourself.`,
        errors: [{ pointer: '/scopes', code: 'beyond_caller', detail: `You do not have ${missing.join(' ')} yourself.` }],
    });
}
//# sourceMappingURL=scope-limits.js.map