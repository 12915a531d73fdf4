import { Injectable } from '@nestjs/common';
import type { Customer } from '@tessera/protocol';
import type { Actor } from '../platform/access/index.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { problem } from '../platform/errors/problem.js';
import { validated } from '../platform/http/validation.pipe.js';
import { CustomerWriter } from './customer-writer.js';
import { readCustomerOrRefuse, type CustomerInput } from './draft/read-customer.js';
import { CustomerDraft } from './dto/customer-input.dto.js';
import { BeforeCreate } from './ports/before-create.js';
import type { CustomerProfile } from './record/customer-profile.js';
import { toDraft } from './record/customer-row.js';

/** Changes customers one by one, for the API. */
@Injectable()
export class CustomersService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly writer: CustomerWriter,
    private readonly beforeCreate: BeforeCreate,
  ) {}

  async create(actor: Actor, input: CustomerInput): Promise<Customer> {
    const profile = await this.screened(actor, readCustomerOrRefuse(input));
    return this.unitOfWork.run(actor, async (transaction) => {
      const [customer] = await this.writer.insertMany(transaction, [{ profile }]);
      return customer!;
    });
  }

  /** The record after plugins had their say. What they changed is checked like any other input. */
  private async screened(actor: Actor, profile: CustomerProfile): Promise<CustomerProfile> {
    if (!this.beforeCreate.active) return profile;
    const [screened] = await this.beforeCreate.apply(actor, [toDraft(profile)]);
    if (screened?.outcome === 'changed') return readCustomerOrRefuse(validated(CustomerDraft, screened.draft));
    if (screened?.outcome !== 'refused') return profile;
    throw problem('CUSTOMER_REFUSED', { detail: screened.message, extensions: { refusedBy: screened.by, refusal: screened.code } });
  }
}
