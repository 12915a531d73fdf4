import type { SqlRunner } from '../../platform/database/database.js';
import { SQLSTATE } from '../../platform/database/postgres-errors.js';
import { isId } from '../../platform/database/uuid.js';
import { customerDeleted, customerNotFound } from '../customer-errors.js';
import { storedColumns, type StoredCustomer } from '../record/customer-row.js';

const LOCK_ROOT = `
  SELECT ${storedColumns('root')} FROM customer c JOIN customer root ON root.id = c.root_id
  WHERE c.id = $1 FOR NO KEY UPDATE OF root`;

// Roots only, and ordered by id: two transactions that want the same rows wait for each other in one direction, and
// nobody waits for a member while somebody who holds its root wants to move it.
const LOCK_ROOTS = `
  SELECT ${storedColumns('customer')} FROM customer
  WHERE id = ANY($1::uuid[]) AND parent_id IS NULL ORDER BY id FOR NO KEY UPDATE`;

const READ = `SELECT ${storedColumns('customer')} FROM customer WHERE id = ANY($1::uuid[])`;

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
export async function lockRoot(
  transaction: SqlRunner,
  id: string,
  options: { deleted?: 'refused' | 'allowed' } = {},
): Promise<StoredCustomer> {
  if (!isId(id)) throw customerNotFound(id);
  const [row] = await transaction.query<StoredCustomer>(LOCK_ROOT, [id]);
  if (!row || row.purged_at) throw customerNotFound(id);
  if (row.parent_id !== null) throw new GroupMoved();
  if (row.deleted_at && options.deleted !== 'allowed') throw customerDeleted(row);
  return row;
}

/** Locks those of these customers that stand for themselves, and reads the others. Unknown ids are absent from the map. */
export async function lockCustomers(
  transaction: SqlRunner,
  ids: readonly string[],
): Promise<Map<string, StoredCustomer>> {
  const roots = await transaction.query<StoredCustomer>(LOCK_ROOTS, [ids]);
  const missing = ids.filter((id) => !roots.some((row) => row.id === id));
  const others = missing.length === 0 ? [] : await transaction.query<StoredCustomer>(READ, [missing]);
  return new Map([...roots, ...others].map((row) => [row.id, row]));
}
