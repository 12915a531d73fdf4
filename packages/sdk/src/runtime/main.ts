/**
 * The program of a plugin's process: `node <permissions> runtime.js <entry>`, with the channel on file descriptor 3.
 *
 * It is bundled into one file, so that the process needs to read nothing but this file and the plugin's entry.
 */
import { registerHooks } from 'node:module';
import { Guest } from './guest.js';
import { harden } from './harden.js';
import { loadPlugin } from './load-plugin.js';

// What `import … from '@tessera/sdk'` gives a plugin that was not bundled.
export * from '../index.js';

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@tessera/sdk' ? { url: import.meta.url, shortCircuit: true } : next(specifier, context),
});
harden();

const entry = process.argv[2];
if (entry === undefined) throw new TypeError('usage: runtime.js <entry>');
// No top-level await here: the plugin imports this very module, and would wait for it for ever.
export const guest = new Guest(() => loadPlugin(entry));
