import type { ImportColumn } from '../api/types.js';

export const columnTargets = [
  'name.full',
  'name.given',
  'name.family',
  'email',
  'phone',
  'birthDate',
  'address.line1',
  'address.line2',
  'address.city',
  'address.region',
  'address.postalCode',
  'address.country',
  'kind',
  'tags',
] as const;
export type ColumnTarget = (typeof columnTargets)[number];

type Underscored<Name extends string> = Name extends `${infer Head}.${infer Tail}` ? `${Head}_${Tail}` : Name;

/** The name of a target's label: a dot would lead the translation a level deeper. */
export function labelKey<Name extends string>(target: Name): Underscored<Name> {
  return target.replace('.', '_') as Underscored<Name>;
}

/** What each column of the file becomes; `externalId` carries the name of the other system. */
export interface ColumnChoice {
  target: ColumnTarget | 'externalId' | 'ignore';
  system: string;
}

export type ColumnMap = Record<string, ColumnChoice>;

/** An external id needs the name of its system; the file's name is the best guess. */
export function systemFrom(filename: string): string {
  const stem = filename
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return stem === '' ? 'csv' : stem.slice(0, 40);
}

export function suggestedMap(columns: ImportColumn[], filename: string): ColumnMap {
  const choice = (suggested: string | null): ColumnChoice => {
    const target = columnTargets.find((name) => name === suggested);
    if (target !== undefined) return { target, system: '' };
    if (suggested?.startsWith('externalId')) {
      return { target: 'externalId', system: suggested.split(':')[1] || systemFrom(filename) };
    }
    return { target: 'ignore', system: '' };
  };
  return Object.fromEntries(columns.map((column) => [column.name, choice(column.suggested)]));
}

/** The map as the host reads it. */
export function wireMap(map: ColumnMap): Record<string, string> {
  return Object.fromEntries(
    Object.entries(map).map(([column, { target, system }]) => [
      column,
      target === 'externalId' ? `externalId:${system.trim()}` : target,
    ]),
  );
}

export type MapProblem = 'noName' | 'noSystem' | 'twice';

const naming: ReadonlySet<string> = new Set<ColumnTarget>(['name.full', 'name.given', 'name.family', 'email', 'phone']);
const single: readonly ColumnTarget[] = ['birthDate', 'kind', 'address.postalCode', 'address.country'];

/** A customer needs something to be called by, an id of another system needs that system, and some fields have one value only. */
export function mapProblem(map: ColumnMap): MapProblem | null {
  const choices = Object.values(map);
  if (choices.some(({ target, system }) => target === 'externalId' && system.trim() === '')) return 'noSystem';
  if (single.some((name) => choices.filter(({ target }) => target === name).length > 1)) return 'twice';
  return choices.some(({ target }) => naming.has(target)) ? null : 'noName';
}
