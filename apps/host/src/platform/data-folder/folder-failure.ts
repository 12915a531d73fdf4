import type { ErrorCode } from '../errors/error-table.js';
import { StartupError } from '../errors/startup-error.js';

const CODES: Readonly<Record<string, ErrorCode>> = {
  EROFS: 'DATA_FOLDER_READ_ONLY',
  EACCES: 'DATA_FOLDER_READ_ONLY',
  EPERM: 'DATA_FOLDER_READ_ONLY',
  ENOSPC: 'DATA_FOLDER_FULL',
  EDQUOT: 'DATA_FOLDER_FULL',
  ENOTDIR: 'DATA_FOLDER_INVALID',
  EEXIST: 'DATA_FOLDER_INVALID',
  ENOENT: 'DATA_FOLDER_INVALID',
  ENAMETOOLONG: 'DATA_FOLDER_INVALID',
  ELOOP: 'DATA_FOLDER_INVALID',
};

/** Runs file work in the data folder; what the system refuses becomes a start error with a code and a cure. */
export async function inDataFolder<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    throw folderFailure(folder, cause);
  }
}

/** The start error for a failed file operation; an error of another kind is returned unchanged. */
export function folderFailure(folder: string, cause: unknown): unknown {
  const { code, message } = cause as NodeJS.ErrnoException;
  const known = code === undefined ? undefined : CODES[code];
  return known ? new StartupError(known, `${folder}\n${message}`, { cause }) : cause;
}
