import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { problem } from '../../platform/errors/problem.js';
import { CursorCodec } from '../../platform/http/cursor.js';
import { limitOf, type Page, type PageQuery, toPage } from '../../platform/http/paging.js';
import { toSlaClocksView } from './sla-clock.view.js';
import { readPolicy } from './sla-policy.js';
import { clocksOf } from './sla-projection.js';
import {
  type CalendarRow,
  type CalendarView,
  type SlaPolicyRow,
  type SlaPolicyView,
  type TicketSlaClocksView,
  toCalendarView,
  toSlaPolicyView,
} from './sla.view.js';
import { readHistory } from './ticket-history.js';

const CALENDARS = `
  SELECT id, name, definition, created_at, updated_at FROM calendar
  WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2`;

const POLICIES = `
  SELECT p.id, p.name, p.is_default, p.calendar_id, c.name AS calendar_name, p.targets, p.created_at, p.updated_at
  FROM sla_policy p JOIN calendar c ON c.id = p.calendar_id
  WHERE $1::uuid IS NULL OR p.id > $1 ORDER BY p.id LIMIT $2`;

/** Calendars, policies, and why something is due when it is. */
@Injectable()
export class SlaService {
  constructor(
    private readonly database: Database,
    private readonly cursors: CursorCodec,
  ) {}

  calendars(query: PageQuery): Promise<Page<CalendarView>> {
    return this.page<CalendarRow, CalendarView>('calendars', CALENDARS, { query, view: toCalendarView });
  }

  policies(query: PageQuery): Promise<Page<SlaPolicyView>> {
    return this.page<SlaPolicyRow, SlaPolicyView>('sla-policies', POLICIES, { query, view: toSlaPolicyView });
  }

  /** The clocks of a ticket now, computed from its history, with their explanation. */
  async explain(ticketId: string): Promise<TicketSlaClocksView> {
    const [ticket] = await this.database.query<{ sla_policy_id: string }>(
      'SELECT sla_policy_id FROM ticket WHERE id = $1',
      [ticketId],
    );
    if (!ticket) throw problem('TICKET_NOT_FOUND');
    const policy = await readPolicy(this.database, ticket.sla_policy_id);
    const history = await readHistory(this.database, ticketId);
    const last = history.at(-1)?.at.getTime() ?? 0;
    const clocks = clocksOf(policy, history, { at: new Date(Math.max(last, Date.now())), explain: true });
    return {
      policy: { id: policy.id, name: policy.name },
      calendar: { id: policy.calendarId, name: policy.calendarName, timeZone: policy.calendar.timeZone },
      ...toSlaClocksView(clocks),
    };
  }

  private async page<Row extends { id: string } & Record<string, unknown>, View>(
    list: string,
    sql: string,
    { query, view }: { query: PageQuery; view: (row: Row) => View },
  ): Promise<Page<View>> {
    const limit = limitOf(query);
    const after = query.cursor === undefined ? null : this.cursors.decode<string>(list, query.cursor);
    const rows = await this.database.query<Row>(sql, [after, limit + 1]);
    return toPage(rows, { limit, cursorOf: (row) => this.cursors.encode(list, row.id), view });
  }
}
