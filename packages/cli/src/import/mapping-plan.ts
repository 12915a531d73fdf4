import type { Schemas } from '../api/api.js';
import { closest } from '../arguments/closest.js';
import type { Mapping } from '../arguments/mapping.js';
import { usageFailure } from '../failure.js';
import { tableLines } from '../output/table.js';

/** What happens to each column, in the order of the file. */
export type MappingPlan = readonly { column: string; target: string; samples: readonly string[] }[];

type ImportPreview = Schemas['PreviewView'];

const SAMPLE_WIDTH = 44;

/**
 * The mapping that was given, or the suggestion of the host where none was. A given mapping is the whole mapping:
 * columns that it does not name are ignored, exactly as in the API.
 */
export function planMapping(preview: ImportPreview, given: Mapping | null): MappingPlan {
  if (given === null)
    return preview.columns.map(({ name, suggested, samples }) => ({
      column: name,
      target: suggested ?? 'ignore',
      samples,
    }));
  const targets = new Map<string, string>();
  for (const [wanted, target] of Object.entries(given)) targets.set(findColumn(wanted, preview), target);
  return preview.columns.map(({ name, samples }) => ({ column: name, target: targets.get(name) ?? 'ignore', samples }));
}

/** The mapping as the API takes it. */
export function toMapping(plan: MappingPlan): Record<string, string> {
  return Object.fromEntries(
    plan.filter(({ target }) => target !== 'ignore').map(({ column, target }) => [column, target]),
  );
}

export function planLines(plan: MappingPlan): string[] {
  return tableLines(
    ['column', 'becomes', 'for example'],
    plan.map(({ column, target, samples }) => [
      column,
      target === 'ignore' ? '(ignored)' : target,
      shortened(samples.filter((sample) => sample !== '').join(' · ')),
    ]),
  );
}

/** The plan as an argument to copy and correct. */
export function planArgument(plan: MappingPlan): string {
  const used = plan.filter(({ target }) => target !== 'ignore');
  const entries = used.map(
    ({ column, target }) => `${/[,"=]/.test(column) || column !== column.trim() ? `"${column}"` : column}=${target}`,
  );
  return `--map '${entries.join(',').replaceAll("'", "'\\''")}'`;
}

function findColumn(wanted: string, preview: ImportPreview): string {
  const names = preview.columns.map(({ name }) => name);
  const exact = names.find((name) => name === wanted || name === wanted.trim());
  if (exact !== undefined) return exact;
  const alike = names.filter((name) => looseForm(name) === looseForm(wanted));
  if (alike.length === 1 && alike[0] !== undefined) return alike[0];
  const guess = closest(wanted, names);
  throw usageFailure('MAPPING_COLUMN_UNKNOWN', `The file has no column "${wanted}"`, {
    detail: guess === null ? undefined : `Did you mean "${guess}"?`,
    cure: `Its columns are: ${names.join(', ')}.`,
  });
}

const looseForm = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

function shortened(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length <= SAMPLE_WIDTH ? characters.join('') : `${characters.slice(0, SAMPLE_WIDTH - 1).join('')}…`;
}
