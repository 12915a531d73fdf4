import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCustomer, type CustomerInput } from '../draft/read-customer.js';
import type { CustomerProfile } from '../record/customer-profile.js';
import { edit, project, settle } from './golden-record.js';
import { asOwnRecord, type OwnRecord } from './own-record.js';

const profileOf = (input: Partial<CustomerInput> = {}): CustomerProfile =>
  readCustomer({ name: { full: 'Ada' }, ...input }).profile!;
const own = (input: Partial<CustomerInput> = {}): OwnRecord => asOwnRecord(profileOf(input), new Date(0));
const emails = (...values: string[]): Partial<CustomerInput> => ({ emails: values.map((value) => ({ value })) });
const valuesOf = ({ emails: list }: CustomerProfile): string[] =>
  list.map(({ value, primary }) => (primary ? `*${value}` : value));

const pool = ['a@x.org', 'A@X.org', 'b@x.org', 'c@x.org', 'd@x.org'];
const profiles: fc.Arbitrary<CustomerProfile> = fc
  .record({
    name: fc.record({ full: fc.constantFrom('Ada', 'Bob', '王小明') }),
    emails: fc.array(fc.record({ value: fc.constantFrom(...pool), label: fc.constantFrom(null, 'home') }), {
      maxLength: 4,
    }),
    phones: fc.array(fc.record({ value: fc.constantFrom('+49 30 123456', '030 123456', '+44 20 7946 0958', 'desk') }), {
      maxLength: 3,
    }),
    addresses: fc.array(
      fc.record({ city: fc.constantFrom('Köln', 'Koln', 'Paris'), country: fc.constantFrom('DE', null) }),
      { maxLength: 3 },
    ),
    birthDate: fc.constantFrom(null, '1990-01-02', '1991-02-03'),
    tags: fc.array(fc.constantFrom('vip', 'VIP', 'new', 'old'), { maxLength: 3 }),
    externalIds: fc.array(fc.record({ system: fc.constantFrom('crm', 'erp'), id: fc.constantFrom('1', '2') }), {
      maxLength: 3,
    }),
    primary: fc.nat(3),
  })
  .map(({ primary, ...input }) =>
    profileOf({ ...input, emails: input.emails.map((email, index) => ({ ...email, primary: index === primary })) }),
  );

describe('the golden record', () => {
  it('fills the survivor up from its members and keeps what is its own', () => {
    const survivor = own({ ...emails('ada@x.org'), tags: ['a'] });
    const member = profileOf({
      name: { full: 'A. Lovelace' },
      ...emails('b@x.org', 'ADA@x.org'),
      birthDate: '1815-12-10',
      tags: ['A', 'b'],
    });
    expect(project(survivor, [member])).toMatchObject({
      name: { full: 'Ada' },
      birthDate: '1815-12-10',
      tags: ['a', 'b'],
    });
    expect(valuesOf(project(survivor, [member]))).toEqual(['*ada@x.org', 'b@x.org']);
  });

  it('takes the primary entry of the first member where the survivor has none', () => {
    expect(
      valuesOf(
        project(own(), [
          profileOf({ emails: [{ value: 'b@x.org' }, { value: 'c@x.org', primary: true }] }),
          profileOf(emails('d@x.org')),
        ]),
      ),
    ).toEqual(['b@x.org', '*c@x.org', 'd@x.org']);
  });

  it('does not show an entry of a member that an edit removed, until that member leaves', () => {
    const member = profileOf(emails('b@x.org', 'c@x.org'));
    const edited = edit(own(emails('a@x.org')), [member], profileOf(emails('a@x.org', 'c@x.org')));
    expect(valuesOf(project(edited, [member]))).toEqual(['*a@x.org', 'c@x.org']);
    expect(settle(edited, []).suppressed).toEqual({});
    expect(valuesOf(project(settle(edited, []), [member]))).toEqual(['*a@x.org', 'b@x.org', 'c@x.org']);
  });

  it('keeps a birth date removed although a member has it', () => {
    const member = profileOf({ birthDate: '1990-01-02' });
    const edited = edit(own(), [member], profileOf());
    expect(project(edited, [member]).birthDate).toBeNull();
    expect(project(own(), [member]).birthDate).toBe('1990-01-02');
  });

  it('gives a changed entry of a member to the survivor, and leaves the member as it was', () => {
    const member = profileOf({ emails: [{ value: 'b@x.org', label: 'old' }] });
    const edited = edit(own(), [member], profileOf({ emails: [{ value: 'b@x.org', label: 'work' }] }));
    expect(settle(edited, []).profile.emails).toEqual([{ value: 'b@x.org', label: 'work', primary: true }]);
    expect(member.emails[0]?.label).toBe('old');
  });
});

describe('laws of the golden record', () => {
  it('without an edit, the record without members is the record as it was', () => {
    fc.assert(
      fc.property(profiles, fc.array(profiles, { maxLength: 3 }), (profile, members) => {
        const record = asOwnRecord(profile, new Date(0));
        expect(JSON.stringify(settle(settle(record, members), []).profile)).toBe(JSON.stringify(profile));
      }),
    );
  });

  it('an edited view is exactly what was asked for', () => {
    fc.assert(
      fc.property(
        profiles,
        fc.array(profiles, { maxLength: 3 }),
        fc.array(profiles, { minLength: 1, maxLength: 3 }),
        (profile, members, edits) => {
          let record = asOwnRecord(profile, new Date(0));
          for (const wanted of edits) {
            record = edit(record, members, wanted);
            expect(JSON.stringify(project(record, members))).toBe(JSON.stringify(wanted));
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('settling changes nothing while the same members stay', () => {
    fc.assert(
      fc.property(
        profiles,
        fc.array(profiles, { minLength: 1, maxLength: 3 }),
        profiles,
        (profile, members, wanted) => {
          const record = edit(asOwnRecord(profile, new Date(0)), members, wanted);
          expect(project(settle(record, members), members)).toEqual(wanted);
        },
      ),
    );
  });

  it('has one primary entry in each list of contact points that is not empty', () => {
    fc.assert(
      fc.property(profiles, fc.array(profiles, { maxLength: 3 }), profiles, (profile, members, wanted) => {
        const record = edit(asOwnRecord(profile, new Date(0)), members, wanted);
        for (const view of [project(record, members), project(record, members.slice(1)), settle(record, []).profile]) {
          for (const list of [view.emails, view.phones])
            expect(list.filter(({ primary }) => primary)).toHaveLength(Math.min(1, list.length));
        }
      }),
    );
  });
});
