import { Injectable } from '@nestjs/common';
import {
  changedMembers,
  cleanLine,
  CustomerGroups,
  CustomerReader,
  customerDeleted,
  customerMerged,
  customerNotFound,
  lockCustomers,
  lockRoot,
  toCustomer,
  type StoredCustomer,
} from '../../customers/index.js';
import { actorRef, type Actor } from '../../platform/access/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.js';
import { isId } from '../../platform/database/uuid.js';
import { problem } from '../../platform/errors/problem.js';
import { CursorCodec } from '../../platform/http/cursor.js';
import { limitOf, toPage, type Page } from '../../platform/http/paging.js';
import { MergeJournal, toMergeView } from './merge-journal.js';
import type { MergeQuery, MergeRequest } from './merge.dto.js';
import type { MergeView } from './merge.view.js';

const NEWEST = '9223372036854775807';

/** Merges customers and takes merges back. Why it is exact: docs/decisions/0007-merge-journal.md. */
@Injectable()
export class MergesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly groups: CustomerGroups,
    private readonly customers: CustomerReader,
    private readonly journal: MergeJournal,
    private readonly cursors: CursorCodec,
  ) {}

  async merge(actor: Actor, request: MergeRequest): Promise<MergeView> {
    const [survivorId, absorbedId] = [request.survivorId.toLowerCase(), request.absorbedId.toLowerCase()];
    if (survivorId === absorbedId) throw problem('MERGE_SELF');
    return this.unitOfWork.run(actor, async (transaction) => {
      const rows = await lockCustomers(transaction, [survivorId, absorbedId]);
      const before = { survivor: mergeable(rows, survivorId), absorbed: mergeable(rows, absorbedId) };
      if (before.survivor.profile.kind !== before.absorbed.profile.kind) throw problem('MERGE_KIND_MISMATCH');
      const absorbed = toCustomer(before.absorbed);
      const survivor = toCustomer(await this.groups.attach(transaction, before.survivor, before.absorbed));
      const change = { before: { survivor: toCustomer(before.survivor), absorbed }, after: { survivor } };
      const reason = cleanLine(request.reason);
      const row = await this.journal.append(transaction, {
        kind: 'merge',
        survivorId,
        absorbedId,
        ...change,
        actor: actorRef(actor),
        reason,
        inverseOf: null,
      });
      const view = toMergeView(row, { survivor, absorbed });
      transaction.record({ type: 'customer.merged', subject: survivorId, data: view, ...change });
      return view;
    });
  }

  /** Takes a merge back, whatever happened to its parts since: later edits stay with the survivor, later merges stay done. */
  async undo(actor: Actor, id: string): Promise<MergeView> {
    return this.unitOfWork.run(actor, async (transaction) => {
      const found = isId(id) ? await this.journal.find(transaction, id) : null;
      if (!found) throw problem('MERGE_NOT_FOUND', { detail: `There is no merge ${id.slice(0, 100)}.` });
      const { survivor_id: survivorId, absorbed_id: absorbedId } = found;
      const root = await lockRoot(transaction, absorbedId);
      // Only now is the answer final: whoever took this merge back held the same lock.
      if ((await this.journal.find(transaction, id))?.undone_at !== null) throw problem('MERGE_ALREADY_UNDONE');
      const records = await this.customers.records([survivorId], transaction);
      const changed = await this.groups.detach(transaction, root, absorbedId);
      const [survivor, absorbed] = [toCustomer(changed.get(survivorId)!), toCustomer(changed.get(absorbedId)!)];
      const change = { before: { survivor: records.get(survivorId)! }, after: { survivor, absorbed } };
      const undo = await this.journal.append(transaction, {
        kind: 'undo',
        survivorId,
        absorbedId,
        ...change,
        actor: actorRef(actor),
        reason: null,
        inverseOf: id,
      });
      const view = toMergeView({ ...found, undone_at: undo.created_at }, { survivor, absorbed });
      transaction.record({ type: 'customer.unmerged', subject: survivorId, data: view, ...change });
      if (root.id !== survivorId) this.tellRoot(transaction, root, changed.get(root.id)!);
      return view;
    });
  }

  async list(query: MergeQuery): Promise<Page<MergeView>> {
    const limit = limitOf(query);
    const list = `merges ${query.customer ?? ''}`;
    const before = query.cursor === undefined ? NEWEST : this.cursors.decode<string>(list, query.cursor);
    const customerIds = query.customer === undefined ? null : await this.customers.groupOf(query.customer);
    const rows = await this.journal.list({ before, customerIds, limit: limit + 1 });
    const customers = await this.customers.records([
      ...new Set(rows.flatMap((row) => [row.survivor_id, row.absorbed_id])),
    ]);
    return toPage(rows, {
      limit,
      cursorOf: (row) => this.cursors.encode(list, row.seq),
      view: (row) =>
        toMergeView(row, { survivor: customers.get(row.survivor_id)!, absorbed: customers.get(row.absorbed_id)! }),
    });
  }

  /** The survivor of the undone merge lives on in another customer, which then is seen differently too. */
  private tellRoot(transaction: Transaction, root: StoredCustomer, shown: StoredCustomer): void {
    const after = toCustomer(shown);
    const members = changedMembers(toCustomer(root), after);
    if (Object.keys(members.after).length > 0)
      transaction.record({ type: 'customer.updated', subject: root.id, data: after, ...members });
  }
}

function mergeable(rows: ReadonlyMap<string, StoredCustomer>, id: string): StoredCustomer {
  const row = rows.get(id);
  if (!row || row.purged_at) throw customerNotFound(id);
  if (row.parent_id !== null) throw customerMerged(id, row.root_id);
  if (row.deleted_at) throw customerDeleted(row);
  return row;
}
