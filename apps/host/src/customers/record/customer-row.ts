import type { ContactPoint, Customer, CustomerDraft } from '@tessera/protocol';
import { versioned } from '../../platform/http/versioned.js';
import type { CustomerProfile } from './customer-profile.js';
import type { OwnRecord } from '../group/own-record.js';

/** A row of `customer` as hot reads take it. */
export interface CustomerRow extends Record<string, unknown> {
  readonly id: string;
  readonly profile: CustomerProfile;
  readonly version: number;
  readonly created_at: Date;
  readonly updated_at: Date;
}

/** What writers need to know of a row besides. */
export interface StoredCustomer extends CustomerRow {
  readonly source: OwnRecord | null;
  readonly parent_id: string | null;
  readonly root_id: string;
  readonly merged_at: Date | null;
  readonly deleted_at: Date | null;
  readonly purged_at: Date | null;
}

const ROW = ['id', 'profile', 'version', 'created_at', 'updated_at'];
const STORED = [...ROW, 'source', 'parent_id', 'root_id', 'merged_at', 'deleted_at', 'purged_at'];

/** The columns of a {@link CustomerRow}. */
export const rowColumns = (alias: string): string => ROW.map((column) => `${alias}.${column}`).join(', ');

/** The columns of a {@link StoredCustomer}. */
export const storedColumns = (alias: string): string => STORED.map((column) => `${alias}.${column}`).join(', ');

/** The wire form of a row, with its version for the `ETag`. */
export const toCustomer = (row: CustomerRow): Customer => versioned(toListedCustomer(row), row.version);

/** The wire form of a row as one of many. Written out member by member: a page of a list makes a hundred of them. */
export function toListedCustomer({ id, profile, created_at, updated_at }: CustomerRow): Customer {
  const { kind, name, emails, phones, addresses, birthDate, tags, externalIds } = profile as unknown as CustomerDraft;
  return {
    id,
    kind,
    name,
    emails,
    phones: phones.map(toContactPoint),
    addresses,
    birthDate,
    tags,
    externalIds,
    createdAt: created_at.toISOString(),
    updatedAt: updated_at.toISOString(),
  };
}

/** The members of the wire form that a writer decides. */
export function toDraft(profile: CustomerProfile): CustomerDraft {
  const { kind, name, emails, phones, addresses, birthDate, tags, externalIds } = profile as unknown as CustomerDraft;
  return { kind, name, emails, phones: phones.map(toContactPoint), addresses, birthDate, tags, externalIds };
}

const toContactPoint = ({ value, label, primary }: ContactPoint): ContactPoint => ({ value, label, primary });
