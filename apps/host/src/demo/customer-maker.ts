import { Contacts } from './contacts.js';
import { HISTORY, pastMoment, toTimestamp } from './demo-clock.js';
import { demoId } from './demo-ids.js';
import type { DemoContact, DemoCustomer } from './demo-workspace.js';
import type { WrittenName } from './language.js';
import type { Language } from './languages.js';
import { fullName, inventAddress, inventPerson, type Person } from './people.js';
import type { SeededRandom } from './seeded-random.js';
import type { OrganisationSubject, PersonSubject } from './subjects.js';

const PERSON_TAGS = [
  { tag: 'newsletter', share: 0.34 },
  { tag: 'subscription', share: 0.26 },
  { tag: 'vip', share: 0.06 },
  { tag: 'tasting', share: 0.08 },
  { tag: 'trade-fair', share: 0.05 },
];

const ORGANISATION_TAGS = [
  { tag: 'wholesale', share: 0.45 },
  { tag: 'office', share: 0.4 },
  { tag: 'newsletter', share: 0.2 },
  { tag: 'vip', share: 0.08 },
];

/** Writes people and organisations down as customer records. */
export class CustomerMaker {
  readonly contacts: Contacts;
  readonly #organisationNames = new Set<string>();
  readonly #thisYear: number;

  constructor(
    private readonly random: SeededRandom,
    private readonly now: number,
  ) {
    this.contacts = new Contacts(random.fork('contacts'));
    this.#thisYear = new Date(now).getUTCFullYear();
  }

  person(language: Language): PersonSubject {
    return this.writeDown(inventPerson(this.random, language, this.#thisYear));
  }

  invent(language: Language): Person {
    return inventPerson(this.random, language, this.#thisYear);
  }

  /** `shared` are the contact points of a household. */
  writeDown(person: Person, shared: { email?: string | undefined; phone?: string | undefined } = {}): PersonSubject {
    const { random } = this;
    const { words } = person.language;
    const reach = random.next();
    const email = shared.email ?? this.contacts.personEmail(person);
    const phones = reach < 0.84 ? this.#phones(shared.phone ?? this.contacts.phone(person.country), person) : [];
    const customer: Omit<DemoCustomer, 'id' | 'createdAt'> = {
      kind: 'person',
      name: {
        full: fullName(words, person.given.native, person.family.native),
        given: person.given.native,
        family: person.family.native,
      },
      emails: phones.length > 0 && reach < 0.09 ? [] : [contact(email, 'home', true)],
      phones,
      addresses: random.chance(0.86) ? [person.address] : [],
      birthDate: random.chance(0.8) ? person.birthDate : null,
      tags: this.#tags(PERSON_TAGS),
      externalIds: random.chance(0.5) ? [{ system: 'webshop', id: this.contacts.externalId('W') }] : [],
    };
    return { kind: 'person', person, language: person.language, country: person.country, ...this.stamp(customer) };
  }

  organisation(language: Language): OrganisationSubject {
    const { random } = this;
    const country = random.pickWeighted(language.words.countries);
    const brand = this.#organisationName(language);
    const clerk = this.invent(language);
    const customer: Omit<DemoCustomer, 'id' | 'createdAt'> = {
      kind: 'organisation',
      name: {
        full: random.chance(0.6) ? withLegalForm(random, language, brand.native) : brand.native,
        given: null,
        family: null,
      },
      emails: [contact(this.contacts.organisationEmail(brand.latin), 'work', true)],
      phones: random.chance(0.85) ? [contact(this.contacts.phone(country), 'work', true)] : [],
      addresses: [inventAddress(random, country)],
      birthDate: null,
      tags: this.#tags(ORGANISATION_TAGS),
      externalIds: random.chance(0.7) ? [{ system: 'erp', id: this.contacts.externalId('D') }] : [],
    };
    return {
      kind: 'organisation',
      language,
      country,
      brand,
      contact: { name: fullName(language.words, clerk.given.native, clerk.family.native), gender: clerk.gender },
      ...this.stamp(customer),
    };
  }

  /** Gives a record its time and, from it, its id. */
  stamp(
    record: Omit<DemoCustomer, 'id' | 'createdAt'>,
    after = this.now - HISTORY,
  ): { customer: DemoCustomer; createdAt: number } {
    const createdAt = pastMoment(this.random, this.now, { from: after, to: this.now });
    const { kind, ...rest } = record;
    return {
      createdAt,
      customer: { id: demoId(this.random, createdAt), kind, ...rest, createdAt: toTimestamp(createdAt) },
    };
  }

  #phones(first: string, person: Person): DemoContact[] {
    const second = this.random.chance(0.08) ? [contact(this.contacts.phone(person.country), 'work', false)] : [];
    return [contact(first, 'mobile', true), ...second];
  }

  #tags(choices: readonly { tag: string; share: number }[]): string[] {
    return choices.filter(({ share }) => this.random.chance(share)).map(({ tag }) => tag);
  }

  #organisationName(language: Language): WrittenName {
    const { brands, trades, form } = language.words.organisations;
    for (let attempt = 1; attempt <= 500; attempt += 1) {
      const [brand, trade] = [this.random.pick(brands), this.random.pick(trades)];
      const write = (spelling: keyof WrittenName): string =>
        form.replace('{brand}', brand[spelling]).replace('{trade}', trade[spelling]);
      const native = write('native');
      if (this.#organisationNames.has(native)) continue;
      this.#organisationNames.add(native);
      return { native, latin: write('latin') };
    }
    throw new RangeError(`Not enough organisation names in ${language.words.code}: add brands or trades.`);
  }
}

export function contact(value: string, label: string, primary: boolean): DemoContact {
  return { value, label, primary };
}

export function withLegalForm(random: SeededRandom, language: Language, name: string): string {
  return random.pick(language.words.organisations.legalForms).replace('{name}', name);
}
