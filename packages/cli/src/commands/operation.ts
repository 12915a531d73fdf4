import { operationPath, type Operation } from '../api/operation.js';
import { EXIT } from '../failure.js';
import { watchOperation } from '../import/watch-operation.js';
import type { Io } from '../io.js';
import { grouped } from '../output/numbers.js';
import { ProgressLine } from '../output/progress-line.js';
import { tableLines } from '../output/table.js';
import { print, withHost, type CommonOptions } from './command-context.js';

const RECENT = 25;

export async function listOperations(options: CommonOptions, io: Io): Promise<void> {
  const { items } = await withHost(options, io, (api) =>
    api.get<{ items: Operation[] }>('/v1/operations', { limit: RECENT }),
  );
  print(io, options, {
    json: items,
    text: () =>
      items.length === 0
        ? ['There are no operations.']
        : tableLines(
            ['id', 'kind', 'state', 'done', 'started', 'label'],
            items.map(({ id, kind, state, progress, createdAt, label }) => [
              id,
              kind,
              state,
              grouped(progress.done),
              createdAt,
              label ?? '',
            ]),
          ),
  });
}

export async function showOperation(id: string, options: CommonOptions, io: Io): Promise<void> {
  const operation = await withHost(options, io, (api) => api.get<Operation>(operationPath(id)));
  print(io, options, { json: operation, text: () => operationLines(operation) });
}

export function cancelOperation(id: string, options: CommonOptions, io: Io): Promise<number> {
  return change(id, 'cancel', { options, io });
}

export function undoOperation(id: string, options: CommonOptions, io: Io): Promise<number> {
  return change(id, 'undo', { options, io });
}

/** Waits for the end: a host that was started for this command would otherwise stop in the middle of the work. */
async function change(id: string, verb: 'cancel' | 'undo', about: { options: CommonOptions; io: Io }): Promise<number> {
  const { options, io } = about;
  const operation = await withHost(options, io, async (api) => {
    await api.post<Operation>(`${operationPath(id)}/${verb}`);
    return watchOperation(api, id, new ProgressLine(io));
  });
  print(io, options, { json: operation, text: () => operationLines(operation) });
  return operation.state === WANTED[verb] ? EXIT.done : EXIT.failed;
}

const WANTED = { cancel: 'cancelled', undo: 'undone' } as const;

/** An operation in words. */
export function operationLines(operation: Operation): string[] {
  const { id, kind, label, state, progress, result, undo, error } = operation;
  const total = typeof progress.total === 'number' ? ` of ${grouped(progress.total)}` : '';
  return [
    `Operation  ${id}`,
    `Kind       ${kind}${label ? ` (${label})` : ''}`,
    `State      ${state}`,
    `Progress   ${grouped(progress.done)}${total} ${progress.unit}${typeof progress.percent === 'number' ? ` (${Math.floor(progress.percent)} %)` : ''}`,
    ...(result
      ? [
          `Result     ${grouped(result.created)} created, ${grouped(result.duplicates)} possible duplicates, ${grouped(result.failed)} failed`,
        ]
      : []),
    ...(undo
      ? [`Undone     ${grouped(undo.removed)} removed, ${grouped(undo.kept)} kept because they were used since`]
      : []),
    ...(error === null
      ? []
      : [
          `Error      ${error.code}: ${error.title}${error.detail && error.detail !== error.title ? ` — ${error.detail}` : ''}`,
          ...(error.cure ? [`           → ${error.cure}`] : []),
        ]),
  ];
}
