import { readFile, readdir } from 'node:fs/promises';

const HIDDEN = new Set(['ENOENT', 'ESRCH', 'EACCES', 'EPERM']);

/** The resident memory of a process in bytes; null when it cannot be told (it is gone, or this is no Linux). */
export async function residentBytes(pid: number): Promise<number | null> {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec((await procFile(pid, 'status')) ?? '')?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) * 1_024;
}

/** The only child of a process, where the started program is the parent of Node; null when there is none (yet). */
export async function childOf(parent: number): Promise<number | null> {
  for (const name of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(name)) continue;
    const status = await procFile(Number(name), 'status');
    if (status !== null && new RegExp(`^PPid:\\s+${parent}$`, 'm').test(status)) return Number(name);
  }
  return null;
}

async function procFile(pid: number, name: string): Promise<string | null> {
  try {
    return await readFile(`/proc/${pid}/${name}`, 'utf8');
  } catch (thrown) {
    // Gone, or hidden from this user (mount option hidepid): either way there is nothing to tell.
    if (HIDDEN.has((thrown as NodeJS.ErrnoException).code ?? '')) return null;
    throw thrown;
  }
}
