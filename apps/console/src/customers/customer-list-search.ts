import { customerSorts, type CustomerFilter } from '../api/customers.js';

/** What the address of the customer list says: the list can be shared and comes back as it was. */
export function customerListSearch(search: Record<string, unknown>): CustomerFilter {
  const { q, kind, tag, sort } = search;
  return {
    q: typeof q === 'string' && q !== '' ? q : undefined,
    kind: kind === 'person' || kind === 'organisation' ? kind : undefined,
    tag: typeof tag === 'string' && tag !== '' ? tag : undefined,
    sort: customerSorts.find((name) => name === sort),
  };
}
