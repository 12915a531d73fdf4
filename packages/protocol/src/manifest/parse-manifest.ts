import { EVENT_SCOPES, type EventType } from '../catalogue/events.js';
import { HOOKS, type HookPoint } from '../catalogue/hooks.js';
import type { Scope } from '../catalogue/scopes.js';
import { checkSchema } from '../schema/check-schema.js';
import type { SchemaIssue } from '../schema/schema.js';
import { MANIFEST_SCHEMA, type Manifest } from './manifest.js';
import { versionInRange } from './version-range.js';

/**
 * What came of reading a manifest.
 * @since 0.1.0
 */
export type ManifestResult = { ok: true; manifest: Manifest } | { ok: false; issues: SchemaIssue[] };

/**
 * Checks the content of a `tessera.plugin.json` and fills in the lists that it leaves out.
 * @param value - the parsed JSON
 * @returns the manifest, or everything that is wrong with it; it never throws
 * @example
 * const result = parseManifest(JSON.parse(text));
 * if (!result.ok) console.error(result.issues);
 * @since 0.1.0
 */
export function parseManifest(value: unknown): ManifestResult {
  const issues = checkSchema(MANIFEST_SCHEMA, value);
  if (issues.length > 0) return { ok: false, issues };
  const given = value as Partial<Manifest> &
    Pick<Manifest, 'protocol' | 'id' | 'name' | 'version' | 'publisher' | 'host' | 'entry'>;
  const manifest: Manifest = {
    ...given,
    description: given.description ?? '',
    scopes: { required: given.scopes?.required ?? [], optional: given.scopes?.optional ?? [] },
    events: given.events ?? [],
    hooks: given.hooks ?? [],
  };
  issues.push(...rangeIssues(manifest), ...scopeIssues(manifest));
  return issues.length > 0 ? { ok: false, issues } : { ok: true, manifest };
}

function rangeIssues({ host }: Manifest): SchemaIssue[] {
  if (versionInRange('0.0.0', host) !== undefined) return [];
  return [{ pointer: '/host', code: 'range', detail: 'must be a version range such as ">=0.1.0 <1.0.0"' }];
}

function scopeIssues({ scopes, events, hooks }: Manifest): SchemaIssue[] {
  const asked = new Set<Scope>([...scopes.required, ...scopes.optional]);
  const missing = (scope: Scope, pointer: string, what: string): SchemaIssue[] =>
    asked.has(scope)
      ? []
      : [{ pointer, code: 'scope', detail: `${what} needs the scope ${scope}, which "scopes" does not ask for` }];
  return [
    ...scopes.optional.flatMap((scope, index) =>
      scopes.required.includes(scope)
        ? [{ pointer: `/scopes/optional/${index}`, code: 'scope', detail: `${scope} is already required` }]
        : [],
    ),
    ...events.flatMap((type: EventType, index) => missing(EVENT_SCOPES[type], `/events/${index}`, `the event ${type}`)),
    ...hooks.flatMap((point: HookPoint, index) => missing(HOOKS[point].scope, `/hooks/${index}`, `the hook ${point}`)),
  ];
}
