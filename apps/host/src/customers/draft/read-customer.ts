import type { CustomerName, ExternalId, PostalAddress } from '@tessera/protocol';
import type { FieldError } from '../../platform/errors/problem.js';
import { validationFailed } from '../../platform/http/validation.pipe.js';
import type { CustomerPatch, PostalAddressInput } from '../dto/customer-input.dto.js';
import type { CustomerProfile, PhoneNumber } from '../record/customer-profile.js';
import { addressKeyOf, externalIdKeyOf, tagKeyOf } from '../record/entry-keys.js';
import { calendarDay, isFutureDay } from './calendar-date.js';
import { readEmails, readPhones } from './contact-points.js';
import { LIMITS } from './limits.js';
import { composeFullName } from './name.js';
import { Reader } from './reader.js';
import { cleanLine } from './text.js';

/** A customer as a writer may give it: its shape is checked, its values are not, and whatever is absent is empty. */
export type CustomerInput = CustomerPatch;

/** A normalised record, or everything that is wrong with the input, with pointers into it. */
export type CustomerReading =
  | { readonly profile: CustomerProfile; readonly errors: null }
  | { readonly profile: null; readonly errors: readonly FieldError[] };

/**
 * Normalises and checks a customer. The one way from outside into the table: API, import and demo workspace all pass here.
 * @param known phone numbers of the record as it is: they keep their international form when the customer moves to another country
 */
export function readCustomer(input: CustomerInput, known: readonly PhoneNumber[] = []): CustomerReading {
  const reader = new Reader();
  const addresses = readAddresses(input.addresses ?? [], reader);
  const profile: CustomerProfile = {
    kind: input.kind ?? 'person',
    name: readName(input.name, reader),
    emails: readEmails(input.emails ?? [], reader),
    phones: readPhones(input.phones ?? [], reader, {
      country: addresses.find(({ country }) => country !== null)?.country ?? null,
      known,
    }),
    addresses,
    birthDate: readBirthDate(input.birthDate, reader),
    tags: readTags(input.tags ?? [], reader),
    externalIds: readExternalIds(input.externalIds ?? [], reader),
  };
  return reader.errors.length === 0 ? { profile, errors: null } : { profile: null, errors: reader.errors };
}

/** As {@link readCustomer}, for a request. @throws VALIDATION_FAILED */
export function readCustomerOrRefuse(input: CustomerInput, known?: readonly PhoneNumber[]): CustomerProfile {
  const { profile, errors } = readCustomer(input, known);
  if (errors) throw validationFailed(errors);
  return profile;
}

function readName(input: CustomerInput['name'], reader: Reader): CustomerName {
  const given = reader.line('/name/given', input?.given, LIMITS.namePart);
  const family = reader.line('/name/family', input?.family, LIMITS.namePart);
  const full = reader.line('/name/full', input?.full) ?? composeFullName(given, family);
  if (full === null)
    reader.refuse('/name', 'required', 'A customer needs a name: name.full, or name.given and name.family.');
  return { full: full ?? '', given, family };
}

function readAddresses(list: readonly PostalAddressInput[], reader: Reader): PostalAddress[] {
  if (!reader.fits('/addresses', list, LIMITS.addresses)) return [];
  const found = new Map<string, PostalAddress>();
  for (const [index, input] of list.entries()) {
    const address = readAddress(`/addresses/${index}`, input, reader);
    const key = addressKeyOf(address);
    if (!isEmptyAddress(address) && !found.has(key)) found.set(key, address);
  }
  return [...found.values()];
}

function readAddress(pointer: string, input: PostalAddressInput, reader: Reader): PostalAddress {
  const lines = input.lines ?? [];
  const country = reader.line(`${pointer}/country`, input.country, LIMITS.country);
  return {
    lines: reader.fits(`${pointer}/lines`, lines, LIMITS.addressLines)
      ? lines.map((line, index) => reader.line(`${pointer}/lines/${index}`, line)).filter((line) => line !== null)
      : [],
    city: reader.line(`${pointer}/city`, input.city),
    region: reader.line(`${pointer}/region`, input.region),
    postalCode: reader.line(`${pointer}/postalCode`, input.postalCode, LIMITS.postalCode),
    country: country !== null && /^[a-z]{2}$/i.test(country) ? country.toUpperCase() : country,
  };
}

function readBirthDate(text: CustomerInput['birthDate'], reader: Reader): string | null {
  const clean = cleanLine(text);
  if (clean === null) return null;
  const day = calendarDay(clean);
  if (day === null) reader.refuse('/birthDate', 'calendarDate', 'is not a day of the calendar in the form YYYY-MM-DD');
  else if (isFutureDay(day)) reader.refuse('/birthDate', 'future', 'lies in the future');
  return clean;
}

function readTags(list: readonly string[], reader: Reader): string[] {
  if (!reader.fits('/tags', list, LIMITS.tags)) return [];
  const tags = new Map<string, string>();
  for (const [index, text] of list.entries()) {
    const tag = reader.line(`/tags/${index}`, text, LIMITS.tagLength);
    if (tag !== null && !tags.has(tagKeyOf(tag))) tags.set(tagKeyOf(tag), tag);
  }
  return [...tags.values()];
}

function readExternalIds(list: readonly ExternalId[], reader: Reader): ExternalId[] {
  if (!reader.fits('/externalIds', list, LIMITS.externalIds)) return [];
  const found = new Map<string, ExternalId>();
  for (const [index, entry] of list.entries()) {
    const system = reader.line(`/externalIds/${index}/system`, entry.system);
    const id = reader.line(`/externalIds/${index}/id`, entry.id);
    if (system === null) reader.refuse(`/externalIds/${index}/system`, 'required', 'is empty');
    if (id === null) reader.refuse(`/externalIds/${index}/id`, 'required', 'is empty');
    if (system !== null && id !== null) found.set(externalIdKeyOf({ system, id }), { system, id });
  }
  return [...found.values()];
}

const isEmptyAddress = (address: PostalAddress): boolean =>
  address.lines.length === 0 &&
  address.city === null &&
  address.region === null &&
  address.postalCode === null &&
  address.country === null;
