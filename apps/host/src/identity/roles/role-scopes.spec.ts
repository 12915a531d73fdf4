import { describe, expect, it } from '@jest/globals';
import { SCOPES } from '@tessera/protocol';
import { ROLE_SCOPES } from './role-scopes.js';

describe('roles', () => {
  it('let an administrator do everything', () => expect([...ROLE_SCOPES.admin]).toEqual(SCOPES));

  it('let an agent do more than a viewer, and neither manage people, apps or settings', () => {
    expect(ROLE_SCOPES.viewer.isSubsetOf(ROLE_SCOPES.agent)).toBe(true);
    for (const scope of ['users:manage', 'apps:manage', 'settings:manage', 'plugins:manage', 'audit:read'] as const)
      expect(ROLE_SCOPES.agent.has(scope)).toBe(false);
  });

  it('let a viewer change nothing', () => {
    expect([...ROLE_SCOPES.viewer].every((scope) => scope.endsWith(':read'))).toBe(true);
  });
});
