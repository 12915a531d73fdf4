import type { Manifest, Scope } from '@tessera/protocol';
import { problem, type Problem } from '../../platform/errors/problem.js';

/** What a version needs and was not granted. */
export function missingScopes(manifest: Manifest, granted: readonly Scope[]): Scope[] {
  return manifest.scopes.required.filter((scope) => !granted.includes(scope));
}

/** Everything that a version asks for. */
export function askedScopes({ scopes }: Manifest): Scope[] {
  return [...scopes.required, ...scopes.optional];
}

/**
 * What is granted when a plugin is enabled: the named scopes, or everything that it asks for.
 * @throws PLUGIN_CONSENT_REQUIRED when something that it needs is left out, VALIDATION_FAILED for what it did not ask for
 */
export function grantedScopes(manifest: Manifest, named: readonly Scope[] | undefined): Scope[] {
  const asked = askedScopes(manifest);
  if (named === undefined) return asked;
  const beyond = named.filter((scope) => !asked.includes(scope));
  if (beyond.length > 0) {
    throw problem('VALIDATION_FAILED', {
      errors: [
        { pointer: '/scopes', code: 'not_asked_for', detail: `The plugin does not ask for ${beyond.join(', ')}.` },
      ],
    });
  }
  const missing = missingScopes(manifest, named);
  if (missing.length > 0) throw consentRequired(manifest, missing);
  return asked.filter((scope) => named.includes(scope));
}

export function consentRequired(manifest: Manifest, missing: readonly Scope[]): Problem {
  const detail = `Plugin ${manifest.id} ${manifest.version} cannot run without ${missing.join(', ')}.`;
  return problem('PLUGIN_CONSENT_REQUIRED', { detail, extensions: { missing } });
}
