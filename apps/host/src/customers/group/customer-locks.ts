import type { SqlRunner } from '../../platform/database/database.js';
import { SQLSTATE } from '../../platform/database/postgres-errors.js';
import { isId } from '../../platform/database/uuid.js';
import { customerDeleted, customerNotFound } from '../customer-errors.js';
import { storedColumns, type StoredCustomer } from '../record/customer-row.js';

const LOCK_ROOT = `
  SELECT ${storedColumns('root')} FROM customer c JOIN customer root ON root.id = c.root_id
  WHERE c.id = $1 FOR NO KEY UPDATE OF root`;

// Ordered by id, so that two transactions that want the same rows wait for each other in one direction only.
const LOCK_ALL = `
  SELECT ${storedColumns('customer')} FROM customer WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE`;

/**
 * While this transaction waited for the lock of a root, another one merged that root away.
 * It has the SQLSTATE of a serialization failure, so that the unit of work starts over and finds the new root.
 */
class GroupMoved extends Error {
  readonly code = SQLSTATE.serializationFailure;
  override readonly name = 'GroupMoved';
}

/**
 * Locks the customer that an id stands for. Whoever changes anything of a group of merged customers holds the lock of its root.
 * @throws CUSTOMER_NOT_FOUND, and CUSTOMER_DELETED unless deleted customers are asked for
 */
export async function lockRoot(transaction: SqlRunner, id: string, options: { deleted?: 'refused' | 'allowed' } = {}): Promise<StoredCustomer> {
  if (!isId(id)) throw customerNotFound(id);
  const [row] = await transaction.query<StoredCustomer>(LOCK_ROOT, [id]);
  if (!row || row.purged_at) throw customerNotFound(id);
  if (row.parent_id !== null) throw new GroupMoved();
  if (row.deleted_at && options.deleted !== 'allowed') throw customerDeleted(row);
  return row;
}

/** Locks these very rows, whether they are roots or not. Unknown ids are absent from the map. */
export async function lockCustomers(transaction: SqlRunner, ids: readonly string[]): Promise<Map<string, StoredCustomer>> {
  const rows = await transaction.query<StoredCustomer>(LOCK_ALL, [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}
