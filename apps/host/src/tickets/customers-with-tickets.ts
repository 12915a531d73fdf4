import type { SqlRunner } from '../platform/database/database.js';

/** Those of these customers with whom a ticket began. Merged customers do not stand for each other here. */
export async function customersWithTickets(runner: SqlRunner, customerIds: readonly string[]): Promise<Set<string>> {
  const rows = await runner.query<{ customer_id: string }>(
    'SELECT DISTINCT customer_id FROM ticket WHERE customer_id = ANY($1::uuid[])',
    [customerIds],
  );
  return new Set(rows.map(({ customer_id }) => customer_id));
}
