import { createHash } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { MANIFEST_FILE, parseManifest, versionInRange, type Manifest } from '@tessera/protocol';
import { PluginFailure, isPluginFailure, type PluginFailureCode } from '../supervisor/plugin-failure.js';

/** A plugin that was found on disk. */
export type CatalogueEntry = UsablePlugin | BrokenPlugin;

export interface UsablePlugin {
  readonly kind: 'usable';
  readonly id: string;
  readonly folder: string;
  readonly manifest: Manifest;
  /** SHA-256 of the manifest file, as hexadecimal: what a grant was given for. */
  readonly digest: string;
  readonly entryFile: string;
  /** Changes when the manifest or the entry is replaced. */
  readonly stamp: string;
}

/** Listed with its error, so that one bad plugin never stops the host or hides the others. */
export interface BrokenPlugin {
  readonly kind: 'broken';
  readonly id: string;
  readonly folder: string;
  readonly failure: PluginFailure;
}

const MAX_MANIFEST_BYTES = 65_536;
const MAX_ENTRY_BYTES = 16_777_216;
const SHOWN_ISSUES = 5;

/** Reads the folders of plugins: each sub-folder with a manifest is one plugin. */
export class PluginCatalogue {
  constructor(
    private readonly folders: readonly string[],
    private readonly hostVersion: string,
  ) {}

  /** Never rejects for a plugin's fault; rejects only when a folder itself cannot be read. A folder that is not there is empty. */
  async scan(): Promise<CatalogueEntry[]> {
    const found = (await Promise.all(this.folders.map((folder) => pluginFolders(folder)))).flat();
    const entries = await Promise.all(found.map((folder) => this.read(folder)));
    return withoutDoubles(entries.filter((entry) => entry !== null));
  }

  private async read(folder: string): Promise<CatalogueEntry | null> {
    const name = path.basename(folder);
    try {
      const bytes = await readBounded(path.join(folder, MANIFEST_FILE));
      return bytes === null ? null : await this.check(folder, bytes);
    } catch (thrown) {
      const failure = isPluginFailure(thrown)
        ? thrown
        : broken(name, 'PLUGIN_MANIFEST_INVALID', (thrown as Error).message, thrown);
      return { kind: 'broken', id: name, folder, failure };
    }
  }

  private async check(folder: string, bytes: Buffer): Promise<UsablePlugin> {
    const name = path.basename(folder);
    const result = parseManifest(parseJson(name, bytes));
    if (!result.ok) {
      const issues = result.issues.slice(0, SHOWN_ISSUES).map(({ pointer, detail }) => `${pointer || '/'} ${detail}`);
      throw broken(name, 'PLUGIN_MANIFEST_INVALID', `${MANIFEST_FILE}: ${issues.join('; ')}`);
    }
    const { manifest } = result;
    if (versionInRange(this.hostVersion, manifest.host) !== true) {
      throw broken(name, 'PLUGIN_INCOMPATIBLE', `it works with host ${manifest.host}, this is ${this.hostVersion}`);
    }
    const entryFile = path.join(folder, manifest.entry);
    const entry = await stat(entryFile).catch(() => null);
    if (entry === null || !entry.isFile())
      throw broken(
        name,
        'PLUGIN_MANIFEST_INVALID',
        `its entry ${manifest.entry} is not there; it may have to be built first`,
      );
    if (entry.size > MAX_ENTRY_BYTES)
      throw broken(
        name,
        'PLUGIN_MANIFEST_INVALID',
        `its entry ${manifest.entry} has ${entry.size} bytes, ${MAX_ENTRY_BYTES} are allowed`,
      );
    const digest = createHash('sha256').update(bytes).digest('hex');
    return {
      kind: 'usable',
      id: manifest.id,
      folder,
      manifest,
      digest,
      entryFile,
      stamp: `${digest}-${entry.mtimeMs}-${entry.size}`,
    };
  }
}

async function pluginFolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((thrown: NodeJS.ErrnoException) => {
    if (thrown.code === 'ENOENT') return [];
    throw thrown;
  });
  const names = entries.filter((entry) => entry.isDirectory() || entry.isSymbolicLink()).map(({ name }) => name);
  return names
    .filter((name) => !name.startsWith('.'))
    .sort()
    .map((name) => path.join(folder, name));
}

/** Null when there is no manifest: then the folder is no plugin. */
async function readBounded(file: string): Promise<Buffer | null> {
  const found = await stat(file).catch((thrown: NodeJS.ErrnoException) => {
    if (thrown.code === 'ENOENT' || thrown.code === 'ENOTDIR') return null;
    throw thrown;
  });
  if (found === null) return null;
  if (found.size > MAX_MANIFEST_BYTES)
    throw new Error(`${MANIFEST_FILE} has ${found.size} bytes, ${MAX_MANIFEST_BYTES} are allowed`);
  return readFile(file);
}

function parseJson(name: string, bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw broken(
      name,
      'PLUGIN_MANIFEST_INVALID',
      `${MANIFEST_FILE} is not JSON in UTF-8: ${(cause as Error).message}`,
      cause,
    );
  }
}

function withoutDoubles(entries: CatalogueEntry[]): CatalogueEntry[] {
  const first = new Map<string, CatalogueEntry>();
  for (const entry of entries) {
    const other = first.get(entry.id);
    if (other === undefined) first.set(entry.id, entry);
    else {
      const failure = broken(
        entry.id,
        'PLUGIN_ID_TAKEN',
        `${other.folder} and ${entry.folder} hold plugins with the same id`,
      );
      first.set(entry.id, { kind: 'broken', id: entry.id, folder: entry.folder, failure });
    }
  }
  return [...first.values()];
}

function broken(id: string, code: PluginFailureCode, reason: string, cause?: unknown): PluginFailure {
  return new PluginFailure(code, { id, version: '?' }, 'catalogue', reason, { cause });
}
