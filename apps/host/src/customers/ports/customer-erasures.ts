import { Injectable } from '@nestjs/common';
import type { SqlRunner } from '../../platform/database/database.js';

/** Erases what a feature stores about customers, in the transaction that erases them. */
export type EraseCustomers = (transaction: SqlRunner, customerIds: readonly string[]) => Promise<void>;

/** The features that hold personal data of customers beside the record itself. */
@Injectable()
export class CustomerErasures {
  private readonly handlers: EraseCustomers[] = [];

  register(handler: EraseCustomers): void {
    this.handlers.push(handler);
  }

  async erase(transaction: SqlRunner, customerIds: readonly string[]): Promise<void> {
    for (const handler of this.handlers) await handler(transaction, customerIds);
  }
}
