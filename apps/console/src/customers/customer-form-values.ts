import type { UseFormReturnType } from '@mantine/form';
import type { ApiError } from '@tessera/client';
import type { Address, ContactPoint, Customer, CustomerDraft, CustomerKind } from '../api/types.js';

/** What the form holds: every field is text, and an absent one is empty. */
export interface CustomerFormValues {
  kind: CustomerKind;
  name: { full: string; given: string; family: string };
  emails: { key: string; value: string; label: string; primary: boolean }[];
  phones: { key: string; value: string; label: string; primary: boolean }[];
  addresses: { key: string; lines: string; city: string; region: string; postalCode: string; country: string }[];
  birthDate: string;
  tags: string[];
  externalIds: { key: string; system: string; id: string }[];
}

export type CustomerForm = UseFormReturnType<CustomerFormValues>;

let nextKey = 0;
/** Rows are told apart by a key of their own, so that removing one does not move another's focus. */
const key = () => `row-${(nextKey += 1)}`;

export const blankPoint = (primary: boolean) => ({ key: key(), value: '', label: '', primary });
export const blankAddress = () => ({ key: key(), lines: '', city: '', region: '', postalCode: '', country: '' });
export const blankExternalId = () => ({ key: key(), system: '', id: '' });

export function blankCustomer(): CustomerFormValues {
  return {
    kind: 'person',
    name: { full: '', given: '', family: '' },
    emails: [blankPoint(true)],
    phones: [blankPoint(true)],
    addresses: [],
    birthDate: '',
    tags: [],
    externalIds: [],
  };
}

export function valuesOf(customer: Customer): CustomerFormValues {
  const points = (list: ContactPoint[]) =>
    list.map(({ value, label, primary }) => ({ key: key(), value, label: label ?? '', primary }));
  return {
    kind: customer.kind,
    name: { full: customer.name.full, given: customer.name.given ?? '', family: customer.name.family ?? '' },
    emails: points(customer.emails),
    phones: points(customer.phones),
    addresses: customer.addresses.map(({ lines, city, region, postalCode, country }) => ({
      key: key(),
      lines: lines.join('\n'),
      city: city ?? '',
      region: region ?? '',
      postalCode: postalCode ?? '',
      country: country ?? '',
    })),
    birthDate: customer.birthDate ?? '',
    tags: customer.tags,
    externalIds: customer.externalIds.map(({ system, id }) => ({ key: key(), system, id })),
  };
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const hasAddress = (address: CustomerFormValues['addresses'][number]) =>
  [address.lines, address.city, address.region, address.postalCode, address.country].some((text) => text.trim() !== '');

function pointsOf(rows: CustomerFormValues['emails']): ContactPoint[] {
  const written = rows.filter(({ value }) => value.trim() !== '');
  const primary = written.find((row) => row.primary) ?? written[0];
  return written.map((row) => ({ value: row.value.trim(), label: orNull(row.label), primary: row === primary }));
}

function addressOf(row: CustomerFormValues['addresses'][number]): Address {
  return {
    lines: lines(row.lines),
    city: orNull(row.city),
    region: orNull(row.region),
    postalCode: orNull(row.postalCode),
    country: orNull(row.country),
  };
}

/** The record as the host wants it; rows left empty are not part of it. */
export function draftOf(values: CustomerFormValues): CustomerDraft {
  const isPerson = values.kind === 'person';
  return {
    kind: values.kind,
    name: {
      full: values.name.full.trim(),
      given: isPerson ? orNull(values.name.given) : null,
      family: isPerson ? orNull(values.name.family) : null,
    },
    emails: pointsOf(values.emails),
    phones: pointsOf(values.phones),
    addresses: values.addresses.filter(hasAddress).map(addressOf),
    birthDate: isPerson ? orNull(values.birthDate) : null,
    tags: values.tags,
    externalIds: values.externalIds
      .filter(({ system, id }) => system.trim() !== '' && id.trim() !== '')
      .map(({ system, id }) => ({ system: system.trim(), id: id.trim() })),
  };
}

const draftFields = [
  'kind',
  'name',
  'emails',
  'phones',
  'addresses',
  'birthDate',
  'tags',
  'externalIds',
] as const satisfies (keyof CustomerDraft)[];
export type DraftField = (typeof draftFields)[number];

const same = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

/** Only what was changed goes to the host, so an edit never writes back what somebody else changed meanwhile. */
export function changedFields(before: CustomerDraft, after: CustomerDraft): Partial<CustomerDraft> {
  const patch: Partial<CustomerDraft> = {};
  const take = <Field extends DraftField>(field: Field) => {
    if (!same(before[field], after[field])) patch[field] = after[field];
  };
  draftFields.forEach(take);
  return patch;
}

/** Positions in the sent draft and in the form differ by the rows left empty. */
function rowInForm(values: CustomerFormValues, list: string, sent: number): number {
  const written: Record<string, (index: number) => boolean> = {
    emails: (index) => values.emails[index]?.value.trim() !== '',
    phones: (index) => values.phones[index]?.value.trim() !== '',
    addresses: (index) => hasAddress(values.addresses[index] ?? blankAddress()),
  };
  const isWritten = written[list];
  if (isWritten === undefined) return sent;
  let left = sent;
  for (let index = 0; index < 1_000; index += 1) {
    if (isWritten(index) && left-- === 0) return index;
  }
  return sent;
}

/** Puts the host's complaints beside the fields they are about: `/emails/0/value` → `emails.0.value`. */
export function fieldErrorsOf(error: ApiError, values: CustomerFormValues): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { pointer, detail } of error.errors) {
    const [list = '', position, ...rest] = pointer.split('/').slice(1);
    const index = Number(position);
    const path =
      position === undefined || Number.isNaN(index)
        ? [list, ...(position === undefined ? [] : [position])]
        : [list, String(rowInForm(values, list, index)), ...rest];
    errors[path.join('.')] = detail;
  }
  return errors;
}
