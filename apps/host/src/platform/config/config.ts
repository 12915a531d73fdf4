import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { StartupError } from '../errors/startup-error.js';
import { SETTINGS, type Setting, type SettingName } from './settings.js';

type ValueOf<Definition> = Definition extends Setting<infer Value> ? Value : never;
type Nullable<Name extends SettingName> = (typeof SETTINGS)[Name]['default'] extends null ? null : never;

/** The validated configuration; immutable for the life of the process. */
export type ConfigValues = { readonly [Name in SettingName]: ValueOf<(typeof SETTINGS)[Name]> | Nullable<Name> };

const Values = class {} as unknown as abstract new () => ConfigValues;

/** Injection token and type of the validated configuration. */
export abstract class Config extends Values {}

const CONFIG_FILES = ['tessera.config.js', 'tessera.config.mjs', 'tessera.config.json'];

/**
 * Reads `tessera.config.*` in the working folder and the environment (which wins), and validates every value.
 * @throws StartupError CONFIG_INVALID that names each wrong value with its cure
 */
export async function loadConfig(
  environment: NodeJS.ProcessEnv = process.env,
  folder = process.cwd(),
): Promise<Config> {
  const file = await readConfigFile(folder);
  const wrong: string[] = unknownKeys(file);
  const values: Record<string, unknown> = {};
  for (const [name, definition] of Object.entries(SETTINGS) as [SettingName, Setting<unknown>][]) {
    const fromEnvironment = environment[definition.env] || undefined;
    const text = fromEnvironment ?? file.values[name] ?? definition.default;
    try {
      values[name] = text === null ? null : definition.parse(String(text));
    } catch (error) {
      const source = fromEnvironment === undefined ? `${name} in ${file.name}` : definition.env;
      wrong.push(
        `${source}=${redacted(name, String(text))} ${(error as Error).message}. Try ${definition.env}=${definition.example}`,
      );
    }
  }
  if (wrong.length > 0) throw new StartupError('CONFIG_INVALID', wrong.join('\n'));
  return Object.freeze(values) as unknown as Config;
}

async function readConfigFile(folder: string): Promise<{ name: string; values: Record<string, unknown> }> {
  const name = CONFIG_FILES.find((candidate) => existsSync(path.join(folder, candidate)));
  if (!name) return { name: 'tessera.config', values: {} };
  try {
    const options = name.endsWith('.json') ? { with: { type: 'json' } } : {};
    const loaded = (await import(pathToFileURL(path.join(folder, name)).href, options)) as { default?: unknown };
    if (typeof loaded.default !== 'object' || loaded.default === null)
      throw new Error('it has no default export with settings');
    return { name, values: loaded.default as Record<string, unknown> };
  } catch (cause) {
    throw new StartupError('CONFIG_INVALID', `${name} cannot be read: ${(cause as Error).message}`, { cause });
  }
}

function unknownKeys(file: { name: string; values: Record<string, unknown> }): string[] {
  return Object.keys(file.values)
    .filter((key) => !Object.hasOwn(SETTINGS, key))
    .map((key) => `${key} in ${file.name} is not a setting. The settings are ${Object.keys(SETTINGS).join(', ')}`);
}

function redacted(name: SettingName, text: string): string {
  if (name === 'adminPassword') return '…';
  if (name === 'databaseUrl') return text.replace(/\/\/([^:/@]*):[^@]*@/, '//$1:…@');
  return text;
}
