/**
 * One page of a list.
 * @since 0.1.0
 */
export interface Page<Item> {
  readonly items: Item[];
  /** Cursor of the next page; null on the last one. */
  readonly next: string | null;
}

/**
 * Goes through all items of a list, page after page, asking for the next page only when it is needed.
 * @param pageAt - reads the page at a cursor; `undefined` is the first
 * @example
 * for await (const item of pagesOf((cursor) => client.fetch('GET', '/v1/users', { query: { cursor } }))) console.log(item);
 * @since 0.1.0
 */
export async function* pagesOf<Item>(
  pageAt: (cursor: string | undefined) => Promise<Page<Item>>,
): AsyncGenerator<Item> {
  let cursor: string | undefined;
  do {
    const page = await pageAt(cursor);
    yield* page.items;
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
}
