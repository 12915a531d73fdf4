import { Injectable } from '@nestjs/common';
import type { Customer, PersonReference } from '@tessera/protocol';
import { Database, type SqlRunner } from '../platform/database/database.js';
import { isId } from '../platform/database/uuid.js';
import { customerDeleted, customerNotFound } from './customer-errors.js';
import type { CustomerProfile } from './record/customer-profile.js';
import { rowColumns, toCustomer, type CustomerRow } from './record/customer-row.js';

interface RootRow extends CustomerRow {
  readonly deleted_at: Date | null;
  readonly purged_at: Date | null;
}

const GET = `
  SELECT ${rowColumns('root')}, root.deleted_at, root.purged_at
  FROM customer c JOIN customer root ON root.id = c.root_id WHERE c.id = $1`;

const NAMES = `
  SELECT c.id AS asked, root.id, root.profile #>> '{name,full}' AS name
  FROM customer c JOIN customer root ON root.id = c.root_id WHERE c.id = ANY($1::uuid[])`;

const SURVIVORS = `
  SELECT c.id AS asked, root.id FROM customer c JOIN customer root ON root.id = c.root_id
  WHERE c.id = ANY($1::uuid[]) AND root.deleted_at IS NULL`;

const RECORDS = `SELECT ${rowColumns('customer')} FROM customer WHERE id = ANY($1::uuid[])`;

const GROUP = `
  SELECT member.id FROM customer c JOIN customer member ON member.root_id = c.root_id AND member.parent_id IS NOT NULL WHERE c.id = $1
  UNION ALL SELECT root_id FROM customer WHERE id = $1`;

/** Reads customers by id. An id of a merged customer stands for the customer that it lives on in. */
@Injectable()
export class CustomerReader {
  constructor(private readonly database: Database) {}

  /**
   * The customer that an id stands for; its `id` differs from the asked one after a merge.
   * @throws CUSTOMER_NOT_FOUND, CUSTOMER_DELETED
   */
  async get(id: string, runner: SqlRunner = this.database): Promise<Customer> {
    return toCustomer(await this.row(id, runner));
  }

  /** As {@link get}, in the stored form that duplicates are searched by. */
  async getProfile(id: string): Promise<{ id: string; profile: CustomerProfile }> {
    return this.row(id, this.database);
  }

  private async row(id: string, runner: SqlRunner): Promise<RootRow> {
    if (!isId(id)) throw customerNotFound(id);
    const [row] = await runner.query<RootRow>(GET, [id]);
    if (!row || row.purged_at) throw customerNotFound(id);
    if (row.deleted_at) throw customerDeleted(row);
    return row;
  }

  /** Who the ids stand for now, in one statement; deleted customers still have their name. Unknown ids are absent from the map. */
  async names(ids: readonly string[], runner: SqlRunner = this.database): Promise<Map<string, PersonReference>> {
    if (ids.length === 0) return new Map();
    const rows = await runner.query<{ asked: string; id: string; name: string }>(NAMES, [ids]);
    return new Map(rows.map(({ asked, id, name }) => [asked, { id, name }]));
  }

  /** The ids that these ids stand for now; those of deleted and unknown customers are absent from the map. */
  async survivorsOf(ids: readonly string[], runner: SqlRunner = this.database): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await runner.query<{ asked: string; id: string }>(SURVIVORS, [ids]);
    return new Map(rows.map(({ asked, id }) => [asked, id]));
  }

  /** These very records, also where they were merged into others: their state at that moment. */
  async records(ids: readonly string[], runner: SqlRunner = this.database): Promise<Map<string, Customer>> {
    if (ids.length === 0) return new Map();
    const rows = await runner.query<CustomerRow>(RECORDS, [ids]);
    return new Map(rows.map((row) => [row.id, toCustomer(row)]));
  }

  /** Every id that stands for the same customer: the survivor and those merged into it. Empty for an unknown id. */
  async groupOf(id: string, runner: SqlRunner = this.database): Promise<string[]> {
    if (!isId(id)) return [];
    const rows = await runner.query<{ id: string }>(GROUP, [id]);
    return rows.map((row) => row.id);
  }
}
