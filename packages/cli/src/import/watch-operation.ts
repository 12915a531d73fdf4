import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from '../api/api.js';
import { operationPath, type Operation } from '../api/operation.js';
import { grouped } from '../output/numbers.js';
import type { ProgressLine } from '../output/progress-line.js';

const FIRST_WAIT_MS = 60;
const LONGEST_WAIT_MS = 800;
const WORKING: ReadonlySet<Operation['state']> = new Set<Operation['state']>(['receiving', 'running']);

/** Asks until the operation has ended, more and more rarely, and shows how far it is. */
export async function watchOperation(api: Api, id: string, progress: ProgressLine): Promise<Operation> {
  const startedAt = performance.now();
  try {
    for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 1.5, LONGEST_WAIT_MS)) {
      const operation = await api.get<Operation>(operationPath(id));
      if (!WORKING.has(operation.state)) return operation;
      progress.show(progressText(operation, performance.now() - startedAt));
      await sleep(wait);
    }
  } finally {
    progress.clear();
  }
}

function progressText({ undo, progress: { done, total, percent, unit } }: Operation, elapsedMs: number): string {
  const pace = done === 0 ? '' : `, ${grouped(Math.round(done / (elapsedMs / 1000)))} ${unit} per second`;
  return `${undo ? 'Taking back' : 'Importing'}: ${grouped(done)}${typeof total === 'number' ? ` of ${grouped(total)}` : ''} ${unit}${typeof percent === 'number' ? ` (${Math.floor(percent)} %)` : ''}${pace}`;
}
