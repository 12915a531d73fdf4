import type { CustomerProfile } from '../record/customer-profile.js';
import { addressKeyOf, emailKeyOf, externalIdKeyOf, phoneKeyOf, tagKeyOf } from '../record/entry-keys.js';

/** The lists of a record; they merge by union. */
export const LIST_FIELDS = ['emails', 'phones', 'addresses', 'tags', 'externalIds'] as const;
export type ListField = (typeof LIST_FIELDS)[number];

export type Entry<Field extends ListField> = CustomerProfile[Field][number];

interface ListRule<Field extends ListField> {
  /** By what two entries are the same one. */
  readonly keyOf: (entry: Entry<Field>) => string;
  /** Whether exactly one entry of the list is primary. */
  readonly hasPrimary: boolean;
}

export const LIST_RULES: { readonly [Field in ListField]: ListRule<Field> } = {
  emails: { keyOf: emailKeyOf, hasPrimary: true },
  phones: { keyOf: phoneKeyOf, hasPrimary: true },
  addresses: { keyOf: addressKeyOf, hasPrimary: false },
  tags: { keyOf: tagKeyOf, hasPrimary: false },
  externalIds: { keyOf: externalIdKeyOf, hasPrimary: false },
};

/** True when two values of a record are the same text on the wire. */
export const isEqual = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);
