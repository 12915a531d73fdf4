import { actorRef, type Actor } from '../../platform/access/index.js';
import { problemDocument, type Problem } from '../../platform/errors/problem.js';
import type { OperationView } from './operation.view.js';

export type OperationState = OperationView['state'];

/** What a running operation is doing. */
export type OperationPhase = 'import' | 'undo';

/** The caller of an operation, so that the work after its request is done in its name. */
export type StoredActor = Pick<Actor, 'kind' | 'id' | 'name' | 'via'> & {
  readonly request: { readonly id: string; readonly ip: string | null } | null;
};

export interface ImportResult {
  readonly created: number;
  readonly duplicates: number;
  readonly failed: number;
}

export interface UndoResult {
  readonly removed: number;
  readonly kept: number;
}

export interface OperationRow extends Record<string, unknown> {
  readonly id: string;
  readonly kind: string;
  readonly state: OperationState;
  readonly phase: OperationPhase;
  readonly label: string | null;
  readonly actor: StoredActor;
  readonly done: string;
  readonly total: string | null;
  readonly percent: number | null;
  readonly result: ImportResult | null;
  readonly undo: UndoResult | null;
  readonly error: OperationView['error'];
  readonly cancel_requested: boolean;
  readonly attempts: number;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly finished_at: Date | null;
}

export const OPERATION_COLUMNS =
  'id, kind, state, phase, label, actor, done, total, percent, result, undo, error, cancel_requested, attempts, created_at, updated_at, finished_at';

export function toOperationView(row: OperationRow): OperationView {
  const { id, kind, state, result, undo, error, label } = row;
  return {
    id,
    kind,
    state,
    progress: {
      done: Number(row.done),
      total: row.total === null ? null : Number(row.total),
      unit: 'rows',
      percent: row.percent,
    },
    result,
    undo,
    error,
    label,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}

export function storeActor(actor: Actor): StoredActor {
  return {
    ...actorRef(actor),
    via: actor.via,
    request: actor.request && { id: actor.request.id, ip: actor.request.ip },
  };
}

/** The actor as it was, without the idempotency key of its request: that one belongs to the request alone. */
export function restoreActor({ request, ...stored }: StoredActor): Actor {
  return { ...stored, scopes: new Set(), request: request && { ...request, idempotency: null } };
}

/** An error as the operation shows it afterwards. */
export function operationError(error: Problem, row: Pick<OperationRow, 'id' | 'actor'>): object {
  return problemDocument(error, { instance: `/v1/operations/${row.id}`, requestId: row.actor.request?.id ?? row.id });
}
