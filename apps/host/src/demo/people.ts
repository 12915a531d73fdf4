import { birthDate } from './demo-clock.js';
import type { DemoAddress } from './demo-workspace.js';
import type { Country, FamilyName, LanguageWords, WrittenName } from './language.js';
import type { Language } from './languages.js';
import type { SeededRandom } from './seeded-random.js';

export type Gender = 'female' | 'male';

/** A person before anybody wrote them down: the same person may end up in several records. */
export interface Person {
  language: Language;
  country: Country;
  gender: Gender;
  given: WrittenName;
  family: WrittenName;
  address: DemoAddress;
  birthDate: string;
}

export function inventPerson(random: SeededRandom, language: Language, thisYear: number): Person {
  const { words } = language;
  const country = random.pickWeighted(words.countries);
  const gender = random.pick(['female', 'male'] as const);
  return {
    language,
    country,
    gender,
    given: random.pick(words.names[gender]),
    family: familyNameFor(gender, pickFamilyNames(random, words)),
    address: inventAddress(random, country),
    birthDate: birthDate(random, thisYear - 18 - Math.floor(62 * random.next() ** 1.3)),
  };
}

export function pickFamilyNames(random: SeededRandom, words: LanguageWords): FamilyName[] {
  const [first, second] = random.shuffle(words.names.family);
  return [first, words.names.familyNames === 2 ? second : undefined].filter((name) => name !== undefined);
}

export function familyNameFor(gender: Gender, names: readonly FamilyName[]): WrittenName {
  return {
    native: names.map((name) => name[gender].native).join(' '),
    latin: names.map((name) => name[gender].latin).join(' '),
  };
}

/** The full name in the order of the culture: 王伟, 佐藤 花子, Maria Silva. */
export function fullName(words: LanguageWords, given: string, family: string): string {
  const { order, separator } = words.names;
  return order === 'family-first' ? `${family}${separator}${given}` : `${given} ${family}`;
}

export function inventAddress(random: SeededRandom, country: Country): DemoAddress {
  const city = random.pick(country.cities);
  const street = random.pick(country.streets);
  const form = random.pick(country.addressForms);
  const written = form.replace(/\{(\w+)\}/g, (_, slot: string) => addressPart(random, slot, street));
  return {
    lines: written.split('|'),
    city: city.name,
    region: city.region,
    postalCode: city.postalCode === null ? null : random.fill(city.postalCode),
    country: country.code,
  };
}

function addressPart(random: SeededRandom, slot: string, street: string): string {
  switch (slot) {
    case 'street':
      return street;
    case 'number':
      return String(random.integer(1, 189));
    case 'flat':
      return String(random.integer(2, 48));
    case 'floor':
      return String(random.integer(1, 6));
    case 'letter':
      return random.pick(['a', 'b', 'c']);
    default:
      throw new TypeError(`Unknown part of an address: {${slot}}`);
  }
}
