import type { CustomerProfile } from '../record/customer-profile.js';
import type { ListField } from './list-rules.js';

/** The order and the primary entry that an edit gave to a list of a merged record, by the keys of its entries. */
export interface Arrangement {
  readonly order: readonly string[];
  readonly primary: string | null;
}

/**
 * A customer's own record while others are merged into it, and what edits of the merged view said about values
 * that are not its own. Members are never changed by an edit: that is why a merge can be taken back exactly.
 */
export interface OwnRecord {
  readonly profile: CustomerProfile;
  /** When the record itself was last edited. */
  readonly updatedAt: string;
  /** Keys of entries of members that an edit removed from the view. */
  readonly suppressed: Partial<Record<ListField, readonly string[]>>;
  readonly arranged: Partial<Record<ListField, Arrangement>>;
  /** An edit removed the birth date that a member has. */
  readonly birthDateCleared: boolean;
}

/** The own record of a customer that nothing has been merged into yet. */
export const asOwnRecord = (profile: CustomerProfile, updatedAt: Date): OwnRecord => ({
  profile,
  updatedAt: updatedAt.toISOString(),
  suppressed: {},
  arranged: {},
  birthDateCleared: false,
});
