import { mergePatch } from '../../platform/http/merge-patch.js';
import type { CustomerPatch } from '../dto/customer-input.dto.js';
import type { CustomerProfile } from '../record/customer-profile.js';
import { toDraft } from '../record/customer-row.js';
import { isComposed } from './name.js';
import { readCustomerOrRefuse, type CustomerInput } from './read-customer.js';

/**
 * A record after a merge patch (RFC 7396), checked as a whole.
 * A full name that was made of its parts follows them; one that somebody wrote stays.
 */
export function applyPatch(profile: CustomerProfile, patch: CustomerPatch): CustomerProfile {
  const draft = toDraft(profile);
  const { name } = patch;
  const changesParts =
    name !== undefined &&
    name !== null &&
    (name.given !== undefined || name.family !== undefined) &&
    name.full === undefined;
  const target = changesParts && isComposed(profile.name) ? { ...draft, name: { ...draft.name, full: null } } : draft;
  return readCustomerOrRefuse(mergePatch(target, patch) as CustomerInput, profile.phones);
}
