import type { CustomerDraft as NewCustomer, CustomerPatch, Page, TesseraClient, Versioned } from '@tessera/client';
import type { Customer, CustomerNote } from '@tessera/protocol';
import { change } from './change.js';

/**
 * Which customers to list.
 * @since 0.1.0
 */
export type CustomerQuery = NonNullable<Parameters<TesseraClient['customers']['list']>[0]>;

/**
 * Customers, as the plugin may see and change them.
 * @since 0.1.0
 */
export interface Customers {
  /** Needs `customers:read`. The id of a customer that was merged away answers with the survivor. */
  get(id: string): Promise<Customer>;
  /** Needs `customers:read`. */
  list(query?: CustomerQuery): Promise<Page<Customer>>;
  /** Needs `customers:write`. `name.full` alone is enough. */
  create(customer: NewCustomer): Promise<Customer>;
  /**
   * Needs `customers:write`, and `customers:read` when the patch is a function.
   * @param patch - the fields to change, or a function of the current record: then nobody else's change is overwritten
   */
  update(id: string, patch: CustomerPatch | ((current: Customer) => CustomerPatch)): Promise<Customer>;
  /** Needs `customers:write`. The plugin is named as the note's author. */
  addNote(id: string, note: { body: string }): Promise<CustomerNote>;
}

/** The customers of a client, with the records that events carry. */
export function createCustomers({ customers }: TesseraClient): Customers {
  const get = (id: string): Promise<Versioned<Customer>> => customers.get(id) as Promise<Versioned<Customer>>;
  const update = (id: string, patch: CustomerPatch, options: { etag: string }): Promise<Customer> =>
    customers.update(id, patch, options) as Promise<Customer>;
  return {
    get: async (id) => (await get(id)).record,
    list: (query) => customers.list(query) as Promise<Page<Customer>>,
    create: (customer) => customers.create(customer) as Promise<Customer>,
    update: (id, patch) =>
      change<Customer, CustomerPatch>(
        { get: () => get(id), update: (fields, options) => update(id, fields, options) },
        patch,
      ),
    addNote: (id, { body }) => customers.addNote(id, body) as unknown as Promise<CustomerNote>,
  };
}
