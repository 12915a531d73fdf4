import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PREFIX = 'tessera-guests-';

/** The files of one plugin as its process reads them. */
export interface StagedPlugin {
  readonly folder: string;
  readonly runtime: string;
  readonly entry: string;
  /** SHA-256 of the entry, as hexadecimal. */
  readonly digest: string;
}

/**
 * A folder of this host process with read-only copies of what plugins run.
 *
 * A copy, because a plugin's own user must be able to read it wherever the installation lies (below /root, umask 077),
 * and because a file that is replaced must not change a plugin that only restarts.
 */
export class Staging {
  private readonly staged = new Set<string>();

  private constructor(private readonly folder: string) {}

  /** Makes the folder, and removes those of hosts that were killed. */
  static async open(parent = tmpdir()): Promise<Staging> {
    await sweep(parent);
    const folder = await mkdtemp(path.join(parent, `${PREFIX}${process.pid}-`));
    await chmod(folder, 0o755);
    await mkdir(path.join(folder, 'root'));
    return new Staging(folder);
  }

  /** Where a namespace mounts the root that a plugin sees; outside it stays empty. */
  get mountPoint(): string {
    return path.join(this.folder, 'root');
  }

  /** Copies the runtime and a plugin's entry side by side. */
  async stage(pluginId: string, sources: { runtime: string; entry: string }): Promise<StagedPlugin> {
    const [runtime, entry] = await Promise.all([readFile(sources.runtime), readFile(sources.entry)]);
    const digest = createHash('sha256').update(entry).digest('hex');
    const version = createHash('sha256').update(runtime).update(entry).digest('hex').slice(0, 16);
    const folder = path.join(this.folder, `${pluginId}-${version}`);
    // `.mjs`, so that Node does not look for a package.json that it may not read.
    const staged = {
      folder,
      runtime: path.join(folder, 'runtime.mjs'),
      entry: path.join(folder, 'plugin.mjs'),
      digest,
    };
    if (this.staged.has(folder)) return staged;
    await mkdir(folder, { recursive: true, mode: 0o755 });
    await Promise.all([place(staged.runtime, runtime), place(staged.entry, entry)]);
    this.staged.add(folder);
    return staged;
  }

  /** Writes a file of the host's own into a folder of its own. */
  async write(name: string, text: string): Promise<{ folder: string; file: string }> {
    const folder = path.join(this.folder, `host-${name}`);
    const file = path.join(folder, name);
    await mkdir(folder, { recursive: true, mode: 0o755 });
    await place(file, Buffer.from(text));
    return { folder, file };
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

async function place(file: string, bytes: Buffer): Promise<void> {
  await rm(file, { force: true });
  await writeFile(file, bytes, { mode: 0o444, flag: 'wx' });
  // The mode above is cut by the umask.
  await chmod(file, 0o444);
}

async function sweep(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const pid = Number(/^tessera-guests-(\d+)-/.exec(name)?.[1]);
    if (!Number.isInteger(pid) || isAlive(pid)) continue;
    const folder = path.join(parent, name);
    const owner = await stat(folder).catch(() => undefined);
    if (owner?.uid === process.getuid?.()) await rm(folder, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
}
