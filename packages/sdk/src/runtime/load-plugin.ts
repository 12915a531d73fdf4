import { pathToFileURL } from 'node:url';
import type { Plugin } from '../define-plugin.js';

/**
 * Imports a plugin's entry and checks that its default export came from `definePlugin`, of whichever copy of this package.
 * @throws TypeError when it did not, and whatever the plugin's own code throws while it is loaded
 */
export async function loadPlugin(entry: string): Promise<Plugin> {
  const loaded = (await import(pathToFileURL(entry).href)) as { default?: unknown };
  if (!isPlugin(loaded.default)) throw new TypeError('the default export must be what definePlugin() returns');
  return loaded.default;
}

function isPlugin(value: unknown): value is Plugin {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, events, hooks } = value as Partial<Record<keyof Plugin, unknown>>;
  return (
    kind === 'tessera.plugin' &&
    typeof events === 'object' &&
    events !== null &&
    typeof hooks === 'object' &&
    hooks !== null
  );
}
