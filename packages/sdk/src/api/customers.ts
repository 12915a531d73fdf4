import type { Customer, CustomerDraft, CustomerNote } from '@tessera/protocol';
import { bodyOf, path, type Api } from './api.js';
import { change } from './change.js';
import type { Page, PageQuery } from './page.js';

/**
 * What a new customer needs: a full name.
 * @since 0.1.0
 */
export type NewCustomer = Partial<Omit<CustomerDraft, 'name'>> & {
  name: { full: string; given?: string | null; family?: string | null };
};

/**
 * What may be changed; what is left out stays as it is.
 * @since 0.1.0
 */
export type CustomerPatch = Partial<Omit<CustomerDraft, 'name'>> & { name?: Partial<CustomerDraft['name']> };

/**
 * Customers, as the plugin may see and change them.
 * @since 0.1.0
 */
export interface Customers {
  /** Needs `customers:read`. The id of a customer that was merged away answers with the survivor. */
  get(id: string): Promise<Customer>;
  /** Needs `customers:read`. */
  list(query?: PageQuery & { q?: string; kind?: Customer['kind']; tag?: string }): Promise<Page<Customer>>;
  /** Needs `customers:write`. */
  create(customer: NewCustomer): Promise<Customer>;
  /**
   * Needs `customers:write`, and `customers:read` when the patch is a function.
   * @param patch - the fields to change, or a function of the current record: then nobody else's change is overwritten
   */
  update(id: string, patch: CustomerPatch | ((current: Customer) => CustomerPatch)): Promise<Customer>;
  /** Needs `customers:write`. The plugin is named as the note's author. */
  addNote(id: string, note: { body: string }): Promise<CustomerNote>;
}

/** Builds the customers client over the API. */
export function createCustomers(api: Api): Customers {
  return {
    get: (id) => bodyOf(api, { method: 'GET', path: path('customers', id) }),
    list: (query = {}) => bodyOf(api, { method: 'GET', path: path('customers'), query: { ...query } }),
    create: (customer) => bodyOf(api, { method: 'POST', path: path('customers'), body: customer }),
    update: (id, patch) => change<Customer, CustomerPatch>(api, path('customers', id), patch),
    addNote: (id, note) => bodyOf(api, { method: 'POST', path: path('customers', id, 'notes'), body: note }),
  };
}
