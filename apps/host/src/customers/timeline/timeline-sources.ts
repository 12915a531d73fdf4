import { Injectable } from '@nestjs/common';
import type { EventType, Scope } from '@tessera/protocol';
import type { HistoryEvent } from '../../platform/events/event-history.js';

/** Records of another feature whose events belong to the timeline of the customers that they are about. */
export interface TimelineSource {
  /** What its entries are called on the wire, such as `ticket`. */
  readonly type: string;
  /** A reader without this scope does not see its entries. */
  readonly scope: Scope;
  readonly events: readonly EventType[];
  /** Ids of its records about any of these customers, newest first; of more than 1,000 the newest are enough. */
  subjectsOf(customerIds: readonly string[]): Promise<readonly string[]>;
  /** One plain sentence in English about an event. */
  summarise(event: HistoryEvent): string;
}

/** The features that take part in timelines. Tickets know customers; customers know tickets only through this. */
@Injectable()
export class TimelineSources {
  private readonly list: TimelineSource[] = [];

  register(source: TimelineSource): void {
    this.list.push(source);
  }

  readableWith(scopes: ReadonlySet<Scope>): TimelineSource[] {
    return this.list.filter((source) => scopes.has(source.scope));
  }
}
