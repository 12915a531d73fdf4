import type { ContactPoint, ExternalId, PostalAddress } from '@tessera/protocol';
import { fold } from '../search/fold.js';
import { words } from '../search/search-text.js';
import type { PhoneNumber } from './customer-profile.js';

/** By what two e-mail addresses are the same one. The local part keeps its case in the record, and is compared without. */
export const emailKeyOf = ({ value }: Pick<ContactPoint, 'value'>): string => value.toLowerCase();

/** By what two phone numbers are the same one. */
export const phoneKeyOf = ({ value, e164 }: Pick<PhoneNumber, 'value' | 'e164'>): string =>
  e164 ?? (value.replace(/[^\d+]+/g, '') || value);

/** By what two addresses are the same one: the same words in the same parts. */
export const addressKeyOf = (address: PostalAddress): string =>
  [address.lines.join(' '), address.city, address.region, address.postalCode, address.country]
    .map((part) => words(part ?? ''))
    .join('\n');

/** Tags are compared without case and accents. */
export const tagKeyOf = (tag: string): string => fold(tag);

/** By what two external ids are the same one. */
export const externalIdKeyOf = ({ system, id }: ExternalId): string => `${system}\n${id}`;
