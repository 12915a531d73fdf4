import { describe, expect, it } from '@jest/globals';
import { ApiError } from '@tessera/client';
import type { Customer } from '../api/types.js';
import { blankCustomer, blankPoint, changedFields, draftOf, fieldErrorsOf, valuesOf } from './customer-form-values.js';

const customer: Customer = {
  id: '0199a001',
  kind: 'person',
  name: { full: 'Amara Okafor', given: 'Amara', family: null },
  emails: [
    { value: 'amara@example.com', label: 'work', primary: false },
    { value: 'a.okafor@example.org', label: null, primary: true },
  ],
  phones: [],
  addresses: [{ lines: ['12 Marina', 'Floor 3'], city: 'Lagos', region: null, postalCode: null, country: 'NG' }],
  birthDate: '1980-02-03',
  tags: ['vip'],
  externalIds: [{ system: 'shop', id: '17' }],
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
};
const { id: _id, createdAt: _createdAt, updatedAt: _updatedAt, ...draft } = customer;

describe('the customer form', () => {
  it('gives back the record it was opened with', () => {
    expect(draftOf(valuesOf(customer))).toEqual(draft);
  });

  it('sends nothing when nothing was changed', () => {
    expect(changedFields(customer, draftOf(valuesOf(customer)))).toEqual({});
  });

  it('sends only what was changed', () => {
    expect(changedFields(customer, draftOf({ ...valuesOf(customer), tags: [] }))).toEqual({ tags: [] });
  });

  it('leaves empty rows out and makes the first e-mail primary when none is', () => {
    const values = {
      ...blankCustomer(),
      emails: [blankPoint(true), { ...blankPoint(false), value: ' b@example.com ' }],
    };
    expect(draftOf(values).emails).toEqual([{ value: 'b@example.com', label: null, primary: true }]);
  });

  it('gives an organisation neither birth date nor given name', () => {
    const organisation = draftOf({ ...valuesOf(customer), kind: 'organisation' });
    expect(organisation.birthDate).toBeNull();
    expect(organisation.name).toEqual({ full: 'Amara Okafor', given: null, family: null });
  });

  it('puts a complaint beside its field although empty rows were not sent', () => {
    const values = { ...blankCustomer(), emails: [blankPoint(true), { ...blankPoint(false), value: 'wrong' }] };
    const error = new ApiError(400, {
      code: 'VALIDATION_FAILED',
      errors: [
        { pointer: '/emails/0/value', code: 'email', detail: 'Not an e-mail.' },
        { pointer: '/birthDate', code: 'date', detail: 'Not a date.' },
        { pointer: '/name/full', code: 'required', detail: 'Missing.' },
      ],
    });
    expect(fieldErrorsOf(error, values)).toEqual({
      'emails.1.value': 'Not an e-mail.',
      birthDate: 'Not a date.',
      'name.full': 'Missing.',
    });
  });
});
