import { hireColleagues, type Colleague } from './colleagues.js';
import { CustomerMaker } from './customer-maker.js';
import type { DemoColleague, DemoDuplicate, DemoLookalikes, DemoWorkspace, DuplicateKind } from './demo-workspace.js';
import { writeDuplicate } from './duplicates.js';
import { inventHousehold } from './households.js';
import { LANGUAGES, type Language } from './languages.js';
import { writeNotes } from './notes.js';
import { SeededRandom } from './seeded-random.js';
import type { Subject } from './subjects.js';
import { writeTickets } from './tickets.js';

const CUSTOMERS = 2_000;
/** Records that say again what another record says already. */
const DUPLICATES = 240;
/** Of those, how many are the third record of one customer. */
const THIRD_RECORDS = 24;
const ORGANISATIONS = 270;
const HOUSEHOLDS = 110;
const NOTES = 640;

/**
 * Invents the demo workspace: a coffee roaster with customers in thirteen languages. Pure: the same seed and the same
 * moment give the same workspace, byte for byte.
 */
export function generateDemoWorkspace(options: { seed: string; now: Date }): DemoWorkspace {
  const now = options.now.getTime();
  const source = new SeededRandom(options.seed);
  const colleagues = hireColleagues(source.fork('colleagues'), now);
  const agents = colleagues.filter(({ role }) => role === 'agent');
  const maker = new CustomerMaker(source.fork('customers'), now);
  const { originals, lookalikes } = inventOriginals(source.fork('originals'), maker);
  const { copies, duplicates } = inventDuplicates(source.fork('duplicates'), maker, originals);
  const subjects = [...originals, ...copies].sort((one, other) => compare(one.customer.id, other.customer.id));
  return {
    colleagues: colleagues.map(toDemoColleague),
    customers: subjects.map(({ customer }) => customer),
    notes: writeNotes(subjects, { random: source.fork('notes'), now, count: NOTES, authors: agents }),
    tickets: writeTickets(subjects, { random: source.fork('tickets'), now, languages: LANGUAGES, agents }),
    truth: { duplicates, lookalikes },
  };
}

function inventOriginals(
  random: SeededRandom,
  maker: CustomerMaker,
): { originals: Subject[]; lookalikes: DemoLookalikes[] } {
  const weighted = LANGUAGES.map((language) => ({ language, weight: language.words.weight }));
  const language = (): Language => random.pickWeighted(weighted).language;
  const originals: Subject[] = Array.from({ length: ORGANISATIONS }, () => maker.organisation(language()));
  const lookalikes = Array.from({ length: HOUSEHOLDS }, () => {
    const { kind, members } = inventHousehold(random, maker, language());
    originals.push(...members);
    return { kind, customerIds: members.map(({ customer }) => customer.id) };
  });
  while (originals.length < CUSTOMERS - DUPLICATES) originals.push(maker.person(language()));
  return { originals, lookalikes };
}

function inventDuplicates(
  random: SeededRandom,
  maker: CustomerMaker,
  originals: readonly Subject[],
): { copies: Subject[]; duplicates: DemoDuplicate[] } {
  const copies: Subject[] = [];
  const duplicates: DemoDuplicate[] = [];
  const kindsOf = new Map<Subject, Set<DuplicateKind>>();
  const double = (original: Subject): void => {
    const except = kindsOf.get(original) ?? new Set<DuplicateKind>();
    const copy = writeDuplicate(original, { random, maker, except });
    if (copy === null) return;
    kindsOf.set(original, except.add(copy.kind));
    copies.push(copy.subject);
    duplicates.push({ customerId: copy.subject.customer.id, originalId: original.customer.id, kind: copy.kind });
  };
  for (const original of random.shuffle(originals)) {
    if (copies.length === DUPLICATES - THIRD_RECORDS) break;
    double(original);
  }
  for (const original of random.shuffle([...kindsOf.keys()])) {
    if (copies.length === DUPLICATES) break;
    double(original);
  }
  return { copies, duplicates };
}

function toDemoColleague({ gender: _gender, ...colleague }: Colleague): DemoColleague {
  return colleague;
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
