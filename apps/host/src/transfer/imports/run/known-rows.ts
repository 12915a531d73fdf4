import type { CustomerProfile } from '../../../customers/index.js';
import { duplicateKeysOf, type DuplicateMatch, type MatchReason } from '../../../dedup/index.js';
import type { PreparedRow } from './prepare.js';

/** A row that probably is a customer that is there already, or another row before it. */
export interface KnownRow {
  /** What they share belongs to one person alone: not a phone, which families and offices have together. */
  readonly strong: boolean;
  readonly reason: string;
}

/** The duplicate keys of rows on their way into the database, which the finder cannot see yet, with the numbers of their rows. */
export type KeysOnTheirWay = ReadonlyMap<string, number>;

export interface KnownRows {
  readonly rows: ReadonlyMap<PreparedRow, KnownRow>;
  readonly keys: KeysOnTheirWay;
}

export type ReadyRow = PreparedRow & { readonly profile: CustomerProfile };

const STRONG: ReadonlySet<MatchReason> = new Set<MatchReason>(['email', 'name_and_birth_date']);
const WORDS: Readonly<Record<MatchReason, string>> = {
  email: 'e-mail address',
  phone: 'phone number',
  name_and_birth_date: 'name and birth date',
};

/**
 * The rows of a batch that are known: from the customers that the finder found, from the batch before, and from the rows
 * before them in their own. A row that will be skipped makes nobody known.
 */
export function findKnown(
  rows: readonly ReadyRow[],
  matches: readonly DuplicateMatch[][],
  options: { before: KeysOnTheirWay; skips: boolean },
): KnownRows {
  const known = new Map<PreparedRow, KnownRow>();
  const own = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const keys = duplicateKeysOf(row.profile);
    const stored = matches[index] ?? [];
    const earlier = keys.flatMap(({ key, kind }) => {
      const at = own.get(key) ?? options.before.get(key);
      return at === undefined ? [] : [{ kind, row: at }];
    });
    const kinds = new Set<MatchReason>([
      ...stored.flatMap(({ matchedOn }) => matchedOn),
      ...earlier.map(({ kind }) => kind),
    ]);
    const strong = [...kinds].some((kind) => STRONG.has(kind));
    if (kinds.size > 0) known.set(row, { strong, reason: reasonOf(stored, earlier) });
    if (options.skips && strong) continue;
    for (const { key } of keys) if (!own.has(key)) own.set(key, row.row);
  }
  return { rows: known, keys: own };
}

function reasonOf(stored: readonly DuplicateMatch[], earlier: readonly { kind: MatchReason; row: number }[]): string {
  const match = stored.find(({ matchedOn }) => matchedOn.some((kind) => STRONG.has(kind))) ?? stored[0];
  if (match)
    return `Customer ${match.customerId} has the same ${match.matchedOn.map((kind) => WORDS[kind]).join(' and ')}.`;
  return `Row ${earlier[0]!.row} has the same ${WORDS[earlier[0]!.kind]}.`;
}
