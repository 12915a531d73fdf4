import { Injectable } from '@nestjs/common';
import type { Customer } from '@tessera/protocol';
import { Database } from '../platform/database/database.js';
import { CursorCodec } from '../platform/http/cursor.js';
import { limitOf, toPage, type Page } from '../platform/http/paging.js';
import type { CustomerQuery, CustomerSort } from './dto/customer-query.dto.js';
import { rowColumns, toListedCustomer, type CustomerRow } from './record/customer-row.js';
import { tagKeyOf } from './record/entry-keys.js';
import { searchWordsOf } from './search/search-text.js';

interface Order {
  readonly column: string;
  readonly type: string;
  readonly descending: boolean;
  readonly valueOf: (row: ListRow) => string;
}

interface ListRow extends CustomerRow {
  readonly sort_name: string;
}

const byCreation = {
  column: 'created_at',
  type: 'timestamptz',
  valueOf: (row: ListRow) => row.created_at.toISOString(),
};
const byUpdate = { column: 'updated_at', type: 'timestamptz', valueOf: (row: ListRow) => row.updated_at.toISOString() };
const byName = { column: 'sort_name', type: 'text', valueOf: (row: ListRow) => row.sort_name };

const ORDERS: Readonly<Record<CustomerSort, Order>> = {
  createdAt: { ...byCreation, descending: false },
  '-createdAt': { ...byCreation, descending: true },
  updatedAt: { ...byUpdate, descending: false },
  '-updatedAt': { ...byUpdate, descending: true },
  name: { ...byName, descending: false },
  '-name': { ...byName, descending: true },
};

type Position = readonly [value: string, id: string];

/** Lists of customers, by keyset: a page costs the same wherever it is in the list. */
@Injectable()
export class CustomerList {
  constructor(
    private readonly database: Database,
    private readonly cursors: CursorCodec,
  ) {}

  async page(query: CustomerQuery): Promise<Page<Customer>> {
    const limit = limitOf(query);
    const sort = query.sort ?? '-createdAt';
    const words = searchWordsOf(query.q ?? '');
    // Nothing of the query is a letter or a digit, so nobody has it.
    if (words.length === 0 && query.q?.trim()) return { items: [], next: null };
    const list = `customers ${JSON.stringify([sort, query.q ?? null, query.kind ?? null, query.tag ?? null])}`;
    const position = query.cursor === undefined ? null : this.cursors.decode<Position>(list, query.cursor);
    const order = ORDERS[sort];
    const { sql, parameters } = listStatement(order, {
      words,
      kind: query.kind,
      tag: query.tag,
      position,
      limit: limit + 1,
    });
    const rows = await this.database.query<ListRow>(sql, parameters);
    return toPage(rows, {
      limit,
      cursorOf: (row) => this.cursors.encode(list, [order.valueOf(row), row.id]),
      view: toListedCustomer,
    });
  }
}

interface ListFilter {
  readonly words: readonly string[];
  readonly kind: string | undefined;
  readonly tag: string | undefined;
  readonly position: Position | null;
  readonly limit: number;
}

function listStatement(order: Order, filter: ListFilter): { sql: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const parameter = (value: unknown): string => `$${parameters.push(value)}`;
  const direction = order.descending ? 'DESC' : 'ASC';
  const conditions = ['parent_id IS NULL', 'deleted_at IS NULL'];
  for (const word of filter.words) conditions.push(`search_text LIKE ${parameter(`%${escapeLike(word)}%`)}`);
  if (filter.kind !== undefined) conditions.push(`kind = ${parameter(filter.kind)}`);
  if (filter.tag !== undefined) conditions.push(`tags @> ARRAY[${parameter(tagKeyOf(filter.tag))}]::text[]`);
  if (filter.position) {
    const [value, id] = filter.position;
    conditions.push(
      `(${order.column}, id) ${order.descending ? '<' : '>'} (${parameter(value)}::${order.type}, ${parameter(id)}::uuid)`,
    );
  }
  const sql = `SELECT ${rowColumns('customer')}, sort_name FROM customer WHERE ${conditions.join(' AND ')}
    ORDER BY ${order.column} ${direction}, id ${direction} LIMIT ${parameter(filter.limit)}`;
  return { sql, parameters };
}

const escapeLike = (word: string): string => word.replace(/[\\%_]/g, '\\$&');
