import type { Api, Schemas } from '../api/api.js';
import { operationPath, type Operation } from '../api/operation.js';
import { everyItem } from '../api/pages.js';
import { operationLines } from '../commands/operation.js';
import { byteSize, counted } from '../output/numbers.js';
import { planArgument, planLines, type MappingPlan } from './mapping-plan.js';
import type { Source } from './source.js';

const SHOWN_ERRORS = 5;
/** In the report as well, because the row became no customer; but it was asked for. */
const SKIPPED = 'ROW_DUPLICATE_SKIPPED';

/** What a dry run found, in words. */
export function previewLines(plan: MappingPlan, preview: Schemas['PreviewView'], source: Source): string[] {
  const size = source.size === null ? '' : `, ${byteSize(source.size)}`;
  return [
    `${source.name}: ${preview.encoding}, columns separated by ${delimiterName(preview.delimiter)}${size}`,
    '',
    ...planLines(plan),
    '',
    'Nothing was imported. Leave --dry-run out to import with this mapping, or correct it:',
    `  ${planArgument(plan)}`,
  ];
}

/** What an import did, in words. */
export function summaryLines(operation: Operation, source: Source): string[] {
  const { state, result, id } = operation;
  if (state !== 'succeeded' || !result) return operationLines(operation);
  const duplicates =
    result.duplicates === 0
      ? ''
      : `, ${counted(result.duplicates, 'row')} of customers that were probably there before`;
  return [
    `${source.name}: ${counted(result.created, 'customer')} created, ${counted(result.failed, 'row')} failed${duplicates}.`,
    ...(result.created === 0 ? [] : [`Take it back with: tessera operation undo ${id}`]),
  ];
}

/** The first rows that failed, and why. */
export async function failureExamples(api: Api, { id }: Operation, failed: number): Promise<string[]> {
  const shown: string[] = [];
  for await (const { row, column, code, detail } of everyItem<Schemas['OperationErrorView']>(
    api,
    `${operationPath(id)}/errors`,
  )) {
    if (code === SKIPPED) continue;
    shown.push(`  row ${row}${column ? `, ${column}` : ''}: ${code} — ${detail}`);
    if (shown.length === SHOWN_ERRORS) break;
  }
  const more = failed - shown.length;
  return [...shown, ...(more > 0 ? [`  … and ${counted(more, 'more', 'more')}`] : [])];
}

function delimiterName(delimiter: string): string {
  return { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' }[delimiter] ?? `"${delimiter}"`;
}
