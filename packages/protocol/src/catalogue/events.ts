import type {
  CredentialReference,
  Customer,
  CustomerMerge,
  CustomerNote,
  Operation,
  PluginReference,
  Ticket,
  TicketMessage,
  User,
} from './records.js';
import type { Scope } from './scopes.js';

/**
 * The type of `data` per event type.
 * @since 0.1.0
 */
export interface EventData {
  'customer.created': Customer;
  'customer.updated': Customer;
  'customer.deleted': Customer;
  'customer.restored': Customer;
  'customer.merged': CustomerMerge;
  'customer.unmerged': CustomerMerge;
  'customer.note_added': CustomerNote;
  'ticket.created': Ticket;
  'ticket.updated': Ticket;
  'ticket.message_added': TicketMessage;
  'import.started': Operation;
  'import.completed': Operation;
  'plugin.enabled': PluginReference;
  'plugin.disabled': PluginReference;
  'plugin.suspended': PluginReference;
  'user.created': User;
  'user.updated': User;
  'token.created': CredentialReference;
  'token.revoked': CredentialReference;
  'app.created': CredentialReference;
  'app.deleted': CredentialReference;
}

/**
 * The name of one kind of change, `record.what_happened`.
 * @since 0.1.0
 */
export type EventType = keyof EventData;

/**
 * The scope that a reader needs to see an event of each type.
 * @since 0.1.0
 */
export const EVENT_SCOPES = {
  'customer.created': 'customers:read',
  'customer.updated': 'customers:read',
  'customer.deleted': 'customers:read',
  'customer.restored': 'customers:read',
  'customer.merged': 'customers:read',
  'customer.unmerged': 'customers:read',
  'customer.note_added': 'customers:read',
  'ticket.created': 'tickets:read',
  'ticket.updated': 'tickets:read',
  'ticket.message_added': 'tickets:read',
  'import.started': 'customers:read',
  'import.completed': 'customers:read',
  'plugin.enabled': 'plugins:read',
  'plugin.disabled': 'plugins:read',
  'plugin.suspended': 'plugins:read',
  'user.created': 'users:read',
  'user.updated': 'users:read',
  'token.created': 'audit:read',
  'token.revoked': 'audit:read',
  'app.created': 'apps:manage',
  'app.deleted': 'apps:manage',
} as const satisfies Record<EventType, Scope>;

/**
 * All event types.
 * @since 0.1.0
 */
export const EVENT_TYPES: readonly EventType[] = Object.freeze(Object.keys(EVENT_SCOPES) as EventType[]);

/**
 * Tells whether a string names an event type.
 * @param value - any string, for example one from a manifest or a query
 * @example
 * isEventType('customer.created'); // true
 * @since 0.1.0
 */
export function isEventType(value: string): value is EventType {
  return Object.hasOwn(EVENT_SCOPES, value);
}
