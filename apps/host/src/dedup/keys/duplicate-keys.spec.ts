import { describe, expect, it } from '@jest/globals';
import { readCustomer, type CustomerInput } from '../../customers/index.js';
import { duplicateKeysOf, normalisedEmail } from './duplicate-keys.js';
import { isPlaceholderPhone } from './placeholders.js';

const keysOf = (input: CustomerInput): string[] =>
  duplicateKeysOf(readCustomer(input).profile!).map(({ kind, key }) => `${kind} ${key}`);
const commonKeys = (left: CustomerInput, right: CustomerInput): string[] => {
  const known = keysOf(right);
  return keysOf(left)
    .filter((key) => known.includes(key))
    .map((key) => key.split(' ')[0]!);
};

const person = (full: string, birthDate: string | null = '1985-03-02'): CustomerInput => ({
  name: { full },
  birthDate,
});
const email = (value: string): CustomerInput => ({ name: { full: 'Ada' }, emails: [{ value }] });
const phone = (value: string, country = 'DE'): CustomerInput => ({
  name: { full: 'Ada' },
  phones: [{ value }],
  addresses: [{ country }],
});

describe('e-mail keys', () => {
  it.each([
    ['Ada@X.org', 'ada@x.org'],
    ['a.d.a@gmail.com', 'ada+shop@googlemail.com'],
    ['ada+x@outlook.com', 'ada@outlook.com'],
    ['ada@MÜNCHEN.example', 'ada@xn--mnchen-3ya.example'],
  ])('%s and %s are one mailbox', (left, right) => {
    expect(commonKeys(email(left), email(right))).toEqual(['email']);
  });

  it.each([
    ['a.da@x.org', 'ada@x.org'],
    ['ada+1@x.org', 'ada@x.org'],
    ['ada@x.org', 'ada@y.org'],
  ])('%s and %s are two mailboxes', (left, right) => {
    expect(commonKeys(email(left), email(right))).toEqual([]);
  });

  it.each(['info@x.org', 'No-Reply@x.org', 'na@x.org', 'xxx@x.org', 'office@gmail.com'])(
    '%s says nothing about a person',
    (value) => {
      expect(normalisedEmail(value)).toBeNull();
    },
  );
});

describe('phone keys', () => {
  it('are the same for one number however it is written', () => {
    expect(commonKeys(phone('030 123-4987'), phone('+49 (30) 1234987', 'FR'))).toEqual(['phone']);
  });

  it('are none for numbers that cannot be read', () => {
    expect(keysOf(phone('1234987', 'Deutschland'))).toEqual([]);
    expect(keysOf(phone('ask at the desk'))).toEqual([]);
  });

  it.each(['+490000000', '+49111111', '+1234567890', '+4912', '+49300987654'])(
    'are none for the placeholder %s',
    (value) => {
      expect(isPlaceholderPhone(value.slice(1))).toBe(true);
    },
  );
});

describe('name and birth date keys', () => {
  it.each([
    ['Ada Lovelace', 'Lovelace, ADA'],
    ['José Núñez', 'jose nunez'],
    ['Dr. Ada Lovelace', 'Ada Lovelace'],
    ["O'Brien, Sean", 'Sean OBrien'],
    ['王小明', '小明 王'],
  ])('%s and %s are one name', (left, right) => {
    expect(commonKeys(person(left), person(right))).toEqual(['name_and_birth_date']);
  });

  it('are none without a birth date, with a placeholder, or with one name only', () => {
    for (const nobody of [
      person('Ada Lovelace', null),
      person('Ada Lovelace', '1900-01-01'),
      person('N/A'),
      person('Ada'),
      person('Unknown Unknown'),
      person('John Doe'),
      person('aaaa'),
    ]) {
      expect(keysOf(nobody)).toEqual([]);
    }
  });

  it('tell persons and organisations apart', () => {
    const value = { emails: [{ value: 'ada@x.org' }], name: { full: 'Ada' } };
    expect(commonKeys(value, { ...value, kind: 'organisation' })).toEqual([]);
  });

  it('are 64-bit integers that never change', () => {
    expect(keysOf(email('ada@x.org'))).toEqual(['email -4279017600847309238']);
  });
});
