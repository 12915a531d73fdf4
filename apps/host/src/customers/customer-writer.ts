import { Injectable } from '@nestjs/common';
import type { Customer } from '@tessera/protocol';
import type { SqlRunner } from '../platform/database/database.js';
import type { Transaction } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/database/uuid.js';
import type { OwnRecord } from './group/own-record.js';
import { DuplicateKeys } from './ports/duplicate-keys.js';
import type { CustomerProfile } from './record/customer-profile.js';
import { toCustomer, type CustomerRow, type StoredCustomer } from './record/customer-row.js';
import { tagKeyOf } from './record/entry-keys.js';
import { searchTextOf, sortNameOf } from './search/search-text.js';

/** A customer to be stored. `profile` comes from `readCustomer`. */
export interface NewCustomer {
  readonly profile: CustomerProfile;
  readonly id?: string;
  /** Where the record is older than its row: history of another system, the demo workspace. */
  readonly createdAt?: Date;
}

/** The new state of a row. */
export interface CustomerUpdate {
  readonly id: string;
  readonly profile: CustomerProfile;
  readonly source: OwnRecord | null;
  readonly version: number;
  readonly updatedAt: Date;
}

const INSERT = `
  INSERT INTO customer (id, kind, profile, root_id, tags, search_text, sort_name, created_at, updated_at)
  SELECT id, kind, profile, id, tags, search_text, sort_name, created_at, created_at
  FROM json_to_recordset($1::json)
    AS c(id uuid, kind text, profile json, tags text[], search_text text, sort_name text, created_at timestamptz)`;

const UPDATE = `
  UPDATE customer SET kind = c.kind, profile = c.profile, source = c.source, version = c.version, tags = c.tags,
    search_text = c.search_text, sort_name = c.sort_name, updated_at = c.updated_at
  FROM json_to_recordset($1::json)
    AS c(id uuid, kind text, profile json, source json, version integer, tags text[], search_text text, sort_name text, updated_at timestamptz)
  WHERE customer.id = c.id`;

const SET_DELETED = 'UPDATE customer SET deleted_at = $2, version = version + 1 WHERE id = ANY($1::uuid[])';

/** Writes customers in a constant number of statements, however many there are. */
@Injectable()
export class CustomerWriter {
  constructor(private readonly duplicateKeys: DuplicateKeys) {}

  /** Stores new customers with their duplicate keys, events and audit records. */
  async insertMany(transaction: Transaction, drafts: readonly NewCustomer[]): Promise<Customer[]> {
    if (drafts.length === 0) return [];
    const now = new Date();
    const rows = drafts.map(({ profile, id = newId(), createdAt = now }) => ({
      id,
      created_at: createdAt,
      ...columnsOf(profile),
    }));
    await transaction.query(INSERT, [JSON.stringify(rows)]);
    await this.duplicateKeys.write(
      transaction,
      rows.map(({ id, profile }) => ({ customerId: id, before: null, after: profile })),
    );
    return rows.map((row, index) => {
      const customer = toCustomer({ ...row, version: 1, updated_at: row.created_at });
      transaction.record({ type: 'customer.created', subject: row.id, data: customer, at: drafts[index]!.createdAt });
      return customer;
    });
  }

  /** Stores new states of rows that the transaction has locked. */
  async updateMany(transaction: SqlRunner, updates: readonly CustomerUpdate[]): Promise<void> {
    if (updates.length === 0) return;
    const rows = updates.map(({ id, profile, source, version, updatedAt }) => ({
      id,
      source,
      version,
      updated_at: updatedAt,
      ...columnsOf(profile),
    }));
    await transaction.query(UPDATE, [JSON.stringify(rows)]);
  }

  /** Hides roots that the transaction has locked, with their events and audit records, in one statement. */
  async deleteMany(transaction: Transaction, roots: readonly StoredCustomer[]): Promise<void> {
    const at = new Date();
    await transaction.query(SET_DELETED, [roots.map(({ id }) => id), at]);
    for (const root of roots) {
      const change = { before: { deletedAt: null }, after: { deletedAt: at.toISOString() } };
      transaction.record({ type: 'customer.deleted', subject: root.id, data: toCustomer(root), ...change });
    }
  }

  /** Shows a deleted root again. */
  async restore(transaction: Transaction, root: StoredCustomer): Promise<Customer> {
    await transaction.query(SET_DELETED, [[root.id], null]);
    const customer = toCustomer({ ...root, version: root.version + 1 });
    const change = { before: { deletedAt: root.deleted_at?.toISOString() ?? null }, after: { deletedAt: null } };
    transaction.record({ type: 'customer.restored', subject: root.id, data: customer, ...change });
    return customer;
  }
}

const columnsOf = (
  profile: CustomerProfile,
): Pick<CustomerRow, 'profile'> & { kind: string; tags: string[]; search_text: string; sort_name: string } => ({
  kind: profile.kind,
  profile,
  tags: profile.tags.map(tagKeyOf),
  search_text: searchTextOf(profile),
  sort_name: sortNameOf(profile),
});
