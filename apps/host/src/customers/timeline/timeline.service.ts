import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { EventHistory, type HistoryEvent, type HistoryPosition } from '../../platform/events/event-history.js';
import { CursorCodec } from '../../platform/http/cursor.js';
import { limitOf, toPage, type Page, type PageQuery } from '../../platform/http/paging.js';
import { CustomerReader } from '../customer-reader.js';
import { CUSTOMER_EVENTS, customerEntry } from './customer-entry.js';
import { TimelineSources, type TimelineSource } from './timeline-sources.js';
import type { TimelineEntryView } from './timeline.view.js';

/** Everything that happened with a customer: its events, its notes and what other features contribute. */
@Injectable()
export class Timeline {
  constructor(
    private readonly customers: CustomerReader,
    private readonly sources: TimelineSources,
    private readonly history: EventHistory,
    private readonly cursors: CursorCodec,
  ) {}

  /** Newest first. The timeline of a survivor is that of everyone merged into it as well. */
  async page(actor: Actor, id: string, query: PageQuery): Promise<Page<TimelineEntryView>> {
    const limit = limitOf(query);
    const { id: survivorId } = await this.customers.get(id);
    const list = `timeline ${survivorId}`;
    const before = query.cursor === undefined ? null : this.cursors.decode<HistoryPosition>(list, query.cursor);
    const customerIds = await this.customers.groupOf(survivorId);
    const sources = this.sources.readableWith(actor.scopes);
    const subjects = await Promise.all(sources.map((source) => source.subjectsOf(customerIds)));
    const events = await this.history.read({
      subjects: [...customerIds, ...subjects.flat()],
      types: [...CUSTOMER_EVENTS, ...sources.flatMap((source) => source.events)],
      before,
      limit: limit + 1,
    });
    return toPage(events, {
      limit,
      cursorOf: (event) => this.cursors.encode(list, event.position),
      view: (event) => toEntry(event, sources),
    });
  }
}

function toEntry(event: HistoryEvent, sources: readonly TimelineSource[]): TimelineEntryView {
  const { id, actor } = event;
  const source = sources.find(({ events }) => events.includes(event.type));
  const { type, summary, data } = source
    ? { type: source.type, summary: source.summarise(event), data: { event: event.type, ...event.data } }
    : customerEntry(event);
  return { id, type, at: event.at.toISOString(), actor, summary, data };
}
