import { isScope, SCOPE_SENTENCES, SCOPES, type Scope } from '@tessera/protocol';
import { usageFailure } from '../failure.js';
import { closest } from './closest.js';

/** `customers:read,customers:write` → scopes, each once. An unknown one is refused with the list of all. */
export function parseScopes(list: string): Scope[] {
  const names = list.split(/[\s,]+/).filter((name) => name !== '');
  if (names.length === 0) throw usageFailure('SCOPES_MISSING', 'No scope is named', { cure: scopeList() });
  return [...new Set(names)].map((name) => {
    if (isScope(name)) return name;
    const guess = closest(name, SCOPES);
    throw usageFailure('SCOPE_UNKNOWN', `There is no scope "${name}"`, {
      detail: guess === null ? undefined : `Did you mean ${guess}?`,
      cure: scopeList(),
    });
  });
}

function scopeList(): string {
  const width = Math.max(...SCOPES.map((scope) => scope.length));
  return ['The scopes are:', ...SCOPES.map((scope) => `    ${scope.padEnd(width)}  ${SCOPE_SENTENCES[scope]}`)].join(
    '\n',
  );
}
