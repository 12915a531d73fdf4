/**
 * The wire forms of the records that events carry. They are what the REST API answers for the same record.
 */

/** Who did something. @since 0.1.0 */
export interface ActorReference {
  kind: 'user' | 'app' | 'plugin' | 'system' | 'operator';
  id: string;
  name: string;
}

/** An e-mail address or a phone number of a customer. @since 0.1.0 */
export interface ContactPoint {
  value: string;
  label: string | null;
  primary: boolean;
}

/** A postal address. `country` is an ISO 3166-1 alpha-2 code where it is known. @since 0.1.0 */
export interface PostalAddress {
  lines: string[];
  city: string | null;
  region: string | null;
  postalCode: string | null;
  country: string | null;
}

/** The name of a customer; `full` is always there. @since 0.1.0 */
export interface CustomerName {
  full: string;
  given: string | null;
  family: string | null;
}

/** What another system calls the same customer. @since 0.1.0 */
export interface ExternalId {
  system: string;
  id: string;
}

/** A person or an organisation. @since 0.1.0 */
export interface Customer {
  id: string;
  kind: 'person' | 'organisation';
  name: CustomerName;
  emails: ContactPoint[];
  phones: ContactPoint[];
  addresses: PostalAddress[];
  /** `YYYY-MM-DD` */
  birthDate: string | null;
  tags: string[];
  externalIds: ExternalId[];
  createdAt: string;
  updatedAt: string;
}

/** A customer before it is stored: everything that the writer may decide. @since 0.1.0 */
export type CustomerDraft = Omit<Customer, 'id' | 'createdAt' | 'updatedAt'>;

/** A note about a customer, for colleagues. @since 0.1.0 */
export interface CustomerNote {
  id: string;
  customerId: string;
  body: string;
  author: ActorReference;
  createdAt: string;
}

/** Two customers that became one, and can become two again. @since 0.1.0 */
export interface CustomerMerge {
  id: string;
  survivorId: string;
  absorbedId: string;
  state: 'merged' | 'undone';
  survivor: Customer;
  reason: string | null;
  actor: ActorReference;
  createdAt: string;
  undoneAt: string | null;
}

/** A person named inside another record. @since 0.1.0 */
export interface PersonReference {
  id: string;
  name: string;
}

/** One service-level target of a ticket. Minutes are working minutes. @since 0.1.0 */
export interface SlaTarget {
  targetMinutes: number;
  dueAt: string | null;
  metAt: string | null;
  breached: boolean;
  /** What it took; null until it is met. */
  usedMinutes: number | null;
}

/** @since 0.1.0 */
export type TicketStatus = 'new' | 'open' | 'pending' | 'on_hold' | 'solved' | 'closed';

/** @since 0.1.0 */
export type TicketPriority = 'low' | 'normal' | 'high' | 'urgent';

/** A request for help. @since 0.1.0 */
export interface Ticket {
  id: string;
  number: number;
  subject: string;
  status: TicketStatus;
  priority: TicketPriority;
  requester: PersonReference;
  assignee: PersonReference | null;
  tags: string[];
  sla: { firstResponse: SlaTarget | null };
  messageCount: number;
  lastMessageAt: string | null;
  createdAt: string;
  updatedAt: string;
}

/** One message of a ticket: a public reply or an internal note. @since 0.1.0 */
export interface TicketMessage {
  id: string;
  ticketId: string;
  kind: 'reply' | 'note';
  from: 'agent' | 'requester';
  body: string;
  author: ActorReference;
  createdAt: string;
}

/** Long-running work, for example an import. @since 0.1.0 */
export interface Operation {
  id: string;
  kind: string;
  state: 'receiving' | 'running' | 'succeeded' | 'failed' | 'cancelled' | 'undone';
  progress: { done: number; total: number | null; unit: string; percent: number | null };
  result: { created: number; duplicates: number; failed: number } | null;
  label: string | null;
  createdAt: string;
  updatedAt: string;
  finishedAt: string | null;
}

/** What a `plugin.*` event says about the plugin. @since 0.1.0 */
export interface PluginReference {
  id: string;
  name: string;
  version: string;
  /** Why, where there is a reason: the code of the error that suspended it. */
  reason: string | null;
}

/** A person who works in this installation. @since 0.1.0 */
export interface User {
  id: string;
  name: string;
  email: string;
  role: 'admin' | 'agent' | 'viewer';
  locale: string | null;
  disabled: boolean;
  createdAt: string;
  updatedAt: string;
}

/** What a `token.*` or `app.*` event says: never the secret. @since 0.1.0 */
export interface CredentialReference {
  id: string;
  name: string;
  scopes: string[];
}
