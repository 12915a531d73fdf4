import type { CustomerProfile } from './customer-profile.js';

/** The lists of a record, which merge by union. */
export const LIST_FIELDS = ['emails', 'phones', 'addresses', 'tags', 'externalIds'] as const;
export type ListField = (typeof LIST_FIELDS)[number];

/** The order that an edit gave to a list of a merged record, by the keys of its entries. */
export interface Arrangement {
  readonly order: readonly string[];
  readonly primary: string | null;
}

/**
 * A customer's own record while others are merged into it, together with what edits of the merged view said about
 * values that are not its own.
 */
export interface OwnRecord {
  readonly profile: CustomerProfile;
  readonly updatedAt: string;
  /** Keys of entries of members that an edit removed from the view. */
  readonly suppressed: Partial<Record<ListField, readonly string[]>>;
  readonly arranged: Partial<Record<ListField, Arrangement>>;
  /** An edit removed the birth date that a member has. */
  readonly birthDateCleared: boolean;
}
