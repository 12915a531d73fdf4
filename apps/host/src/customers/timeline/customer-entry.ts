import type { Customer, EventType } from '@tessera/protocol';
import type { HistoryEvent } from '../../platform/events/event-history.js';

/** The events of a customer that its timeline shows. */
export const CUSTOMER_EVENTS = [
  'customer.created',
  'customer.updated',
  'customer.deleted',
  'customer.restored',
  'customer.merged',
  'customer.unmerged',
  'customer.note_added',
] as const satisfies readonly EventType[];

type CustomerEvent = (typeof CUSTOMER_EVENTS)[number];

const LONGEST_SUMMARY = 140;

const MEMBER_NAMES: Readonly<Record<string, string>> = {
  kind: 'kind',
  name: 'name',
  emails: 'e-mail addresses',
  phones: 'phone numbers',
  addresses: 'addresses',
  birthDate: 'birth date',
  tags: 'tags',
  externalIds: 'external ids',
};

const SUMMARIES: Readonly<Record<CustomerEvent, (event: HistoryEvent) => string>> = {
  'customer.created': () => 'Created the customer',
  'customer.updated': (event) =>
    `Changed ${listOf(changedNames(event).map((name) => MEMBER_NAMES[name]!)) || 'the customer'}`,
  'customer.deleted': () => 'Deleted the customer',
  'customer.restored': () => 'Brought the customer back',
  'customer.merged': (event) => `Merged ${absorbedName(event)} into this customer`,
  'customer.unmerged': (event) => `Took the merge with ${absorbedName(event)} back`,
  'customer.note_added': ({ data }) => shortened(String(data['body'] ?? '')),
};

/** What a timeline says of a customer's own event. */
export function customerEntry(event: HistoryEvent): {
  type: 'event' | 'note';
  summary: string;
  data: Record<string, unknown>;
} {
  const type = event.type as CustomerEvent;
  return {
    type: type === 'customer.note_added' ? 'note' : 'event',
    summary: SUMMARIES[type](event),
    data: { event: type, ...detailsOf(event) },
  };
}

/** A change names what changed and how; a merge names the two; a note is the note. The whole record is one request away. */
function detailsOf(event: HistoryEvent): Record<string, unknown> {
  const { data, before, after } = event;
  switch (event.type) {
    case 'customer.note_added':
      return data;
    case 'customer.updated':
      return { customerId: event.subject, changed: changedNames(event), before, after };
    case 'customer.merged':
    case 'customer.unmerged':
      return {
        mergeId: data['id'],
        survivorId: data['survivorId'],
        absorbedId: data['absorbedId'],
        absorbedName: absorbedName(event),
        reason: data['reason'],
      };
    default:
      return { customerId: event.subject };
  }
}

// In the order of the record: the database keeps the members of a change in an order of its own.
const changedNames = ({ after }: HistoryEvent): string[] =>
  Object.keys(MEMBER_NAMES).filter((name) => after !== null && name in after);

const absorbedName = ({ data }: HistoryEvent): string =>
  (data['absorbed'] as Customer | undefined)?.name.full ?? 'another customer';

const shortened = (text: string): string =>
  text.length > LONGEST_SUMMARY ? `${text.slice(0, LONGEST_SUMMARY - 1).toWellFormed()}…` : text;

function listOf(names: readonly string[]): string {
  const [last, ...others] = names.toReversed();
  return others.length === 0 ? (last ?? '') : `${others.reverse().join(', ')} and ${last}`;
}
