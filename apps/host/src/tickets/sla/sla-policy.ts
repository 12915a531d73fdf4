import { Calendar, type CalendarDefinition, type SlaTargets } from '@tessera/business-time';
import type { SqlRunner } from '../../platform/database/database.js';
import type { TicketPriority } from '../status/ticket-status.js';

/** Targets per priority; a priority that is absent has none. */
export type PolicyTargets = { readonly [Priority in TicketPriority]?: SlaTargets };

/** A policy with its calendar, ready to compute with. */
export interface SlaPolicy {
  readonly id: string;
  readonly name: string;
  readonly targets: PolicyTargets;
  readonly calendarId: string;
  readonly calendarName: string;
  readonly calendar: Calendar;
}

/** What a statement selects of a policy, as one JSON value: see {@link POLICY_JSON}. */
export interface PolicyJson {
  readonly id: string;
  readonly name: string;
  readonly targets: PolicyTargets;
  readonly calendarId: string;
  readonly calendarName: string;
  readonly calendarVersion: number;
  readonly calendar: CalendarDefinition;
}

/** A scalar subquery that gives a policy with its calendar; `condition` speaks of `p`, the policy. */
export const policyJson = (condition: string): string => `(
  SELECT json_build_object('id', p.id, 'name', p.name, 'targets', p.targets, 'calendarId', c.id, 'calendarName', c.name,
                           'calendarVersion', c.version, 'calendar', c.definition)
  FROM sla_policy p JOIN calendar c ON c.id = p.calendar_id WHERE ${condition})`;

/** Policies are chosen by the first match in order; as long as there are no conditions, that is the default one. */
export const DEFAULT_POLICY = 'p.is_default';

const CALENDARS_KEPT = 100;
const calendars = new Map<string, Calendar>();

/** Makes the calendar once per version: it remembers the opening hours that it has computed. */
export function toPolicy(json: PolicyJson): SlaPolicy {
  const { id, name, targets, calendarId, calendarName } = json;
  const key = `${calendarId} ${json.calendarVersion}`;
  let calendar = calendars.get(key);
  if (!calendar) {
    calendar = new Calendar(json.calendar);
    if (calendars.size >= CALENDARS_KEPT) calendars.clear();
    calendars.set(key, calendar);
  }
  return { id, name, targets, calendarId, calendarName, calendar };
}

/** The policy of a ticket. */
export async function readPolicy(runner: SqlRunner, id: string): Promise<SlaPolicy> {
  const [row] = await runner.query<{ policy: PolicyJson }>(`SELECT ${policyJson('p.id = $1')} AS policy`, [id]);
  if (!row?.policy) throw new Error(`the SLA policy ${id} does not exist`);
  return toPolicy(row.policy);
}
