import type { Scope } from '@tessera/protocol';
import type { Actor } from '../../platform/access/actor.js';
import { problem } from '../../platform/errors/problem.js';

/** Nobody hands out more than they have. @throws SCOPE_BEYOND_CALLER */
export function assertWithinOwnScopes(actor: Actor, scopes: readonly Scope[]): void {
  const missing = scopes.filter((scope) => !actor.scopes.has(scope));
  if (missing.length === 0) return;
  throw problem('SCOPE_BEYOND_CALLER', {
    detail: `You do not have ${missing.join(' ')} yourself.`,
    errors: [{ pointer: '/scopes', code: 'beyond_caller', detail: `You do not have ${missing.join(' ')} yourself.` }],
  });
}
