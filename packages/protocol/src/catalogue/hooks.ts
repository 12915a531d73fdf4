import type { CustomerDraft } from './records.js';
import type { Scope } from './scopes.js';

/**
 * What a hook is asked about, and what it may change, per hook point.
 * @since 0.1.0
 */
export interface HookTypes {
  'customer.beforeCreate': { input: CustomerDraft; patch: Partial<CustomerDraft> };
}

/**
 * The name of a point at which a plugin may change or refuse what is about to be stored.
 * @since 0.1.0
 */
export type HookPoint = keyof HookTypes;

/**
 * The answer of a hook: nothing (go on), a patch, or a refusal with a reason for the person who waits.
 * @since 0.1.0
 */
export type HookOutcome<Point extends HookPoint = HookPoint> =
  | undefined
  | { patch: HookTypes[Point]['patch']; reject?: never }
  | { reject: { code: string; message: string }; patch?: never };

/**
 * How each hook point behaves. `onFailure` belongs to the point, never to the plugin.
 * @since 0.1.0
 */
export interface HookDefinition {
  /** What a plugin must have been granted to take part. */
  scope: Scope;
  /** How long one plugin may take, in milliseconds. */
  timeoutMs: number;
  /** Whether a hook that fails lets the write go on. */
  onFailure: 'allow' | 'deny';
}

/**
 * All hook points with their scope, timeout and failure policy.
 * @since 0.1.0
 */
export const HOOKS: Readonly<Record<HookPoint, HookDefinition>> = Object.freeze({
  'customer.beforeCreate': { scope: 'customers:write', timeoutMs: 300, onFailure: 'allow' },
});

/**
 * The names of all hook points.
 * @since 0.1.0
 */
export const HOOK_POINTS: readonly HookPoint[] = Object.freeze(Object.keys(HOOKS) as HookPoint[]);

/**
 * Tells whether a string names a hook point.
 * @param value - any string, for example one from a manifest
 * @example
 * isHookPoint('customer.beforeCreate'); // true
 * @since 0.1.0
 */
export function isHookPoint(value: string): value is HookPoint {
  return Object.hasOwn(HOOKS, value);
}
