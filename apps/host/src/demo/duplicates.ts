import { contact, withLegalForm, type CustomerMaker } from './customer-maker.js';
import type { DemoCustomer, DuplicateKind } from './demo-workspace.js';
import { fullName, inventAddress } from './people.js';
import type { SeededRandom } from './seeded-random.js';
import type { PersonSubject, Subject } from './subjects.js';
import { misspell } from './typo.js';

type Draft = Omit<DemoCustomer, 'id' | 'createdAt'>;

/** One way in which the same customer gets into the books a second time. Null: this customer cannot be doubled like that. */
type Recipe = (subject: Subject, again: Draft, context: { random: SeededRandom; maker: CustomerMaker }) => Draft | null;

const RECIPES: Readonly<Record<DuplicateKind, { weight: number; write: Recipe }>> = {
  typo: { weight: 18, write: typo },
  nickname: { weight: 24, write: nickname },
  new_email: { weight: 15, write: newEmail },
  swapped_names: { weight: 9, write: swappedNames },
  no_phone: { weight: 10, write: noPhone },
  transliterated: { weight: 18, write: transliterated },
  moved: { weight: 12, write: moved },
  legal_form: { weight: 80, write: legalForm },
  day_and_month_swapped: { weight: 40, write: dayAndMonthSwapped },
};

export function writeDuplicate(
  subject: Subject,
  context: { random: SeededRandom; maker: CustomerMaker; except: ReadonlySet<DuplicateKind> },
): { kind: DuplicateKind; subject: Subject } | null {
  const { random, maker } = context;
  const open = Object.entries(RECIPES).filter(([kind]) => !context.except.has(kind as DuplicateKind));
  while (open.length > 0) {
    const [kind, recipe] = random.pickWeighted(open.map((entry) => ({ weight: entry[1].weight, entry }))).entry as [
      DuplicateKind,
      (typeof RECIPES)[DuplicateKind],
    ];
    const draft = recipe.write(subject, secondTime(subject.customer, random), context);
    if (draft !== null) return { kind, subject: { ...subject, ...maker.stamp(draft, subject.createdAt) } };
    open.splice(
      open.findIndex(([candidate]) => candidate === kind),
      1,
    );
  }
  return null;
}

/** What somebody types who does not know that the customer is there already: no ids of other systems, few tags. */
function secondTime({ id: _id, createdAt: _createdAt, ...customer }: DemoCustomer, random: SeededRandom): Draft {
  return structuredClone({ ...customer, tags: random.chance(0.3) ? customer.tags.slice(0, 1) : [], externalIds: [] });
}

function typo(subject: Subject, again: Draft, { random }: { random: SeededRandom }): Draft | null {
  if (again.phones.length + again.emails.length === 0) return null;
  const lean = again.phones.length > 0 && random.chance(0.5) ? { ...again, emails: [] } : again;
  if (subject.kind === 'organisation') {
    const full = misspell(random, again.name.full);
    return full === null ? null : { ...lean, name: { ...again.name, full } };
  }
  const { given, family } = again.name;
  const field = random.chance(0.6) ? 'family' : 'given';
  const wrong = misspell(random, (field === 'family' ? family : given) ?? '');
  return wrong === null
    ? null
    : named(lean, subject, field === 'family' ? { given, family: wrong } : { given: wrong, family });
}

function nickname(
  subject: Subject,
  again: Draft,
  { random, maker }: { random: SeededRandom; maker: CustomerMaker },
): Draft | null {
  if (subject.kind === 'organisation') return null;
  const short = subject.language.words.names.nicknames[subject.person.given.native];
  if (short === undefined) return null;
  const keepsEmail = again.phones.length === 0 || random.chance(0.3);
  return named(
    {
      ...again,
      emails: keepsEmail ? again.emails : freshEmail(subject, maker),
      birthDate: random.chance(0.5) ? again.birthDate : null,
    },
    subject,
    { given: short, family: again.name.family },
  );
}

function newEmail(subject: Subject, again: Draft, { maker }: { maker: CustomerMaker }): Draft | null {
  if (again.emails.length === 0) return null;
  if (subject.kind === 'organisation') {
    if (again.phones.length === 0) return null;
    return { ...again, emails: [contact(maker.contacts.organisationEmail(subject.brand.latin), 'work', true)] };
  }
  if (again.phones.length === 0 && again.birthDate === null) return null;
  return { ...again, emails: freshEmail(subject, maker), addresses: [] };
}

function swappedNames(subject: Subject, again: Draft): Draft | null {
  if (subject.kind === 'organisation' || again.emails.length === 0) return null;
  return named({ ...again, phones: [] }, subject, { given: again.name.family, family: again.name.given });
}

function noPhone(subject: Subject, again: Draft, { random }: { random: SeededRandom }): Draft | null {
  if (again.phones.length === 0 || again.emails.length === 0) return null;
  const typed = random.chance(0.5) ? again.name : shouted(again.name, random);
  return {
    ...again,
    name: typed,
    phones: [],
    birthDate: null,
    addresses: subject.kind === 'organisation' ? again.addresses : [],
  };
}

function transliterated(subject: Subject, again: Draft, { random }: { random: SeededRandom }): Draft | null {
  if (subject.kind === 'organisation') return null;
  const { given, family, language } = subject.person;
  if (given.native === given.latin && family.native === family.latin) return null;
  // Chinese names keep their order in pinyin; Japanese ones are turned round for the West.
  const full = language.words.code === 'zh' ? `${family.latin} ${given.latin}` : `${given.latin} ${family.latin}`;
  const keepsEmail = again.phones.length === 0 || random.chance(0.55);
  return {
    ...again,
    name: { full, given: given.latin, family: family.latin },
    emails: keepsEmail ? again.emails : [],
    addresses: [],
    birthDate: random.chance(0.6) ? again.birthDate : null,
  };
}

function moved(
  subject: Subject,
  again: Draft,
  { random, maker }: { random: SeededRandom; maker: CustomerMaker },
): Draft | null {
  if (again.addresses.length === 0 || again.emails.length === 0) return null;
  const newPhone = again.phones.length > 0 && random.chance(0.4);
  return {
    ...again,
    addresses: [inventAddress(random, subject.country)],
    phones: newPhone ? [contact(maker.contacts.phone(subject.country), 'mobile', true)] : again.phones,
  };
}

function legalForm(subject: Subject, again: Draft, { random }: { random: SeededRandom }): Draft | null {
  if (subject.kind === 'person') return null;
  const bare = again.name.full === subject.brand.native;
  const full = bare ? withLegalForm(random, subject.language, subject.brand.native) : subject.brand.native;
  const keepsPhone = again.phones.length > 0 && random.chance(0.5);
  return { ...again, name: { ...again.name, full }, ...(keepsPhone ? { emails: [] } : { phones: [] }) };
}

function dayAndMonthSwapped(subject: Subject, again: Draft, { maker }: { maker: CustomerMaker }): Draft | null {
  if (subject.kind === 'organisation' || again.birthDate === null || again.phones.length === 0) return null;
  const [year = '', month = '', day = ''] = again.birthDate.split('-');
  if (Number(day) > 12 || day === month) return null;
  return { ...again, birthDate: `${year}-${day}-${month}`, emails: freshEmail(subject, maker) };
}

function named(draft: Draft, subject: PersonSubject, name: { given: string | null; family: string | null }): Draft {
  return { ...draft, name: { ...name, full: fullName(subject.language.words, name.given ?? '', name.family ?? '') } };
}

function freshEmail(subject: PersonSubject, maker: CustomerMaker): DemoCustomer['emails'] {
  return [contact(maker.contacts.personEmail(subject.person), 'home', true)];
}

/** Some forms are filled in with the shift key held down, others never saw it. */
function shouted(name: DemoCustomer['name'], random: SeededRandom): DemoCustomer['name'] {
  const change = random.chance(0.5) ? (text: string) => text.toUpperCase() : (text: string) => text.toLowerCase();
  return {
    full: change(name.full),
    given: name.given && change(name.given),
    family: name.family && change(name.family),
  };
}
