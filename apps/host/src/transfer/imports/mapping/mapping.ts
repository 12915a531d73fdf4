import { problem, type FieldError } from '../../../platform/errors/problem.js';
import { headerKey } from './header.js';
import { suggestTargets, type SampledColumn } from './suggest-targets.js';
import { FIXED_TARGETS, isTarget, NAMING_TARGETS, SINGLE_TARGETS, type Target } from './target.js';

/** The target of each column, in the order of the columns. */
export type Mapping = readonly Target[];

const POINTER = '?map';

/**
 * The mapping that the caller gave, checked against the columns of the file; without one, the suggested mapping.
 * Columns that a given mapping does not name are ignored.
 * @throws IMPORT_MAPPING_INVALID that names every unknown column and target
 */
export function resolveMapping(given: string | null, columns: readonly SampledColumn[]): Mapping {
  const mapping =
    given === null ? suggestTargets(columns).map((target) => target ?? 'ignore') : readMapping(given, columns);
  if (mapping.some((target) => NAMING_TARGETS.has(target))) return mapping;
  throw problem('IMPORT_MAPPING_INVALID', {
    detail: `No column of this file ${given === null ? 'looks like' : 'is mapped to'} a name, an e-mail address or a phone number, and a customer needs one of them. The columns are ${listed(columns)}.`,
    extensions: { columns: columns.map(({ name }) => name) },
  });
}

function readMapping(text: string, columns: readonly SampledColumn[]): Mapping {
  const entries = parseMap(text);
  const mapping: Target[] = columns.map(() => 'ignore');
  const errors: FieldError[] = [];
  for (const [name, target] of entries) {
    const index = indexOfColumn(name, columns);
    if (index === -1)
      errors.push({
        pointer: pointerTo(name),
        code: 'unknownColumn',
        detail: `There is no column “${name}”. The columns are ${listed(columns)}.`,
      });
    else if (!isTarget(target))
      errors.push({
        pointer: pointerTo(name),
        code: 'unknownTarget',
        detail: `There is no target “${target}”. The targets are ${FIXED_TARGETS.join(', ')} and externalId:<system>.`,
      });
    else mapping[index] = target;
  }
  errors.push(...repeatedSingles(mapping, columns));
  if (errors.length > 0) throw problem('IMPORT_MAPPING_INVALID', { detail: errors[0]!.detail, errors });
  return mapping;
}

function parseMap(text: string): [string, string][] {
  let map: unknown;
  try {
    map = JSON.parse(text);
  } catch {
    map = null;
  }
  if (
    typeof map === 'object' &&
    map !== null &&
    !Array.isArray(map) &&
    Object.values(map).every((target) => typeof target === 'string')
  ) {
    return Object.entries(map as Record<string, string>);
  }
  const detail = 'The mapping must be a JSON object of column names and targets, such as {"First name":"name.given"}.';
  throw problem('IMPORT_MAPPING_INVALID', { detail, errors: [{ pointer: POINTER, code: 'object', detail }] });
}

/** A column by its exact name, else by its name without case, accents and punctuation. */
function indexOfColumn(name: string, columns: readonly SampledColumn[]): number {
  const exact = columns.findIndex((column) => column.name === name.trim());
  if (exact !== -1) return exact;
  const key = headerKey(name);
  const alike = columns.flatMap((column, index) => (key !== '' && headerKey(column.name) === key ? [index] : []));
  return alike.length === 1 ? alike[0]! : -1;
}

function repeatedSingles(mapping: Mapping, columns: readonly SampledColumn[]): FieldError[] {
  return [...SINGLE_TARGETS].flatMap((target) => {
    const names = columns.filter((_, index) => mapping[index] === target).map(({ name }) => name);
    if (names.length < 2) return [];
    return [
      {
        pointer: pointerTo(names[1]!),
        code: 'repeatedTarget',
        detail: `${names.map((name) => `“${name}”`).join(' and ')} are both mapped to ${target}, which takes one column.`,
      },
    ];
  });
}

const pointerTo = (name: string): string => `${POINTER}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;

const listed = (columns: readonly SampledColumn[]): string => {
  const names = columns.slice(0, 30).map(({ name }) => name);
  return `${names.join(', ')}${columns.length > 30 ? ` and ${columns.length - 30} more` : ''}`;
};
