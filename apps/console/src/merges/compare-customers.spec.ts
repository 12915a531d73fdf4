import { describe, expect, it } from '@jest/globals';
import type { Customer } from '../api/types.js';
import { createFormat } from '../i18n/format.js';
import { compareCustomers } from './compare-customers.js';

const base: Customer = {
  id: '1',
  kind: 'person',
  name: { full: 'Amara Okafor', given: null, family: null },
  emails: [{ value: 'amara@example.com', label: null, primary: true }],
  phones: [],
  addresses: [],
  birthDate: '1980-02-03',
  tags: [],
  externalIds: [],
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
};
const compare = (other: Partial<Customer>) =>
  new Map(
    compareCustomers([base, { ...base, id: '2', ...other }], createFormat('en-GB'), (kind) => kind).map((row) => [
      row.field,
      row,
    ]),
  );

describe('comparing two records', () => {
  it('finds no difference between equal ones, whatever the case of their letters', () => {
    const rows = compare({ emails: [{ value: 'AMARA@example.com', label: 'work', primary: true }] });
    expect([...rows.values()].filter((row) => row.differs)).toEqual([]);
  });

  it('marks what only one of them has', () => {
    const rows = compare({ emails: [...base.emails, { value: 'a@example.org', label: null, primary: false }] });
    expect(rows.get('emails')).toMatchObject({
      differs: true,
      left: [{ text: 'amara@example.com', shared: true }],
      right: [
        { text: 'amara@example.com', shared: true },
        { text: 'a@example.org', shared: false },
      ],
    });
  });

  it('leaves out what neither has', () => {
    expect(compare({}).has('phones')).toBe(false);
  });
});
