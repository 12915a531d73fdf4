import { Injectable } from '@nestjs/common';
import type { Customer } from '@tessera/protocol';
import type { Actor } from '../platform/access/index.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { problem } from '../platform/errors/problem.js';
import { validated } from '../platform/http/validation.pipe.js';
import { assertVersion, type ExpectedVersion } from '../platform/http/versioned.js';
import { customerMerged } from './customer-errors.js';
import { CustomerWriter } from './customer-writer.js';
import { applyPatch } from './draft/apply-patch.js';
import { readCustomerOrRefuse, type CustomerInput } from './draft/read-customer.js';
import { CustomerDraft, type CustomerPatch } from './dto/customer-input.dto.js';
import { CustomerGroups } from './group/customer-groups.js';
import { lockRoot } from './group/customer-locks.js';
import { isEqual } from './group/list-rules.js';
import { BeforeCreate } from './ports/before-create.js';
import { changedMembers } from './record/changed-members.js';
import type { CustomerProfile } from './record/customer-profile.js';
import { toCustomer, toDraft } from './record/customer-row.js';

/** Changes customers one by one, for the API. An old id of a merged customer stands for its survivor. */
@Injectable()
export class CustomersService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly writer: CustomerWriter,
    private readonly groups: CustomerGroups,
    private readonly beforeCreate: BeforeCreate,
  ) {}

  async create(actor: Actor, input: CustomerInput): Promise<Customer> {
    const profile = await this.screened(actor, readCustomerOrRefuse(input));
    return this.unitOfWork.run(actor, async (transaction) => {
      const [customer] = await this.writer.insertMany(transaction, [{ profile }]);
      return customer!;
    });
  }

  /** Applies a merge patch (RFC 7396). A patch that changes nothing leaves version and log alone. */
  async update(
    actor: Actor,
    id: string,
    change: { patch: CustomerPatch; expected: ExpectedVersion },
  ): Promise<Customer> {
    return this.unitOfWork.run(actor, async (transaction) => {
      const root = await lockRoot(transaction, id);
      assertVersion(change.expected, root.version);
      const edited = applyPatch(root.profile, change.patch);
      const before = toCustomer(root);
      if (isEqual(edited, root.profile)) return before;
      const customer = toCustomer(await this.groups.edit(transaction, root, edited));
      transaction.record({
        type: 'customer.updated',
        subject: customer.id,
        data: customer,
        ...changedMembers(before, customer),
      });
      return customer;
    });
  }

  /** Hides a customer for 30 days, then it is erased. @throws CUSTOMER_MERGED for an old id: deleting the survivor has to be said */
  async delete(actor: Actor, id: string, expected: ExpectedVersion): Promise<void> {
    await this.unitOfWork.run(actor, async (transaction) => {
      const root = await lockRoot(transaction, id);
      if (root.id !== id.toLowerCase()) throw customerMerged(id, root.id);
      assertVersion(expected, root.version);
      await this.writer.deleteMany(transaction, [root]);
    });
  }

  async restore(actor: Actor, id: string): Promise<Customer> {
    return this.unitOfWork.run(actor, async (transaction) => {
      const root = await lockRoot(transaction, id, { deleted: 'allowed' });
      if (!root.deleted_at) throw problem('CUSTOMER_NOT_DELETED');
      return this.writer.restore(transaction, root);
    });
  }

  /** The record after plugins had their say. What they changed is checked like any other input. */
  private async screened(actor: Actor, profile: CustomerProfile): Promise<CustomerProfile> {
    if (!this.beforeCreate.active) return profile;
    const [screened] = await this.beforeCreate.apply(actor, [toDraft(profile)]);
    if (screened?.outcome === 'changed') return readCustomerOrRefuse(validated(CustomerDraft, screened.draft));
    if (screened?.outcome !== 'refused') return profile;
    throw problem('CUSTOMER_REFUSED', {
      detail: screened.message,
      extensions: { refusedBy: screened.by, refusal: screened.code },
    });
  }
}
