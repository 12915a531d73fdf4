import type { Customer } from '../api/types.js';
import type { Format } from '../i18n/format.js';
import { addressLines } from '../customers/contact.js';
import { groupedPhone } from '../customers/grouped-phone.js';

export type ComparedField = 'kind' | 'name' | 'emails' | 'phones' | 'addresses' | 'birthDate' | 'tags' | 'externalIds';

export interface ComparedValue {
  text: string;
  /** The other record has the same value. */
  shared: boolean;
}

export interface ComparedRow {
  field: ComparedField;
  left: ComparedValue[];
  right: ComparedValue[];
  differs: boolean;
  /** Several values can stand side by side after a merge; of a single one only the survivor's does. */
  many: boolean;
}

type Texts = (customer: Customer) => string[];

const folded = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

function row(field: ComparedField, pair: [Customer, Customer], texts: Texts, many: boolean): ComparedRow {
  const [left, right] = [texts(pair[0]), texts(pair[1])];
  const mark = (own: string[], other: string[]): ComparedValue[] => {
    const known = new Set(other.map(folded));
    return own.map((text) => ({ text, shared: known.has(folded(text)) }));
  };
  const marked = { left: mark(left, right), right: mark(right, left) };
  return { field, ...marked, many, differs: [...marked.left, ...marked.right].some((value) => !value.shared) };
}

/** Lines two records up field by field; fields that neither has are left out. */
export function compareCustomers(
  pair: [Customer, Customer],
  format: Format,
  kindLabel: (kind: Customer['kind']) => string,
): ComparedRow[] {
  return [
    row('kind', pair, ({ kind }) => [kindLabel(kind)], false),
    row('name', pair, ({ name }) => [name.full], false),
    row('emails', pair, ({ emails }) => emails.map(({ value }) => value), true),
    row('phones', pair, ({ phones }) => phones.map(({ value }) => groupedPhone(value)), true),
    row(
      'addresses',
      pair,
      ({ addresses }) => addresses.map((address) => addressLines(address, format).join('\n')),
      true,
    ),
    row('birthDate', pair, ({ birthDate }) => (birthDate === null ? [] : [format.day(birthDate)]), false),
    row('tags', pair, ({ tags }) => tags, true),
    row('externalIds', pair, ({ externalIds }) => externalIds.map(({ system, id }) => `${system}: ${id}`), true),
  ].filter(({ left, right }) => left.length + right.length > 0);
}
