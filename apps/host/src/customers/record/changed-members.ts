import type { Customer } from '@tessera/protocol';
import { isEqual } from '../group/list-rules.js';

const MEMBERS = [
  'kind',
  'name',
  'emails',
  'phones',
  'addresses',
  'birthDate',
  'tags',
  'externalIds',
] as const satisfies readonly (keyof Customer)[];

/** The members that differ, as they were and as they are: what an audit record keeps of a change. */
export function changedMembers(
  before: Customer,
  after: Customer,
): { before: Partial<Customer>; after: Partial<Customer> } {
  const changed = MEMBERS.filter((member) => !isEqual(before[member], after[member]));
  const pick = (customer: Customer): Partial<Customer> =>
    Object.fromEntries(changed.map((member) => [member, customer[member]]));
  return { before: pick(before), after: pick(after) };
}
