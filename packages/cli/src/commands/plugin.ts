import { allItems } from '../api/pages.js';
import type { Io } from '../io.js';
import { tableLines } from '../output/table.js';
import { print, withRunningHost, type CommonOptions } from './command-context.js';

interface Plugin {
  id: string;
  name: string;
  version: string;
  state: string;
  health: { status: string; lastError: { code: string; phase: string; message: string; cure: string } | null };
}

const CHANGES = { enable: 'Enabled', disable: 'Disabled', resume: 'Resumed' } as const;

export type PluginChange = keyof typeof CHANGES;

export async function listPlugins(options: CommonOptions, io: Io): Promise<void> {
  const plugins = await withRunningHost(options, io, (api) => allItems<Plugin>(api, '/v1/plugins'));
  print(io, options, {
    json: plugins,
    text: () =>
      plugins.length === 0
        ? ['There are no plugins.']
        : [
            ...tableLines(
              ['id', 'version', 'state', 'health', 'name'],
              plugins.map(({ id, version, state, health, name }) => [id, version, state, health.status, name]),
            ),
            ...plugins.flatMap(errorLines),
          ],
  });
}

export async function changePlugin(
  change: PluginChange,
  id: string,
  about: { options: CommonOptions; io: Io },
): Promise<void> {
  const { options, io } = about;
  const plugin = await withRunningHost(options, io, (api) =>
    api.post<Plugin>(`/v1/plugins/${encodeURIComponent(id)}/${change}`),
  );
  print(io, options, {
    json: plugin,
    text: () => [`${CHANGES[change]} ${plugin.id} ${plugin.version} (${plugin.health.status}).`, ...errorLines(plugin)],
  });
}

function errorLines({ id, version, health: { lastError } }: Plugin): string[] {
  return lastError === null
    ? []
    : ['', `${id} ${version}: ${lastError.code} in ${lastError.phase} — ${lastError.message}`, `  → ${lastError.cure}`];
}
