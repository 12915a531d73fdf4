import type { Country } from './language.js';
import { toDomainLabel, toLocalPart } from './latin.js';
import type { Person } from './people.js';
import { PHONE_RANGES } from './phone-ranges.js';
import type { SeededRandom } from './seeded-random.js';

/** Hands out e-mail addresses and phone numbers, each only once: two people who share one are meant to, never by accident. */
export class Contacts {
  readonly #taken = new Set<string>();

  constructor(private readonly random: SeededRandom) {}

  personEmail(person: Person): string {
    const { random } = this;
    const { mailDomains, names } = person.language.words;
    // Nobody puts both of two family names into an address.
    const family = names.familyNames === 2 ? person.family.latin.split(' ')[0] : person.family.latin;
    const [first, last] = [toLocalPart(person.given.latin), toLocalPart(family ?? '')];
    return this.#once((attempt) => {
      const local = random.pick([
        `${first}.${last}`,
        `${first}.${last}`,
        `${first}${last}`,
        `${first.charAt(0)}.${last}`,
        `${last}.${first}`,
        `${first}_${last}`,
      ]);
      const suffix =
        attempt > 1 ? String(random.integer(2, 99)) : random.chance(0.18) ? person.birthDate.slice(2, 4) : '';
      return `${local}${suffix}@${random.pick(mailDomains)}`;
    });
  }

  familyEmail(family: string, domains: readonly string[]): string {
    return this.#once(
      (attempt) => `${toLocalPart(family)}.home${attempt > 1 ? attempt : ''}@${this.random.pick(domains)}`,
    );
  }

  organisationEmail(latinName: string): string {
    const label = toDomainLabel(latinName);
    return this.#once(
      (attempt) =>
        `${this.random.pick(['info', 'info', 'office', 'hello', 'shop'])}@${label}${attempt > 1 ? `-${attempt}` : ''}.example`,
    );
  }

  phone(country: Country): string {
    const { patterns } = PHONE_RANGES[country.code];
    return this.#once(() => this.random.fill(this.random.pick(patterns)));
  }

  externalId(prefix: string): string {
    return this.#once(() => this.random.fill(`${prefix}-1####`));
  }

  #once(make: (attempt: number) => string): string {
    for (let attempt = 1; attempt <= 500; attempt += 1) {
      const value = make(attempt);
      if (this.#taken.has(value)) continue;
      this.#taken.add(value);
      return value;
    }
    throw new RangeError('The demo ranges are exhausted: widen a phone range or add a mail domain.');
  }
}
