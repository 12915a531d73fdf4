import { pagesOf, type Page } from '@tessera/client';
import type { Api } from './api.js';

const PAGE = 100;

/** Every item of a list, page after page. */
export function everyItem<Item>(api: Api, path: string): AsyncGenerator<Item> {
  return pagesOf((cursor) => api.get<Page<Item>>(path, { limit: PAGE, cursor }));
}

/** The same as one array, for lists that a person reads. */
export async function allItems<Item>(api: Api, path: string): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of everyItem<Item>(api, path)) items.push(item);
  return items;
}
