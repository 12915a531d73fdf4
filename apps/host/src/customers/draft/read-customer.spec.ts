import { describe, expect, it } from '@jest/globals';
import type { CustomerProfile } from '../record/customer-profile.js';
import { applyPatch } from './apply-patch.js';
import { readCustomer, type CustomerInput } from './read-customer.js';

const read = (input: CustomerInput): CustomerProfile => {
  const { profile, errors } = readCustomer(input);
  if (errors) throw new Error(JSON.stringify(errors));
  return profile;
};

const pointersOf = (input: CustomerInput): string[] => readCustomer(input).errors?.map(({ pointer }) => pointer) ?? [];

const named = { full: 'Ada' };

describe('the name of a customer', () => {
  it.each([
    [{ full: ' Ada  Lovelace ' }, { full: 'Ada  Lovelace', given: null, family: null }],
    [
      { given: 'Ada', family: 'Lovelace' },
      { full: 'Ada Lovelace', given: 'Ada', family: 'Lovelace' },
    ],
    [
      { given: '小明', family: '王' },
      { full: '王小明', given: '小明', family: '王' },
    ],
    [
      { given: 'さくら', family: '佐藤' },
      { full: '佐藤さくら', given: 'さくら', family: '佐藤' },
    ],
    [{ family: 'Lovelace' }, { full: 'Lovelace', given: null, family: 'Lovelace' }],
    [
      { full: 'The Countess', given: 'Ada' },
      { full: 'The Countess', given: 'Ada', family: null },
    ],
    [{ full: 'Jose\u0301' }, { full: 'José', given: null, family: null }],
    [{ full: 'Ada\u0000\nLove\ud800lace' }, { full: 'Ada Love\ufffdlace', given: null, family: null }],
  ])('%j is read as %j', (name, expected) => {
    expect(read({ name }).name).toEqual(expected);
  });

  it.each([[undefined], [null], [{}], [{ full: ' ' }], [{ full: null, given: '\u0000' }]])(
    '%j names nobody',
    (name) => {
      expect(pointersOf({ name })).toEqual(['/name']);
    },
  );
});

describe('contact points', () => {
  it('have exactly one primary entry, the first unless told otherwise', () => {
    expect(
      read({ name: named, emails: [{ value: 'a@x.org' }, { value: 'b@x.org' }] }).emails.map(({ primary }) => primary),
    ).toEqual([true, false]);
    expect(
      read({ name: named, emails: [{ value: 'a@x.org' }, { value: 'b@x.org', primary: true }] }).emails.map(
        ({ primary }) => primary,
      ),
    ).toEqual([false, true]);
    expect(
      pointersOf({
        name: named,
        emails: [
          { value: 'a@x.org', primary: true },
          { value: 'b@x.org', primary: true },
        ],
      }),
    ).toEqual(['/emails/1/primary']);
  });

  it('keep the case of an e-mail address and take the same mailbox once', () => {
    const { emails } = read({
      name: named,
      emails: [{ value: ' Ada@X.org ' }, { value: 'ada@x.org', label: 'home', primary: true }],
    });
    expect(emails).toEqual([{ value: 'Ada@X.org', label: 'home', primary: true }]);
  });

  it.each([
    'a@b',
    'ada+tag@sub.example.org',
    'ada@münchen.example',
    '用户@例子.example',
    "o'brien@x.org",
    'a'.repeat(64) + '@x.org',
  ])('take %s', (value) => {
    expect(read({ name: named, emails: [{ value }] }).emails[0]?.value).toBe(value);
  });

  it.each([
    'ada',
    '@x.org',
    'ada@',
    'a da@x.org',
    'a@b@c.org',
    'a..b@x.org',
    '.a@x.org',
    'a@-x.org',
    'a@x..org',
    'a'.repeat(65) + '@x.org',
    'Ada <ada@x.org>',
  ])('refuse %s', (value) => {
    expect(pointersOf({ name: named, emails: [{ value }] })).toEqual(['/emails/0/value']);
  });

  it('read phone numbers in the country of the address, and keep what is no number', () => {
    const { phones } = read({
      name: named,
      phones: [
        { value: '030 123456' },
        { value: '+44 20 7946 0958' },
        { value: '0033 1 42 68 53 00' },
        { value: 'ask at the desk' },
        { value: '+49 30 123456-12 ext. 5' },
      ],
      addresses: [{ country: 'de' }],
    });
    expect(phones.map(({ e164 }) => e164)).toEqual(['+4930123456', '+442079460958', '+33142685300', null, null]);
    expect(phones.map(({ value }) => value)).toContain('ask at the desk');
  });

  it('are at most 50, with the list named', () => {
    const phones = Array.from({ length: 51 }, (_, index) => ({ value: `+49 30 1000${index}` }));
    expect(pointersOf({ name: named, phones })).toEqual(['/phones']);
  });
});

describe('the other members of a customer', () => {
  it.each(['2024-02-29', '1900-01-01', '0001-01-01'])('take %s as a birth date', (birthDate) => {
    expect(read({ name: named, birthDate }).birthDate).toBe(birthDate);
  });

  it.each(['2023-02-29', '1990-13-01', '1990-00-10', '90-01-01', '01.02.1990', '0000-01-01', '9999-01-01'])(
    'refuse %s as a birth date',
    (birthDate) => {
      expect(pointersOf({ name: named, birthDate })).toEqual(['/birthDate']);
    },
  );

  it('write a country code in capitals and keep what is none', () => {
    expect(
      read({ name: named, addresses: [{ country: 'de' }, { country: 'Deutschland' }] }).addresses.map(
        ({ country }) => country,
      ),
    ).toEqual(['DE', 'Deutschland']);
  });

  it('drop empty and repeated entries', () => {
    const profile = read({
      name: named,
      addresses: [{ lines: ['', ' '] }, { city: 'Köln' }, { city: 'KOLN' }],
      tags: ['VIP', 'vip', ' ', 'Łódź'],
      externalIds: [
        { system: 'crm', id: '1' },
        { system: 'crm', id: '1' },
        { system: 'erp', id: '1' },
      ],
    });
    expect(profile.addresses.map(({ city }) => city)).toEqual(['Köln']);
    expect(profile.tags).toEqual(['VIP', 'Łódź']);
    expect(profile.externalIds).toHaveLength(2);
  });

  it('are absent as null and empty lists, and the customer is a person', () => {
    expect(read({ name: named, emails: null, birthDate: null })).toEqual({
      kind: 'person',
      name: { full: 'Ada', given: null, family: null },
      emails: [],
      phones: [],
      addresses: [],
      birthDate: null,
      tags: [],
      externalIds: [],
    });
  });
});

describe('a merge patch', () => {
  const ada = read({
    name: { given: 'Ada', family: 'Lovelace' },
    phones: [{ value: '030 123456' }],
    addresses: [{ country: 'DE' }],
    birthDate: '1815-12-10',
  });

  it('lets a composed full name follow its parts, and a written one stay', () => {
    expect(applyPatch(ada, { name: { family: 'King' } }).name).toEqual({
      full: 'Ada King',
      given: 'Ada',
      family: 'King',
    });
    const countess = applyPatch(ada, { name: { full: 'The Countess' } });
    expect(applyPatch(countess, { name: { family: 'King' } }).name).toEqual({
      full: 'The Countess',
      given: 'Ada',
      family: 'King',
    });
  });

  it('removes with null and leaves what it does not name', () => {
    expect(applyPatch(ada, { birthDate: null })).toEqual({ ...ada, birthDate: null });
    expect(applyPatch(ada, { name: { family: null } }).name).toEqual({ full: 'Ada', given: 'Ada', family: null });
  });

  it('does not read a phone number anew because its owner moved', () => {
    expect(applyPatch(ada, { addresses: [{ country: 'FR' }] }).phones[0]?.e164).toBe('+4930123456');
  });

  it('is refused when nothing of the name would be left', () => {
    expect(() => applyPatch(ada, { name: null })).toThrow('/name');
  });
});
