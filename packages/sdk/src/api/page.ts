/**
 * One page of a list.
 * @since 0.1.0
 */
export interface Page<Item> {
  items: Item[];
  /** Pass it as `cursor` to go on; `null` on the last page. */
  next: string | null;
}

/**
 * Which page of a list.
 * @since 0.1.0
 */
export interface PageQuery {
  /** Items per page: 25 when left out, at most 100. */
  limit?: number;
  cursor?: string;
}
