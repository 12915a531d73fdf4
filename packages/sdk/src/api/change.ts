import { isApiError } from './api-error.js';
import type { Api } from './api.js';

const TRIES = 4;

/**
 * Sends a merge patch (RFC 7396).
 *
 * With a function the record is read first, and the patch is applied only if nobody changed the record in between;
 * otherwise it is read again. With a plain patch the last writer wins.
 */
export async function change<Item, Patch>(
  api: Api,
  path: string,
  patch: Patch | ((current: Item) => Patch),
): Promise<Item> {
  if (typeof patch !== 'function') return send<Item>(api, path, patch, '*');
  const decide = patch as (current: Item) => Patch;
  for (let attempt = 1; ; attempt += 1) {
    const current = await api.request({ method: 'GET', path });
    try {
      return await send<Item>(api, path, decide(current.body as Item), current.headers.etag ?? '*');
    } catch (thrown) {
      if (attempt === TRIES || !isApiError(thrown) || thrown.status !== 412) throw thrown;
    }
  }
}

async function send<Item>(api: Api, path: string, body: unknown, ifMatch: string): Promise<Item> {
  const response = await api.request({ method: 'PATCH', path, body, headers: { 'if-match': ifMatch } });
  return response.body as Item;
}
