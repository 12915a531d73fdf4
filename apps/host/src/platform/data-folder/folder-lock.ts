import { writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';

const SQLITE_BUSY = 5;

/**
 * A lock that the kernel holds for this process and drops when the process dies, however it dies.
 *
 * A file with a pid in it needs a guess whether that pid is still the same process, and two hosts that both
 * find it stale can both take it over. Node has no call for a file lock of its own, but the SQLite inside Node
 * takes one (fcntl, LockFileEx on Windows): an exclusive transaction on an empty database that is never written.
 * Nothing else may open this file: closing any descriptor of it would drop the lock (POSIX fcntl semantics).
 */
export class FolderLock {
  private constructor(private readonly database: DatabaseSync) {}

  /** Takes the lock, or returns null when another process holds it. */
  static async take(file: string): Promise<FolderLock | null> {
    await createOnce(file);
    const database = new DatabaseSync(file, { timeout: 0 });
    try {
      // Nothing is ever written, so nothing needs a journal file.
      database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
      return new FolderLock(database);
    } catch (error) {
      database.close();
      if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return null;
      throw error;
    }
  }

  release(): void {
    if (this.database.isOpen) this.database.close();
  }
}

/** SQLite would create the file with the umask's mode, and reports a full or read-only disk less exactly. */
async function createOnce(file: string): Promise<void> {
  try {
    await writeFile(file, '', { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
