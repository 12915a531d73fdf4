/** What the generator invents, in the shapes of the public API. Every time is RFC 3339 UTC and lies before `now`. */
export interface DemoWorkspace {
  colleagues: DemoColleague[];
  /** In the order in which they were created. */
  customers: DemoCustomer[];
  notes: DemoNote[];
  tickets: DemoTicket[];
  /** The right answers: which records are the same customer, and which only look like it. */
  truth: {
    duplicates: DemoDuplicate[];
    lookalikes: DemoLookalikes[];
  };
}

export interface DemoColleague {
  id: string;
  name: string;
  email: string;
  role: 'agent' | 'viewer';
  locale: 'en';
  createdAt: string;
}

export interface DemoCustomer {
  id: string;
  kind: 'person' | 'organisation';
  name: { full: string; given: string | null; family: string | null };
  emails: DemoContact[];
  phones: DemoContact[];
  addresses: DemoAddress[];
  birthDate: string | null;
  tags: string[];
  externalIds: { system: string; id: string }[];
  createdAt: string;
}

export interface DemoContact {
  value: string;
  label: string | null;
  primary: boolean;
}

export interface DemoAddress {
  lines: string[];
  city: string;
  region: string | null;
  postalCode: string | null;
  country: string;
}

export interface DemoNote {
  id: string;
  customerId: string;
  authorId: string;
  body: string;
  createdAt: string;
}

export type DemoTicketStatus = 'new' | 'open' | 'pending' | 'on_hold' | 'solved' | 'closed';

export interface DemoTicket {
  id: string;
  subject: string;
  requesterId: string;
  assigneeId: string | null;
  status: DemoTicketStatus;
  priority: 'low' | 'normal' | 'high' | 'urgent';
  tags: string[];
  messages: DemoMessage[];
  /** Everything after `new`, oldest first; the last one is `status`. */
  statusChanges: { status: DemoTicketStatus; at: string; byId: string }[];
  createdAt: string;
}

export interface DemoMessage {
  id: string;
  kind: 'reply' | 'note';
  from: 'requester' | 'agent';
  /** The colleague who wrote it; null for the requester. */
  authorId: string | null;
  body: string;
  createdAt: string;
}

export type DuplicateKind =
  | 'typo'
  | 'nickname'
  | 'new_email'
  | 'swapped_names'
  | 'no_phone'
  | 'transliterated'
  | 'moved'
  | 'legal_form'
  | 'day_and_month_swapped';

export interface DemoDuplicate {
  customerId: string;
  originalId: string;
  kind: DuplicateKind;
}

export interface DemoLookalikes {
  kind: 'family' | 'twins' | 'father_and_son';
  customerIds: string[];
}
