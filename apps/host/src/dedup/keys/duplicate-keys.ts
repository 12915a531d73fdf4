import { hash } from 'node:crypto';
import { domainToASCII } from 'node:url';
import { fold, type CustomerProfile } from '../../customers/index.js';
import {
  isPlaceholderDate,
  isPlaceholderName,
  isPlaceholderPhone,
  isPlaceholderWord,
  isSharedMailbox,
} from './placeholders.js';

/** What two records can have in common, strongest first. */
export const KEY_KINDS = { email: 1, phone: 2, name_and_birth_date: 3 } as const;
export type MatchReason = keyof typeof KEY_KINDS;

/** How much a common key of each kind says. An e-mail address is one person's more often than a phone is. */
export const KEY_STRENGTH: Readonly<Record<MatchReason, number>> = { email: 3, name_and_birth_date: 2.5, phone: 2 };

export interface DuplicateKey {
  readonly kind: MatchReason;
  /** 64 bits, as the decimal text of a signed `bigint`. */
  readonly key: string;
}

// Profiles never change in place; an import asks for the keys of each one three times.
const keysByProfile = new WeakMap<CustomerProfile, readonly DuplicateKey[]>();

/** The keys of one record: equal keys make two records candidates. Placeholders and blanks make none. */
export function duplicateKeysOf(profile: CustomerProfile): readonly DuplicateKey[] {
  const known = keysByProfile.get(profile);
  if (known) return known;
  const keys = computeKeys(profile);
  keysByProfile.set(profile, keys);
  return keys;
}

function computeKeys(profile: CustomerProfile): DuplicateKey[] {
  const values: [MatchReason, string][] = [];
  for (const { value } of profile.emails) values.push(['email', normalisedEmail(value) ?? '']);
  for (const { e164 } of profile.phones) values.push(['phone', normalisedPhone(e164) ?? '']);
  values.push(['name_and_birth_date', nameAndBirthDate(profile) ?? '']);
  const keys = new Map<string, DuplicateKey>();
  for (const [kind, value] of values) {
    if (value === '') continue;
    const key = hashKey(kind, profile.kind, value);
    keys.set(key, { kind, key });
  }
  return [...keys.values()];
}

/**
 * The first 64 bits of SHA-256 over `<kind of key> NUL <kind of customer> NUL <normalised value>`, as a signed big-endian
 * integer. Persons and organisations have different keys: they cannot be merged, so they are no candidates either.
 * Among 10 million keys two different values share one with a probability of 1 in 370,000.
 */
function hashKey(kind: MatchReason, customerKind: string, value: string): string {
  return hash('sha256', `${kind}\0${customerKind}\0${value}`, 'buffer').readBigInt64BE(0).toString();
}

const GMAIL = new Set(['gmail.com', 'googlemail.com']);
// Providers that deliver everything after a plus sign to the same person.
const PLUS_ADDRESSING = new Set([
  'gmail.com',
  'outlook.com',
  'hotmail.com',
  'live.com',
  'msn.com',
  'icloud.com',
  'me.com',
  'mac.com',
  'fastmail.com',
  'proton.me',
  'protonmail.com',
  'pm.me',
  'zoho.com',
  'hey.com',
]);

/** The mailbox that an address leads to, or null for one that many share. */
export function normalisedEmail(value: string): string | null {
  const at = value.lastIndexOf('@');
  let local = value.slice(0, at).normalize('NFKC').toLowerCase();
  const written = value.slice(at + 1).toLowerCase();
  const ascii = domainToASCII(written) || written;
  const domain = GMAIL.has(ascii) ? 'gmail.com' : ascii;
  if (PLUS_ADDRESSING.has(domain)) local = local.split('+', 1)[0]!;
  if (domain === 'gmail.com') local = local.replaceAll('.', '');
  return local === '' || isSharedMailbox(local) ? null : `${local}@${domain}`;
}

function normalisedPhone(e164: string | null): string | null {
  // Without an international form the same digits are different numbers in different places.
  return e164 === null || isPlaceholderPhone(e164.slice(1)) ? null : e164;
}

const NOT_LETTERS = /[^\p{L}\p{N}]+/u;
const TITLES = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'dr',
  'prof',
  'sir',
  'madam',
  'herr',
  'frau',
  'mme',
  'mlle',
  'sr',
  'sra',
  'dott',
  'ing',
]);
const HAN_ONLY = /^[\p{Script=Han}\s]+$/u;

/** Name tokens without case, accents, titles and order, and the birth date. `王 小明` and `小明王` are one name: Han characters are the tokens. */
function nameAndBirthDate({ kind, name, birthDate }: CustomerProfile): string | null {
  if (kind !== 'person' || birthDate === null || isPlaceholderDate(birthDate) || isPlaceholderName(name.full))
    return null;
  const folded = fold(name.full.replace(/['’`´]/g, ''));
  const tokens = HAN_ONLY.test(folded)
    ? [...folded.replaceAll(/\s+/g, '')]
    : folded.split(NOT_LETTERS).filter((token) => token !== '' && !TITLES.has(token));
  if (tokens.length < 2 || tokens.some(isPlaceholderToken)) return null;
  return `${tokens.sort().join(' ')}\n${birthDate}`;
}

const isPlaceholderToken = (token: string): boolean => token.length > 1 && isPlaceholderWord(token);
