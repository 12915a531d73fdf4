import type { DuplicateKeyWriter, OwnRecordChange } from '../../customers/index.js';
import type { SqlRunner } from '../../platform/database/database.js';
import { duplicateKeysOf, KEY_KINDS } from './duplicate-keys.js';

const INSERT = `
  INSERT INTO dedup_key (key, customer_id, kind)
  SELECT * FROM unnest($1::bigint[], $2::uuid[], $3::smallint[])`;

const DELETE = `
  DELETE FROM dedup_key USING unnest($1::bigint[], $2::uuid[]) AS gone(key, customer_id)
  WHERE dedup_key.key = gone.key AND dedup_key.customer_id = gone.customer_id`;

interface KeyColumns {
  readonly keys: string[];
  readonly customerIds: string[];
  readonly kinds: number[];
}

const noKeys = (): KeyColumns => ({ keys: [], customerIds: [], kinds: [] });

/**
 * Writes the keys of customers in the transaction of their records, in at most two statements.
 * Keys belong to a customer's own record: merging changes no key, and a found member stands for its survivor.
 */
export class DuplicateKeyStore implements DuplicateKeyWriter {
  async write(transaction: SqlRunner, changes: readonly OwnRecordChange[]): Promise<void> {
    const [added, gone] = [noKeys(), noKeys()];
    for (const { customerId, before, after } of changes) {
      const old = before === null ? [] : duplicateKeysOf(before);
      const current = after === null ? [] : duplicateKeysOf(after);
      for (const { key, kind } of current)
        if (!old.some((other) => other.key === key)) push(added, key, customerId, KEY_KINDS[kind]);
      for (const { key, kind } of old)
        if (!current.some((other) => other.key === key)) push(gone, key, customerId, KEY_KINDS[kind]);
    }
    if (gone.keys.length > 0) await transaction.query(DELETE, [gone.keys, gone.customerIds]);
    if (added.keys.length > 0) await transaction.query(INSERT, [added.keys, added.customerIds, added.kinds]);
  }
}

function push(columns: KeyColumns, key: string, customerId: string, kind: number): void {
  columns.keys.push(key);
  columns.customerIds.push(customerId);
  columns.kinds.push(kind);
}
