import type { Scope } from '@tessera/protocol';
import type { IdempotencyClaim } from '../http/idempotency.js';

export type ActorKind = 'user' | 'app' | 'plugin' | 'system' | 'operator';

/** Who acts, with what rights, and through which request. Built once per request; every service method takes it first. */
export interface Actor {
  readonly kind: ActorKind;
  /** The user, app or plugin id; a name such as `import` for the system itself. */
  readonly id: string;
  readonly name: string;
  /** Effective scopes: role ∩ grant ∩ token. */
  readonly scopes: ReadonlySet<Scope>;
  /** The credential that was presented. */
  readonly via: {
    readonly kind: 'session' | 'token' | 'oauth' | 'channel' | 'run_file' | 'internal';
    readonly id: string | null;
  };
  readonly request: ActorRequest | null;
}

/** The request that the actor is making, as far as audit and idempotency need it. */
export interface ActorRequest {
  readonly id: string;
  readonly ip: string | null;
  readonly idempotency: IdempotencyClaim | null;
}

/** How an actor appears in events, audit records, notes and messages. */
export interface ActorRef {
  readonly kind: ActorKind;
  readonly id: string;
  readonly name: string;
}

export function actorRef(actor: Actor): ActorRef {
  return { kind: actor.kind, id: actor.id, name: actor.name };
}

const NO_SCOPES: ReadonlySet<Scope> = new Set();

/** An actor for work that the host does by itself, such as an import running in the background. */
export function systemActor(id: string, name = id): Actor {
  return { kind: 'system', id, name, scopes: NO_SCOPES, via: { kind: 'internal', id: null }, request: null };
}
