import type { CustomerMaker } from './customer-maker.js';
import { birthDate } from './demo-clock.js';
import type { DemoLookalikes } from './demo-workspace.js';
import type { Language } from './languages.js';
import { familyNameFor, pickFamilyNames, type Gender, type Person } from './people.js';
import type { SeededRandom } from './seeded-random.js';
import type { PersonSubject } from './subjects.js';

/** People under one roof: they share an address and a name, sometimes a phone or a mailbox, and are different people. */
export interface Household {
  kind: DemoLookalikes['kind'];
  members: PersonSubject[];
}

export function inventHousehold(random: SeededRandom, maker: CustomerMaker, language: Language): Household {
  const kind = random.pickWeighted([
    { kind: 'family' as const, weight: 78 },
    { kind: 'twins' as const, weight: 13 },
    { kind: 'father_and_son' as const, weight: 9 },
  ]).kind;
  const people = inventMembers(random, maker.invent(language), kind);
  const [head] = people as [Person];
  const shared = {
    email:
      kind === 'family' && random.chance(0.15)
        ? maker.contacts.familyEmail(head.family.latin, language.words.mailDomains)
        : undefined,
    phone: random.chance(0.4) ? maker.contacts.phone(head.country) : undefined,
  };
  return { kind, members: people.map((person) => asNeighbour(maker.writeDown(person, shared), person)) };
}

function inventMembers(random: SeededRandom, head: Person, kind: Household['kind']): Person[] {
  const { words } = head.language;
  const familyNames = pickFamilyNames(random, words);
  const year = Number(head.birthDate.slice(0, 4));
  const member = (gender: Gender, changes: Partial<Person>): Person => ({
    ...head,
    gender,
    given: random.pick(words.names[gender].filter((name) => name !== head.given)),
    family: familyNameFor(gender, familyNames),
    ...changes,
  });
  const first = { ...head, family: familyNameFor(head.gender, familyNames) };
  switch (kind) {
    case 'twins':
      return [first, member(random.chance(0.75) ? head.gender : other(head.gender), {})];
    case 'father_and_son': {
      const father = member('male', { birthDate: birthDate(random, year - random.integer(24, 34)) });
      return [father, { ...father, birthDate: head.birthDate }];
    }
    case 'family': {
      const partner = member(other(head.gender), { birthDate: birthDate(random, year + random.integer(-5, 5)) });
      const child = member(random.pick(['female', 'male'] as const), {
        birthDate: birthDate(random, year + random.integer(20, 30)),
      });
      return random.chance(0.45) && year < 1985 ? [first, partner, child] : [first, partner];
    }
  }
}

/** The address is what makes them look alike, so nobody in a household goes without one. */
function asNeighbour(subject: PersonSubject, person: Person): PersonSubject {
  return { ...subject, customer: { ...subject.customer, addresses: [person.address], birthDate: person.birthDate } };
}

const other = (gender: Gender): Gender => (gender === 'female' ? 'male' : 'female');
