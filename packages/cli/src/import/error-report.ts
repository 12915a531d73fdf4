import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Api, Schemas } from '../api/api.js';
import { operationPath } from '../api/operation.js';
import { everyItem } from '../api/pages.js';
import { usageFailure } from '../failure.js';

const HEADER = 'row,column,code,detail,raw\n';

/** Opens the report before the import starts: a path that cannot be written is found out while nothing has happened yet. */
export async function openErrorReport(file: string, cwd: string): Promise<FileHandle> {
  try {
    return await open(path.resolve(cwd, file), 'w');
  } catch (cause) {
    throw usageFailure('ERRORS_FILE_NOT_WRITABLE', `${file} cannot be written`, {
      detail: (cause as Error).message,
      cure: 'Name a file in a folder in which you may write.',
      cause,
    });
  }
}

/** Writes one line per failed row, page by page. */
export async function writeErrorReport(api: Api, operationId: string, report: FileHandle): Promise<number> {
  let count = 0;
  await report.write(HEADER);
  for await (const { row, column, code, detail, raw } of everyItem<Schemas['OperationErrorView']>(
    api,
    `${operationPath(operationId)}/errors`,
  )) {
    await report.write(`${[String(row), column ?? '', code, detail, raw].map(csvField).join(',')}\n`);
    count += 1;
  }
  return count;
}

/** RFC 4180 §2. */
function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
