import { Injectable } from '@nestjs/common';
import type { SqlRunner } from '../../platform/database/database.js';
import type { CustomerProfile } from '../record/customer-profile.js';

/** One customer whose own record changed: null before its creation and after its erasure. */
export interface OwnRecordChange {
  readonly customerId: string;
  readonly before: CustomerProfile | null;
  readonly after: CustomerProfile | null;
}

/** Keeps the keys by which duplicates are found, inside the transaction of the record. */
export interface DuplicateKeyWriter {
  write(transaction: SqlRunner, changes: readonly OwnRecordChange[]): Promise<void>;
}

/** The place where deduplication takes part in writing: it knows customers, customers do not know it. */
@Injectable()
export class DuplicateKeys {
  private writer: DuplicateKeyWriter | null = null;

  register(writer: DuplicateKeyWriter): void {
    this.writer = writer;
  }

  async write(transaction: SqlRunner, changes: readonly OwnRecordChange[]): Promise<void> {
    await this.writer?.write(transaction, changes);
  }
}
