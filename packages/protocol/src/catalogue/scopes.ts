/**
 * What each scope allows, as the one plain sentence that a consent page shows.
 *
 * A scope only narrows: a user's token never does more than the user's role, a plugin never more than it was granted.
 * @since 0.1.0
 */
export const SCOPE_SENTENCES = {
  'customers:read': 'See all customers with their contact details, notes, history and possible duplicates.',
  'customers:write': 'Create, change, import, merge and delete customers, and write notes about them.',
  'tickets:read': 'See all tickets and every message in them, internal notes included.',
  'tickets:write': 'Create and change tickets, reply to customers and write internal notes.',
  'events:read': 'Follow the log of everything that changes, for the records that its other permissions show.',
  'plugins:read': 'See which plugins are installed, what they may do and how they are doing.',
  'plugins:manage': 'Enable, disable and resume plugins, and grant them what they ask for.',
  'users:read': 'See the names, e-mail addresses and roles of the people who work here.',
  'users:manage': 'Invite people, change their roles and passwords, and lock them out.',
  'apps:manage': 'Register external apps and decide what they may do.',
  'tokens:manage': 'Create and revoke personal access tokens of its own.',
  'audit:read': 'Read the audit log: who did what, when and from where.',
  'settings:manage': 'Change the settings of this installation.',
} as const;

/**
 * The name of one permission, `area:verb`.
 * @since 0.1.0
 */
export type Scope = keyof typeof SCOPE_SENTENCES;

/**
 * All scopes, in the order in which a consent page lists them.
 * @since 0.1.0
 */
export const SCOPES: readonly Scope[] = Object.freeze(Object.keys(SCOPE_SENTENCES) as Scope[]);

/**
 * Tells whether a string names a scope.
 * @param value - any string, for example one from a token or a manifest
 * @example
 * isScope('customers:read'); // true
 * @since 0.1.0
 */
export function isScope(value: string): value is Scope {
  return Object.hasOwn(SCOPE_SENTENCES, value);
}
