import { statSync } from 'node:fs';
import path from 'node:path';
import { CliFailure, usageFailure } from '../failure.js';
import type { Io } from '../io.js';

const NAME = '.tessera';

/**
 * The data folder of the installation that is meant: `--data`, else `TESSERA_DATA`, else `.tessera` here or in a folder
 * above. A folder that is not there is refused: creating one would start an empty second installation because of a typo.
 */
export function findDataFolder(option: string | undefined, io: Pick<Io, 'env' | 'cwd'>): string {
  const named = option ?? (io.env['TESSERA_DATA'] || undefined);
  if (named !== undefined) {
    const folder = path.resolve(io.cwd, named);
    if (isFolder(folder)) return folder;
    throw usageFailure('DATA_FOLDER_NOT_FOUND', `${folder} is no folder`, {
      detail: option === undefined ? 'TESSERA_DATA names it.' : '--data names it.',
      cure: 'Name the data folder of your installation (it is printed when the host starts), or start the host once with `npm start`.',
    });
  }
  for (let folder = path.resolve(io.cwd); ; folder = path.dirname(folder)) {
    if (isFolder(path.join(folder, NAME))) return path.join(folder, NAME);
    if (folder === path.dirname(folder)) break;
  }
  throw new CliFailure('DATA_FOLDER_NOT_FOUND', `There is no ${NAME} folder here or above`, {
    detail: io.cwd,
    cure: 'Start the host once with `npm start`, run this in its folder, name the folder with --data, or reach a server with --url and TESSERA_TOKEN.',
  });
}

function isFolder(candidate: string): boolean {
  return statSync(candidate, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
