import { problem, type Problem } from '../platform/errors/problem.js';

export const customerNotFound = (id: string): Problem =>
  problem('CUSTOMER_NOT_FOUND', { detail: `There is no customer ${id.slice(0, 100)}.` });

/** 404 and not 410: the customer can come back, and 410 tells clients to forget the address (RFC 9110 §15.5.11). */
export const customerDeleted = ({ id, deleted_at }: { id: string; deleted_at: Date | null }): Problem =>
  problem('CUSTOMER_DELETED', {
    detail: `Customer ${id} was deleted on ${deleted_at?.toISOString().slice(0, 10)}.`,
    extensions: { customerId: id, restore: `/v1/customers/${id}/restore` },
  });

export const customerMerged = (id: string, survivorId: string): Problem =>
  problem('CUSTOMER_MERGED', { detail: `Customer ${id} was merged into ${survivorId}.`, extensions: { survivorId } });
