import type { TesseraClient } from '@tessera/client';
import type { JsonValue, Scope } from '@tessera/protocol';
import type { Customers } from './api/customers.js';
import type { Tickets } from './api/tickets.js';

/**
 * Writes to the plugin's log, which an admin reads. `data` must be JSON.
 * @since 0.1.0
 */
export interface Log {
  debug(message: string, data?: { [key: string]: JsonValue }): void;
  info(message: string, data?: { [key: string]: JsonValue }): void;
  warn(message: string, data?: { [key: string]: JsonValue }): void;
  error(message: string, data?: { [key: string]: JsonValue }): void;
}

/**
 * What every handler is given.
 * @since 0.1.0
 */
export interface BaseContext {
  readonly plugin: { readonly id: string; readonly version: string };
  /** What was granted: every required scope, and those of the optional ones that an admin agreed to. */
  readonly scopes: ReadonlySet<Scope>;
  /** What the admin has set for this plugin. */
  readonly settings: Readonly<{ [key: string]: JsonValue }>;
  readonly log: Log;
  /** Aborted when the answer is no longer wanted: the deadline has passed, or the host shuts the plugin down. */
  readonly signal: AbortSignal;
}

/**
 * What an event handler is given.
 *
 * Delivery is at least once. A POST through these clients carries a key derived from the event and from which POST to that path
 * it is, so that a repeated delivery does not write twice, as long as the handler does the same for the same event.
 * @since 0.1.0
 */
export interface EventContext extends BaseContext {
  readonly customers: Customers;
  readonly tickets: Tickets;
  /** The whole API, for what `customers` and `tickets` have no method for. */
  readonly api: TesseraClient;
  /** 1 for the first delivery of this event, 2 for its first repetition, and so on. */
  readonly attempt: number;
}

/**
 * What a hook is given. A person waits for the answer, so a hook has no API clients: it decides on what it was handed.
 * @since 0.1.0
 */
export type HookContext = BaseContext;
