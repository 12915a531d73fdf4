import type { Versioned } from '@tessera/client';
import { isApiError } from './api-error.js';

const TRIES = 4;

/** How one kind of record is read and changed. */
export interface Changeable<Item, Patch> {
  get(): Promise<Versioned<Item>>;
  update(patch: Patch, options: { etag: string }): Promise<Item>;
}

/**
 * Changes a record.
 *
 * With a function the record is read first, and the patch is applied only if nobody changed the record in between;
 * otherwise it is read again. With a plain patch the last writer wins.
 */
export async function change<Item, Patch>(
  { get, update }: Changeable<Item, Patch>,
  patch: Patch | ((current: Item) => Patch),
): Promise<Item> {
  if (typeof patch !== 'function') return update(patch, { etag: '*' });
  const decide = patch as (current: Item) => Patch;
  for (let attempt = 1; ; attempt += 1) {
    const { record, etag } = await get();
    try {
      return await update(decide(record), { etag });
    } catch (thrown) {
      if (attempt === TRIES || !isApiError(thrown) || thrown.status !== 412) throw thrown;
    }
  }
}
