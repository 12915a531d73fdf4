import { Injectable } from '@nestjs/common';
import type { SqlRunner } from '../../platform/database/database.js';
import { problem } from '../../platform/errors/problem.js';
import { CustomerWriter, type CustomerUpdate } from '../customer-writer.js';
import { LIMITS } from '../draft/limits.js';
import { DuplicateKeys } from '../ports/duplicate-keys.js';
import type { CustomerProfile } from '../record/customer-profile.js';
import { storedColumns, type StoredCustomer } from '../record/customer-row.js';
import { edit, project, settle } from './golden-record.js';
import { LIST_FIELDS, type ListField } from './list-rules.js';
import { asOwnRecord, type OwnRecord } from './own-record.js';

const CHILDREN = `
  SELECT ${storedColumns('customer')} FROM customer
  WHERE root_id = $1 AND parent_id = $1 ORDER BY merged_at, id`;

const MEMBERS = `
  SELECT ${storedColumns('customer')} FROM customer
  WHERE root_id = $1 AND parent_id IS NOT NULL ORDER BY merged_at, id`;

const ATTACH = `
  UPDATE customer SET root_id = $1,
    parent_id = CASE WHEN id = $2 THEN $1::uuid ELSE parent_id END,
    merged_at = CASE WHEN id = $2 THEN $3::timestamptz ELSE merged_at END
  WHERE id = $2 OR (root_id = $2 AND parent_id IS NOT NULL)`;

const DETACH = `
  UPDATE customer SET root_id = $1,
    parent_id = CASE WHEN id = $1 THEN NULL ELSE parent_id END,
    merged_at = CASE WHEN id = $1 THEN NULL ELSE merged_at END,
    version = CASE WHEN id = $1 THEN $3 ELSE version END
  WHERE id = ANY($2::uuid[])`;

const LIST_LIMITS: Readonly<Record<ListField, number>> = {
  emails: LIMITS.contactPoints,
  phones: LIMITS.contactPoints,
  addresses: LIMITS.addresses,
  tags: LIMITS.tags,
  externalIds: LIMITS.externalIds,
};

/**
 * Customers that live on in one another: a tree whose root is what the world sees.
 * The caller holds the lock of every root that is involved. See docs/decisions/0007-merge-journal.md.
 */
@Injectable()
export class CustomerGroups {
  constructor(
    private readonly writer: CustomerWriter,
    private readonly duplicateKeys: DuplicateKeys,
  ) {}

  /** Makes `absorbed`, with all that was merged into it, a member of `survivor`. Answers the survivor's new row. */
  async attach(transaction: SqlRunner, survivor: StoredCustomer, absorbed: StoredCustomer): Promise<StoredCustomer> {
    const children = await transaction.query<StoredCustomer>(CHILDREN, [survivor.id]);
    // Members keep the order of their merges, also where the clocks of two replicas disagree.
    const at = new Date(Math.max(Date.now(), Number(children.at(-1)?.merged_at ?? 0) + 1));
    const source = ownRecordOf(survivor);
    const profile = project(
      source,
      [...children, absorbed].map((child) => child.profile),
    );
    assertFits(profile);
    // Both ids now answer with the survivor: its version passes every version that either has shown.
    const version = Math.max(survivor.version, absorbed.version) + 1;
    const update: CustomerUpdate = { id: survivor.id, profile, source, version, updatedAt: at };
    await this.writer.updateMany(transaction, [update]);
    await transaction.query(ATTACH, [survivor.id, absorbed.id, at]);
    return { ...survivor, ...update, updated_at: at };
  }

  /**
   * Takes a member, with all that was merged into it, out of the group of `root` again.
   * Every customer between it and the root is shown anew; the answer has the new rows, of the member as well, by id.
   */
  async detach(transaction: SqlRunner, root: StoredCustomer, memberId: string): Promise<Map<string, StoredCustomer>> {
    const members = await transaction.query<StoredCustomer>(MEMBERS, [root.id]);
    const group = new Map([root, ...members].map((row) => [row.id, row]));
    const member = group.get(memberId);
    if (!member?.parent_id) throw new Error(`Customer ${memberId} is no member of ${root.id}`);
    const version = Math.max(member.version, root.version) + 1;
    const changed = new Map<string, StoredCustomer>([
      [member.id, { ...member, parent_id: null, root_id: member.id, merged_at: null, version }],
    ]);
    const leaving = descendantsOf(members, memberId);
    for (
      let row = group.get(member.parent_id);
      row;
      row = row.parent_id === null ? undefined : group.get(row.parent_id)
    ) {
      const children = members
        .filter((child) => child.parent_id === row!.id && child.id !== memberId)
        .map((child) => changed.get(child.id) ?? child);
      changed.set(row.id, shownAnew(row, children));
    }
    await transaction.query(DETACH, [memberId, leaving, version]);
    await this.writer.updateMany(transaction, [...changed.values()].filter(({ id }) => id !== memberId).map(toUpdate));
    return changed;
  }

  /** Stores an edit of what the world sees of a root. */
  async edit(transaction: SqlRunner, root: StoredCustomer, edited: CustomerProfile): Promise<StoredCustomer> {
    const at = new Date();
    const before = root.source?.profile ?? root.profile;
    let source: OwnRecord | null = null;
    if (root.source) {
      const children = await transaction.query<StoredCustomer>(CHILDREN, [root.id]);
      source = {
        ...edit(
          root.source,
          children.map(({ profile }) => profile),
          edited,
        ),
        updatedAt: at.toISOString(),
      };
    }
    const update: CustomerUpdate = { id: root.id, profile: edited, source, version: root.version + 1, updatedAt: at };
    await this.writer.updateMany(transaction, [update]);
    await this.duplicateKeys.write(transaction, [{ customerId: root.id, before, after: source?.profile ?? edited }]);
    return { ...root, ...update, updated_at: at };
  }
}

const ownRecordOf = (row: StoredCustomer): OwnRecord => row.source ?? asOwnRecord(row.profile, row.updated_at);

const toUpdate = ({ id, profile, source, version, updated_at }: StoredCustomer): CustomerUpdate => ({
  id,
  profile,
  source,
  version,
  updatedAt: updated_at,
});

/** A row after members left it. Without members it is again what it was before the first one came, plus later edits. */
function shownAnew(row: StoredCustomer, children: readonly StoredCustomer[]): StoredCustomer {
  const members = children.map(({ profile }) => profile);
  const own = settle(ownRecordOf(row), members);
  const times = [new Date(own.updatedAt), ...children.map((child) => child.merged_at!)];
  return {
    ...row,
    profile: project(own, members),
    source: members.length === 0 ? null : own,
    version: row.version + 1,
    updated_at: new Date(Math.max(...times.map(Number))),
  };
}

function descendantsOf(members: readonly StoredCustomer[], id: string): string[] {
  const found = [id];
  for (const parent of found) for (const row of members) if (row.parent_id === parent) found.push(row.id);
  return found;
}

function assertFits(profile: CustomerProfile): void {
  for (const field of LIST_FIELDS) {
    if (profile[field].length > LIST_LIMITS[field]) {
      throw problem('MERGE_TOO_LARGE', {
        detail: `Together they have ${profile[field].length} ${field}; ${LIST_LIMITS[field]} is the most.`,
        extensions: { list: field },
      });
    }
  }
}
