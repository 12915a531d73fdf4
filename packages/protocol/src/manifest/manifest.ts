import { EVENT_TYPES, type EventType } from '../catalogue/events.js';
import { HOOK_POINTS, type HookPoint } from '../catalogue/hooks.js';
import { SCOPES, type Scope } from '../catalogue/scopes.js';
import type { JsonSchema } from '../schema/schema.js';

/**
 * The version of the contract between host and guest: manifest and frames.
 *
 * It changes only when an older guest could no longer be served; a host serves N and N-1.
 * @since 0.1.0
 */
export const PROTOCOL_VERSION = 1;

/**
 * The name of the manifest's file inside a plugin's folder.
 * @since 0.1.0
 */
export const MANIFEST_FILE = 'tessera.plugin.json';

/**
 * What a plugin says about itself, readable without running its code.
 * @since 0.1.0
 */
export interface Manifest {
  /** Where an editor finds the schema. */
  $schema?: string;
  /** The contract that the plugin was built for. */
  protocol: typeof PROTOCOL_VERSION;
  /** Unique in an installation, kebab-case. */
  id: string;
  name: string;
  description: string;
  /** Semantic Versioning 2.0.0 */
  version: string;
  publisher: string;
  /** The host versions it works with, for example `>=0.1.0 <1.0.0`. */
  host: string;
  /** Without `required` the plugin does not run; it must cope without each of `optional`. */
  scopes: { required: Scope[]; optional: Scope[] };
  /** The events that it wants to receive. */
  events: EventType[];
  /** The hook points in which it takes part. */
  hooks: HookPoint[];
  /** The bundled code, as a path relative to the manifest. */
  entry: string;
}

const SEMVER = String.raw`^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$`;
const scopeList: JsonSchema = { type: 'array', items: { enum: SCOPES }, uniqueItems: true, maxItems: SCOPES.length };

/**
 * The JSON Schema (2020-12) of {@link Manifest}. It is strict: a field that no host honours is refused, not ignored.
 * @since 0.1.0
 */
export const MANIFEST_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Tessera plugin manifest',
  type: 'object',
  additionalProperties: false,
  required: ['protocol', 'id', 'name', 'version', 'publisher', 'host', 'entry'],
  properties: {
    $schema: { type: 'string', maxLength: 2000 },
    protocol: { type: 'integer', const: PROTOCOL_VERSION, description: 'The contract that the plugin was built for.' },
    id: {
      type: 'string',
      pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
      maxLength: 64,
      description: 'Unique in an installation, kebab-case.',
    },
    name: { type: 'string', minLength: 1, maxLength: 80 },
    description: { type: 'string', maxLength: 500 },
    version: { type: 'string', pattern: SEMVER, maxLength: 64, description: 'Semantic Versioning 2.0.0' },
    publisher: { type: 'string', minLength: 1, maxLength: 80 },
    host: {
      type: 'string',
      minLength: 1,
      maxLength: 100,
      description: 'The host versions it works with, for example ">=0.1.0 <1.0.0".',
    },
    scopes: {
      type: 'object',
      additionalProperties: false,
      properties: { required: scopeList, optional: scopeList },
    },
    events: { type: 'array', items: { enum: EVENT_TYPES }, uniqueItems: true, maxItems: EVENT_TYPES.length },
    hooks: { type: 'array', items: { enum: HOOK_POINTS }, uniqueItems: true, maxItems: HOOK_POINTS.length },
    entry: {
      type: 'string',
      // No leading slash and no segment that begins with a dot: the entry cannot point out of the plugin's folder.
      pattern: String.raw`^[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*\.m?js$`,
      maxLength: 200,
      description: 'The bundled code, as a path relative to the manifest.',
    },
  },
};
