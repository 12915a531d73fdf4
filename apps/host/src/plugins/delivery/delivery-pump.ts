import type { AnyCloudEvent, EventType } from '@tessera/protocol';
import type { EventLog, LogPosition } from '../../platform/events/event-log.js';
import type { DeliveryLeases } from './delivery-leases.js';
import { afterFailure, describeFailure, type DeliveryPolicy } from './delivery-policy.js';
import { TurnLost, type DeliveryStore, type Exception, type PendingDelivery, type Turn } from './delivery-store.js';

/** Takes events; a plugin's supervisor, or a function in a test. */
export interface DeliveryTarget {
  readonly isReady: boolean;
  /** Rejects when the event was not handled. */
  deliver(event: AnyCloudEvent, attempt: number): Promise<void>;
}

export interface DeliveryPumpOptions {
  readonly pluginId: string;
  readonly types: readonly EventType[];
  readonly target: DeliveryTarget;
  readonly log: Pick<EventLog, 'read'>;
  readonly store: DeliveryStore;
  readonly leases: DeliveryLeases;
  readonly policy: DeliveryPolicy;
  onDelivered(count: number): void;
  /** An attempt reached the plugin and failed. */
  onFailed(error: unknown, event: AnyCloudEvent, attempt: number): void;
  /** Reading or storing failed: nothing that the plugin could help. */
  onProblem(error: unknown): void;
  onStopped?(): void;
}

const BATCH = 100;
/** Subjects under way at once: half of the plugin's window, so that hooks find room. */
const PARALLEL = 8;
const POLL_MS = 1_000;
/** How often a cursor is stored although nothing of interest happened, so that a restart need not read far. */
const IDLE_ADVANCE_MS = 10_000;

interface Unsuccessful extends Exception {
  readonly kind: 'exception';
  /** The plugin could not take it at all. */
  readonly postponed: boolean;
}
type Outcome = { readonly kind: 'delivered' } | Unsuccessful;

/**
 * Brings the events of the log to one plugin: at least once, in parallel across subjects, in order within a subject.
 *
 * What fails is kept in a table and tried again later; meanwhile its subject waits behind it and every other subject goes on.
 * Nothing is acknowledged before it is stored: a crash at any point repeats deliveries, and loses none.
 */
export class DeliveryPump {
  private stopped = false;
  private wakeUp: () => void = () => undefined;
  private turn: Turn | null = null;
  private position: LogPosition | null = null;
  private storedAt = 0;
  private woken = false;
  private readonly done: Promise<void>;

  constructor(private readonly options: DeliveryPumpOptions) {
    this.done = this.run();
  }

  /** There may be something to do. */
  wake(): void {
    this.woken = true;
    this.wakeUp();
  }

  /** Takes no further events. What is under way ends with the plugin's process or its deadline; then the outcome is stored. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.wakeUp();
    await this.done;
  }

  private async run(): Promise<void> {
    const { leases, pluginId, onProblem } = this.options;
    while (!this.stopped) {
      this.woken = false;
      try {
        if (!(await this.step())) await this.rest();
      } catch (thrown) {
        this.turn = null;
        if (!(thrown instanceof TurnLost)) onProblem(thrown);
        await this.rest();
      }
    }
    await leases.release(pluginId).catch(onProblem);
    this.options.onStopped?.();
  }

  /** True when something was done and there may be more. */
  private async step(): Promise<boolean> {
    const { target } = this.options;
    if (!target.isReady || !(await this.hasTurn())) return false;
    const retried = await this.retry();
    // A plugin that is too busy for what is due gets nothing new, or the whole log would end up in the table.
    if (retried === 'postponed' || this.stopped || !target.isReady) return false;
    return (await this.advance()) || retried === 'some';
  }

  private async hasTurn(): Promise<boolean> {
    const { leases, pluginId, store } = this.options;
    if (this.turn !== null && leases.isHeld(pluginId)) return true;
    this.turn = null;
    if (!(await leases.acquire(pluginId))) return false;
    const taken = await store.takeTurn(pluginId);
    if (taken === null) return false;
    this.turn = taken.turn;
    this.position = taken.position;
    return true;
  }

  private async advance(): Promise<boolean> {
    const { log, store, types, pluginId, onDelivered } = this.options;
    const { turn, position } = this;
    if (turn === null || position === null) return false;
    const page = await log.read(position, { limit: BATCH, types });
    const events = page.events as AnyCloudEvent[];
    if (events.length === 0 && !this.isDueToStore(page.position)) {
      this.position = page.position;
      return false;
    }
    const bySubject = Map.groupBy(events, ({ subject }) => subject);
    const blocked = await store.blocked(pluginId, [...bySubject.keys()]);
    const exceptions = new Map<string, Unsuccessful>();
    await inParallel([...bySubject.entries()], async ([subject, ofSubject]) => {
      let waiting = blocked.has(subject);
      for (const event of ofSubject) {
        const outcome = waiting ? parked(event) : await this.attempt(event, 1);
        if (outcome.kind === 'delivered') continue;
        exceptions.set(event.id, outcome);
        // What is dead does not block; what will be tried again does.
        waiting ||= outcome.state === 'pending';
      }
    });
    const inOrder = events.map(({ id }) => exceptions.get(id)).filter((exception) => exception !== undefined);
    const delivered = events.length - inOrder.length;
    await store.advance(turn, { position: page.position, delivered, exceptions: inOrder.map(stored) });
    this.position = page.position;
    this.storedAt = Date.now();
    onDelivered(delivered);
    return events.length > 0 && !inOrder.some(({ postponed }) => postponed);
  }

  /** Tries what is due again; suspects one by one, so that the innocent ones are told apart. */
  private async retry(): Promise<'some' | 'none' | 'postponed'> {
    const { store, pluginId, onDelivered } = this.options;
    const { turn } = this;
    if (turn === null) return 'none';
    const heads = await store.dueHeads(pluginId, BATCH);
    const [first] = heads;
    if (first === undefined) return 'none';
    const chosen = first.suspect ? [first] : heads.filter(({ suspect }) => !suspect);
    const delivered: string[] = [];
    const failed: (Omit<Exception, 'event'> & { seq: string })[] = [];
    await inParallel(chosen, async (head: PendingDelivery) => {
      const outcome = await this.attempt(head.event, head.attempts + 1);
      if (outcome.kind === 'delivered') delivered.push(head.seq);
      else if (!outcome.postponed) failed.push({ ...stored(outcome), seq: head.seq });
    });
    if (delivered.length + failed.length > 0) await store.settle(turn, { delivered, failed });
    onDelivered(delivered.length);
    return delivered.length + failed.length < chosen.length ? 'postponed' : 'some';
  }

  private async attempt(event: AnyCloudEvent, attempts: number): Promise<Outcome> {
    const { target, policy } = this.options;
    if (this.stopped || !target.isReady) return { ...parked(event), postponed: true };
    try {
      await target.deliver(event, attempts);
      return { kind: 'delivered' };
    } catch (thrown) {
      const decision = afterFailure(thrown, attempts, policy);
      if (decision.kind === 'postpone') return { ...parked(event), postponed: true };
      this.options.onFailed(thrown, event, attempts);
      const dead = decision.kind === 'dead';
      return {
        kind: 'exception',
        postponed: false,
        event,
        state: dead ? 'dead' : 'pending',
        attempts,
        suspect: !dead && decision.suspect,
        afterMs: dead ? 0 : decision.afterMs,
        error: describeFailure(thrown),
      };
    }
  }

  private isDueToStore(position: LogPosition): boolean {
    return position.clock !== this.position?.clock && Date.now() - this.storedAt > IDLE_ADVANCE_MS;
  }

  private rest(): Promise<void> {
    if (this.stopped || this.woken) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, POLL_MS);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** Kept for its turn, and not attempted yet. */
function parked(event: AnyCloudEvent): Unsuccessful {
  return {
    kind: 'exception',
    postponed: false,
    event,
    state: 'pending',
    attempts: 0,
    suspect: false,
    afterMs: 0,
    error: null,
  };
}

function stored({ event, state, attempts, suspect, afterMs, error }: Unsuccessful): Exception {
  return { event, state, attempts, suspect, afterMs, error };
}

async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const queue = [...items];
  const worker = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(PARALLEL, items.length) }, worker));
}
