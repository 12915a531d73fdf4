/** The wire forms that the console reads and writes, as the host's OpenAPI document describes them. */

export interface Page<T> {
  items: T[];
  next: string | null;
}

export interface ActorReference {
  kind: string;
  id: string;
  name: string;
}

export type Role = 'admin' | 'agent' | 'viewer';

export interface User {
  id: string;
  name: string;
  email: string;
  role: Role;
  locale: string | null;
  disabled?: boolean;
}

export interface Session {
  id: string;
  user: User;
  scopes: string[];
  current: boolean;
  ip: string | null;
  userAgent: string | null;
  createdAt: string;
  lastSeenAt: string;
  expiresAt: string;
}

export interface AccessToken {
  id: string;
  name: string;
  scopes: string[];
  owner: { id: string; name: string } | null;
  expiresAt: string;
  createdAt: string;
  lastUsedAt: string | null;
}

export type CustomerKind = 'person' | 'organisation';

export interface ContactPoint {
  value: string;
  label: string | null;
  primary: boolean;
}

export interface Address {
  lines: string[];
  city: string | null;
  region: string | null;
  postalCode: string | null;
  country: string | null;
}

export interface ExternalId {
  system: string;
  id: string;
}

export interface CustomerName {
  full: string;
  given: string | null;
  family: string | null;
}

export interface CustomerDraft {
  kind: CustomerKind;
  name: CustomerName;
  emails: ContactPoint[];
  phones: ContactPoint[];
  addresses: Address[];
  birthDate: string | null;
  tags: string[];
  externalIds: ExternalId[];
}

export interface Customer extends CustomerDraft {
  id: string;
  createdAt: string;
  updatedAt: string;
}

export interface TimelineEntry {
  id: string;
  type: string;
  at: string;
  actor: ActorReference;
  summary: string;
  data: Record<string, unknown> | null;
}

export interface Note {
  id: string;
  customerId: string;
  body: string;
  author: ActorReference;
  createdAt: string;
}

export type MatchReason = 'email' | 'phone' | 'name_and_birth_date';

export interface DuplicateCandidate {
  customer: Customer;
  matchedOn: MatchReason[];
}

export interface Merge {
  id: string;
  survivorId: string;
  absorbedId: string;
  state: 'merged' | 'undone';
  /** As it is now. */
  survivor: Customer;
  /** As it was at the merge, or as it is now if the merge was taken back. */
  absorbed: Customer;
  reason: string | null;
  actor: ActorReference;
  createdAt: string;
  undoneAt: string | null;
}

export const ticketStatuses = ['new', 'open', 'pending', 'on_hold', 'solved', 'closed'] as const;
export type TicketStatus = (typeof ticketStatuses)[number];
export const ticketPriorities = ['low', 'normal', 'high', 'urgent'] as const;
export type TicketPriority = (typeof ticketPriorities)[number];

export interface Reference {
  id: string;
  name: string;
}

export interface SlaTarget {
  targetMinutes: number;
  dueAt: string | null;
  metAt: string | null;
  breached: boolean;
  /** What it took; null until it is met. */
  usedMinutes: number | null;
}

export interface Ticket {
  id: string;
  number: number;
  subject: string;
  status: TicketStatus;
  priority: TicketPriority;
  requester: Reference;
  assignee: Reference | null;
  tags: string[];
  sla: { firstResponse: SlaTarget | null } | null;
  messageCount: number;
  lastMessageAt: string | null;
  createdAt: string;
  updatedAt: string;
}

export type MessageKind = 'reply' | 'note';

export interface TicketMessage {
  id: string;
  ticketId: string;
  kind: MessageKind;
  from: 'agent' | 'requester';
  body: string;
  author: ActorReference;
  createdAt: string;
}

export type OperationState = 'receiving' | 'running' | 'succeeded' | 'failed' | 'cancelled' | 'undone';

export interface Operation {
  id: string;
  kind: string;
  state: OperationState;
  progress: { done: number; total: number | null; unit: string; percent: number | null };
  result: { created: number; duplicates: number; failed: number } | null;
  /** Customers that an undo took away, and those it left because they were used since. */
  undo: { removed: number; kept: number } | null;
  error: { code: string; title: string; detail?: string; cure?: string } | null;
  label: string | null;
  createdAt: string;
  updatedAt: string;
  finishedAt: string | null;
}

export interface RowError {
  row: number;
  column: string | null;
  code: string;
  detail: string;
  raw: string;
}

export interface ImportColumn {
  name: string;
  samples: string[];
  suggested: string | null;
}

export interface ImportPreview {
  columns: ImportColumn[];
  encoding: string;
  delimiter: string;
  /** Rows in the part that was looked at. */
  rows: number;
}

export type PluginState = 'available' | 'enabled' | 'disabled' | 'broken';
export type PluginHealth = 'stopped' | 'starting' | 'ready' | 'degraded' | 'suspended';

export interface PluginFault {
  code: string;
  phase: string;
  message: string;
  cure: string;
  at: string;
}

export interface Plugin {
  id: string;
  name: string;
  version: string;
  publisher: string | null;
  description: string | null;
  state: PluginState;
  health: {
    status: PluginHealth;
    since: string | null;
    restarts: number;
    pid: number | null;
    /** Resident memory of its process. */
    memoryBytes: number | null;
    lastError: PluginFault | null;
  };
  isolation: string[];
  /** Everything that it asks for. */
  scopes: string[];
  /** Those of them that it can do without. */
  optionalScopes: string[];
  events: string[];
  hooks: string[];
  /** What somebody agreed to. */
  grant: { scopes: string[]; grantedBy: Partial<ActorReference>; grantedAt: string } | null;
  deliveries: { delivered: number; retrying: number; dead: number; lag: number };
}

/** A line of what a plugin, or the host about it, had to say. */
export interface PluginLogLine {
  at: string;
  source: 'plugin' | 'stdout' | 'stderr' | 'host';
  level: 'debug' | 'info' | 'warn' | 'error';
  message: string;
}
