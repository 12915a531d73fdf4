import { describe, expect, it } from '@jest/globals';
import { EVENT_SCOPES, EVENT_TYPES, isEventType } from './events.js';
import { HOOKS, isHookPoint } from './hooks.js';
import { SCOPES, SCOPE_SENTENCES, isScope } from './scopes.js';

describe('the catalogues', () => {
  it('explain every scope in one sentence', () => {
    for (const scope of SCOPES) {
      expect(scope).toMatch(/^[a-z.]+:[a-z]+$/);
      expect(SCOPE_SENTENCES[scope]).toMatch(/^[A-Z][^.]+\.$/);
    }
  });

  it('guard every event and hook by a scope that exists', () => {
    for (const scope of [...Object.values(EVENT_SCOPES), ...Object.values(HOOKS).map((hook) => hook.scope)]) {
      expect(SCOPES).toContain(scope);
    }
  });

  it('do not mistake what every object has for an entry', () => {
    for (const name of ['toString', '__proto__', 'constructor', '']) {
      expect([isScope(name), isEventType(name), isHookPoint(name)]).toEqual([false, false, false]);
    }
    expect(isEventType(EVENT_TYPES[0] ?? '')).toBe(true);
  });
});
