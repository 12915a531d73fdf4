import { fileURLToPath } from 'node:url';
import type { Config } from '../platform/config/config.js';

/** The plugins that come with Tessera. */
const BUNDLED = fileURLToPath(new URL('../../../../plugins', import.meta.url));

/** Where plugins are looked for: the setting, or the folder that comes with Tessera. */
export function pluginFolders(config: Config): readonly string[] {
  return config.plugins ?? [BUNDLED];
}
