import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { usageFailure } from '../failure.js';
import { closest } from './closest.js';

/** Column name → what it holds. */
export type Mapping = Readonly<Record<string, string>>;

const TARGETS = [
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
  'ignore',
] as const;

/**
 * Reads `column=target,column=target`. The last `=` of an entry divides it, so a column name may hold one; a name with a
 * comma goes into double quotes: `"Last, first"=name.full`.
 */
export function parseMapping(texts: readonly string[]): Mapping {
  const entries = texts.flatMap(splitEntries).map((entry) => {
    const at = entry.lastIndexOf('=');
    if (at < 1) {
      throw usageFailure('MAPPING_INVALID', `"${entry}" maps nothing`, {
        cure: 'Write column=target, for example --map "Full name=name.full,Mail=email".',
      });
    }
    return [unquote(entry.slice(0, at).trim()), checkTarget(entry.slice(at + 1).trim())] as const;
  });
  return Object.fromEntries(entries);
}

/** Reads a JSON file with the same content: `{ "Full name": "name.full" }`. */
export async function readMappingFile(file: string, cwd: string): Promise<Mapping> {
  const cure = 'The file holds one JSON object: { "column name": "target", … }.';
  let text: string;
  try {
    text = await readFile(path.resolve(cwd, file), 'utf8');
  } catch (cause) {
    throw usageFailure('MAPPING_FILE_UNREADABLE', `${file} cannot be read`, {
      detail: (cause as Error).message,
      cure,
      cause,
    });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw usageFailure('MAPPING_INVALID', `${file} is not JSON`, { detail: (cause as Error).message, cure, cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw usageFailure('MAPPING_INVALID', `${file} holds no object`, { cure });
  return Object.fromEntries(
    Object.entries(value).map(([column, target]) => {
      if (typeof target !== 'string')
        throw usageFailure('MAPPING_INVALID', `${file} maps "${column}" to something that is no text`, { cure });
      return [column, checkTarget(target)];
    }),
  );
}

function checkTarget(target: string): string {
  if ((TARGETS as readonly string[]).includes(target) || /^externalId:\S/.test(target)) return target;
  const guess = closest(target, TARGETS);
  throw usageFailure('MAPPING_TARGET_UNKNOWN', `There is no field "${target}" to map to`, {
    detail: guess === null ? undefined : `Did you mean ${guess}?`,
    cure: `The targets are ${TARGETS.join(', ')} and externalId:<system>.`,
  });
}

/** Cuts at commas outside of double quotes. */
function splitEntries(text: string): string[] {
  const entries = text.match(/(?:"[^"]*"|[^,"])+/g) ?? [];
  return entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
}

function unquote(text: string): string {
  return /^".*"$/.test(text) ? text.slice(1, -1) : text;
}
