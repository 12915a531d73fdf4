import { describe, expect, it } from '@jest/globals';
import type { RowPlan } from './row-columns.js';
import { explain, omit } from './row-explanation.js';
import { RowReader } from './row-reader.js';
import type { Target } from './target.js';

function reader(columns: Record<string, Target>, options: Partial<RowPlan> = {}): RowReader {
  return new RowReader({
    columns: Object.entries(columns).map(([name, target]) => ({ name, target })),
    dateOrder: null,
    country: null,
    onInvalid: 'refuse',
    ...options,
  });
}

const read = (columns: Record<string, Target>, cells: readonly string[], options?: Partial<RowPlan>) =>
  reader(columns, options).read(cells).draft?.input;
const errors = (columns: Record<string, Target>, cells: readonly string[]) =>
  reader(columns)
    .read(cells)
    .errors.map(({ code, column }) => [code, column]);

describe('RowReader', () => {
  it('builds a customer with several contacts, labels from the column names, and one address', () => {
    const columns = {
      'First name': 'name.given',
      'Middle initial': 'name.given',
      'Last name': 'name.family',
      'E-mail': 'email',
      'Mobile phone': 'phone',
      'Work phone': 'phone',
      Street: 'address.line1',
      City: 'address.city',
      Id: 'externalId:crm',
    } as const;
    expect(
      read(columns, [
        ' Ada ',
        'K',
        'Lovelace',
        'ada@example.com; <al@example.org>',
        '+44 20 7946 0000',
        '',
        '12 St James',
        'London',
        '7',
      ]),
    ).toEqual({
      kind: 'person',
      name: { full: null, given: 'Ada K', family: 'Lovelace' },
      emails: [{ value: 'al@example.org', label: null }],
      phones: [{ value: '+44 20 7946 0000', label: 'mobile' }],
      addresses: [{ lines: ['12 St James'], city: 'London', region: '', postalCode: '', country: null }],
      birthDate: null,
      tags: [],
      externalIds: [{ system: 'crm', id: '7' }],
    });
  });

  it('takes the address out of a name with an address', () => {
    expect(read({ Email: 'email' }, ['Ada Lovelace <ada@example.com>'])?.emails).toEqual([
      { value: 'ada@example.com', label: null },
    ]);
  });

  it('puts a street number where its language has it, whatever the order of the columns', () => {
    expect(
      read({ name: 'name.full', street_name: 'address.line1', street_number: 'address.line1' }, [
        'A',
        '145th st',
        '5112',
      ])?.addresses?.[0]?.lines,
    ).toEqual(['5112 145th st']);
    expect(
      read({ Name: 'name.full', Hausnummer: 'address.line1', Straße: 'address.line1' }, ['A', '5', 'Hauptstraße'])
        ?.addresses?.[0]?.lines,
    ).toEqual(['Hauptstraße 5']);
  });

  it('makes an organisation of a row that names only a company', () => {
    const columns = { Company: 'name.full', 'First name': 'name.given', 'Last name': 'name.family' } as const;
    expect(read(columns, ['ACME Ltd', '', ''])).toMatchObject({ kind: 'organisation', name: { full: 'ACME Ltd' } });
    expect(read(columns, ['ACME Ltd', 'Ada', 'Lovelace'])).toMatchObject({
      kind: 'person',
      name: { full: null, given: 'Ada', family: 'Lovelace' },
    });
  });

  it('calls a customer without a name by its e-mail address or phone number', () => {
    expect(read({ name: 'name.full', email: 'email' }, ['', 'ada@example.com'])?.name).toMatchObject({
      full: 'ada@example.com',
    });
    expect(errors({ name: 'name.full', email: 'email' }, ['', 'n/a'])).toEqual([['ROW_NAME_MISSING', null]]);
  });

  it('completes addresses and phone numbers with the country of the file', () => {
    expect(read({ name: 'name.full', phone: 'phone' }, ['A', '030 123456'], { country: 'DE' })?.phones).toEqual([
      { value: '+49 30 123456', label: null },
    ]);
    const address = read({ name: 'name.full', city: 'address.city', country: 'address.country' }, ['A', 'Wien', ''], {
      country: 'AT',
    })?.addresses;
    expect(address).toEqual([{ lines: [], city: 'Wien', region: '', postalCode: '', country: 'AT' }]);
    expect(read({ name: 'name.full', country: 'address.country' }, ['A', 'Deutschland'])?.addresses?.[0]?.country).toBe(
      'DE',
    );
    expect(read({ name: 'name.full', country: 'address.country' }, ['A', 'CAN'])?.addresses?.[0]?.country).toBe('CA');
    expect(
      read({ name: 'name.full', country: 'address.country' }, ['A', 'Lichtenstein'])?.addresses?.[0]?.country,
    ).toBe('Lichtenstein');
  });

  it('names what is wrong with a row, with its column', () => {
    const columns = { name: 'name.full', born: 'birthDate', kind: 'kind' } as const;
    expect(errors(columns, ['A', '31.02.1990', 'robot'])).toEqual([
      ['ROW_KIND_UNKNOWN', 'kind'],
      ['ROW_BIRTH_DATE_INVALID', 'born'],
    ]);
    expect(errors(columns, ['A', ''])).toEqual([['ROW_CELLS_MISSING', null]]);
    expect(errors(columns, ['A', '', '', 'x'])).toEqual([['ROW_CELLS_EXTRA', null]]);
    expect(errors(columns, ['A', '', '', '', ' '])).toEqual([]);
  });

  it('takes a customer without the values that cannot be taken, when it is told to', () => {
    const rows = reader({ name: 'name.full', email: 'email', born: 'birthDate' }, { onInvalid: 'omit' });
    const { draft, errors: omitted } = rows.read(['A', 'x@', '31.02.1990']);
    expect(omitted.map(({ code }) => code)).toEqual(['ROW_BIRTH_DATE_INVALID']);
    expect(draft?.input).toMatchObject({ birthDate: null, emails: [{ value: 'x@' }] });
    expect(omit(rows.plan, draft!, [{ pointer: '/emails/0/value', code: 'email', detail: '' }])).toMatchObject({
      name: { full: 'A' },
      emails: [],
    });
    expect(omit(rows.plan, draft!, [{ pointer: '/name/full', code: 'maxLength', detail: '' }])).toBeNull();
    expect(rows.read(['', '', '31.02.1990']).draft).toBeNull();
  });

  it('tells the customer rules in terms of the columns', () => {
    const rows = reader({ name: 'name.full', 'Work e-mail': 'email', Street: 'address.line1' });
    const { draft } = rows.read(['A', 'x@', 'y']);
    expect(
      explain(rows.plan, draft!, [{ pointer: '/emails/0/value', code: 'email', detail: 'is not an e-mail address' }]),
    ).toEqual([{ code: 'ROW_EMAIL_INVALID', column: 'Work e-mail', detail: '“x@” is not an e-mail address.' }]);
    expect(
      explain(rows.plan, draft!, [
        { pointer: '/addresses/0/lines/0', code: 'maxLength', detail: 'has 600 characters; 500 is the most' },
      ])[0],
    ).toMatchObject({ code: 'ROW_VALUE_TOO_LONG', column: 'Street' });
  });
});
