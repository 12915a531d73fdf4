import { parseBirthDate } from './birth-date.js';
import { headerKey, headerKeys, isAlternateName, namesOrganisations } from './header.js';
import { namesIdentity, namesOtherId, namesRecord, targetByName } from './header-words.js';
import { kindOf } from './kind.js';
import { SINGLE_TARGETS, type Target } from './target.js';

/** A column of the file with values from its first rows. */
export interface SampledColumn {
  readonly name: string;
  /** One entry per row that was looked at, empty cells included. */
  readonly values: readonly string[];
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const EMAIL_WORD = /(?:^|_)(?:e_?mails?|courriel|correo|mailadresse)(?:_|$)|邮箱|电邮/;
const PHONE_WORD = /(?:^|_)(?:phones?|telephone|telefono?|tel|mobile|cellphone|handy|celular)(?:_|$)|电话|手机/;
/** Words that make a column say something about an address or number instead of being one. */
const ABOUT_CONTACT =
  /(?:^|_)(?:type|kind|label|status|valid|verified|opt|optin|optout|consent|sent|count|subscribed|country|extension|ext|bounced|hash|id)(?:_|$)/;
const MOST_UNLIKE = 0.5;
const DISTINCT_ENOUGH = 0.5;
const ROWS_TO_JUDGE_BY = 5;

/** What the columns of a file hold, from their names and values; null where nothing fits. Everything is only a suggestion. */
export function suggestTargets(columns: readonly SampledColumn[]): (Target | null)[] {
  const found = columns.map((column) => suggestTarget(column));
  settleNames(columns, found);
  settleSingles(columns, found);
  return found;
}

function suggestTarget(column: SampledColumn): Target | null {
  const byName = byHeader(column);
  if (byName !== null) return contradicts(byName, column.values) ? null : byName;
  const filled = column.values.filter((value) => value.trim() !== '');
  return filled.length > 0 && share(filled, (value) => EMAIL.test(value.trim())) >= 0.8 ? 'email' : null;
}

function byHeader({ name, values }: SampledColumn): Target | null {
  const keys = headerKeys(name);
  if (keys.some(namesRecord)) return isDistinct(values) ? `externalId:${headerKey(name)}` : null;
  for (const key of keys) {
    const target = targetByName(key);
    if (target !== null) return target;
  }
  const [key] = keys;
  if (key === undefined) return null;
  if (EMAIL_WORD.test(key) && !ABOUT_CONTACT.test(key)) return 'email';
  if (PHONE_WORD.test(key) && !ABOUT_CONTACT.test(key)) return 'phone';
  return namesIdentity(key) || (namesOtherId(key) && isDistinct(values)) ? `externalId:${key}` : null;
}

/** True where the values speak against what the name says: a `type` of payment is no kind of customer. */
function contradicts(target: Target, values: readonly string[]): boolean {
  const filled = values.map((value) => value.trim()).filter((value) => value !== '');
  if (filled.length === 0) return false;
  const fits: Partial<Record<Target, (value: string) => boolean>> = {
    email: (value) => value.includes('@'),
    phone: (value) => value.replace(/\D/g, '').length >= 3,
    birthDate: (value) => parseBirthDate(value, 'day-first') !== null,
    kind: (value) => kindOf(value) !== null,
    'name.full': (value) => /\p{L}/u.test(value),
  };
  const fit = fits[target];
  return fit !== undefined && share(filled, fit) < (target === 'kind' ? 0.9 : MOST_UNLIKE);
}

/** `name` beside `Vorname` is a family name, and so is `nom` beside `prénom`; alone each is the full name. */
function settleNames(columns: readonly SampledColumn[], found: (Target | null)[]): void {
  const at = (target: Target): number => found.indexOf(target);
  const givenKey = at('name.given') === -1 ? null : headerKey(columns[at('name.given')]!.name);
  if (givenKey !== null && at('name.family') === -1) {
    const name = columns.findIndex(
      (column, index) => found[index] === 'name.full' && headerKey(column.name) === 'name',
    );
    if (name !== -1) found[name] = 'name.family';
  }
  if (givenKey === null && at('name.family') !== -1 && headerKey(columns[at('name.family')]!.name) === 'nom')
    found[at('name.family')] = 'name.full';
  if ((givenKey === 'nombre' || givenKey === 'nombres') && at('name.family') === -1)
    found[at('name.given')] = 'name.full';
}

/** Where two columns would fill one value, the first keeps it. Person names also are one value; an organisation's stands beside. */
function settleSingles(columns: readonly SampledColumn[], found: (Target | null)[]): void {
  const taken = new Set<string>();
  for (const [index, target] of found.entries()) {
    if (target === null) continue;
    const organisation = target === 'name.full' && namesOrganisations(columns[index]!.name);
    const slot = `${isAlternateName(columns[index]!.name) ? 'alternate ' : ''}${organisation ? 'organisation' : target}`;
    const isSingle =
      SINGLE_TARGETS.has(target) || target === 'name.full' || target === 'address.city' || target === 'address.region';
    if (isSingle && taken.has(slot)) found[index] = null;
    taken.add(slot);
  }
}

const share = (values: readonly string[], test: (value: string) => boolean): number =>
  values.filter(test).length / values.length;

/** An id that repeats names a group, a household or a file, not the customer. */
function isDistinct(values: readonly string[]): boolean {
  const filled = values.map((value) => value.trim()).filter((value) => value !== '');
  return filled.length < ROWS_TO_JUDGE_BY || new Set(filled).size / filled.length >= DISTINCT_ENOUGH;
}
