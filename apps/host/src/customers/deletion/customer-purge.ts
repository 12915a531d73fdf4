import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '../../platform/access/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { CustomerWriter } from '../customer-writer.js';
import { CustomerErasures } from '../ports/customer-erasures.js';
import { DuplicateKeys } from '../ports/duplicate-keys.js';
import type { CustomerProfile } from '../record/customer-profile.js';
import { storedColumns, type StoredCustomer } from '../record/customer-row.js';

const GRACE_DAYS = 30;
const BATCH = 100;

const DUE = `
  SELECT id FROM customer
  WHERE deleted_at < now() - make_interval(days => ${GRACE_DAYS}) AND purged_at IS NULL AND parent_id IS NULL
  ORDER BY deleted_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`;

const GROUPS = `
  SELECT ${storedColumns('customer')} FROM customer
  WHERE id = ANY($1::uuid[]) OR (root_id = ANY($1::uuid[]) AND parent_id IS NOT NULL)`;

const ERASED: Omit<CustomerProfile, 'kind'> = {
  name: { full: 'Deleted customer', given: null, family: null },
  emails: [],
  phones: [],
  addresses: [],
  birthDate: null,
  tags: [],
  externalIds: [],
};

/**
 * Erases customers whose grace period is over, and everyone merged into them. The empty row stays: tickets and other
 * records that name the customer still have somebody to name.
 */
@Injectable()
export class CustomerPurge implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly writer: CustomerWriter,
    private readonly duplicateKeys: DuplicateKeys,
    private readonly erasures: CustomerErasures,
  ) {}

  onModuleInit(): void {
    this.jobs.schedule('customers.purge', '41 * * * *', async () => {
      while ((await this.purgeBatch()) === BATCH);
    });
  }

  /** Erases up to a hundred deleted customers and answers how many there were. */
  async purgeBatch(): Promise<number> {
    return this.unitOfWork.run(systemActor('customers', 'Customer purge'), async (transaction) => {
      const due = await transaction.query<{ id: string }>(DUE);
      if (due.length > 0)
        await this.erase(
          transaction,
          due.map(({ id }) => id),
        );
      return due.length;
    });
  }

  private async erase(transaction: Transaction, rootIds: readonly string[]): Promise<void> {
    const rows = await transaction.query<StoredCustomer>(GROUPS, [rootIds]);
    const ids = rows.map(({ id }) => id);
    await this.duplicateKeys.write(
      transaction,
      rows.map(({ id, profile, source }) => ({ customerId: id, before: source?.profile ?? profile, after: null })),
    );
    await this.erasures.erase(transaction, ids);
    await transaction.query('DELETE FROM customer_note WHERE customer_id = ANY($1::uuid[])', [ids]);
    await this.writer.updateMany(
      transaction,
      rows.map(({ id, profile, version, updated_at }) => ({
        id,
        profile: { kind: profile.kind, ...ERASED },
        source: null,
        version: version + 1,
        updatedAt: updated_at,
      })),
    );
    await transaction.query('UPDATE customer SET purged_at = now() WHERE id = ANY($1::uuid[])', [ids]);
    for (const id of ids) transaction.audit({ action: 'customer.purged', subject: id });
  }
}
