import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';

export const DEFAULT_LIMIT = 25;
export const MOST_LIMIT = 100;

/** Query parameters of every list. */
export class PageQuery {
  /** Most items of one page: 25 by default, cut to 100. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  limit?: number;

  /** `next` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(2048)
  cursor?: string;
}

/** One page of a list. `next` is null on the last page. */
export interface Page<Item> {
  readonly items: Item[];
  readonly next: string | null;
}

/** The page size that a query asks for, within bounds. */
export const limitOf = (query: { limit?: number }): number => Math.min(query.limit ?? DEFAULT_LIMIT, MOST_LIMIT);

/**
 * Makes a page of rows that were read with `LIMIT limit + 1`.
 * @param cursorOf the cursor that continues after a row
 */
export function toPage<Row, Item>(
  rows: readonly Row[],
  options: { limit: number; cursorOf: (row: Row) => string; view: (row: Row) => Item },
): Page<Item> {
  const shown = rows.length > options.limit ? rows.slice(0, options.limit) : rows;
  const last = shown.at(-1);
  return {
    items: shown.map(options.view),
    next: rows.length > options.limit && last !== undefined ? options.cursorOf(last) : null,
  };
}
