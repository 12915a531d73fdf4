import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  Calendar,
  type CalendarDefinition,
  type SlaClockName,
  type SlaTargets,
  type TimelineEvent,
  slaClocks,
} from '../index.js';

interface WorkedCase {
  id: string;
  title: string;
  calendar: CalendarDefinition;
  targets: SlaTargets;
  timeline: (Omit<TimelineEvent, 'at'> & { at: string })[];
  expect: Partial<Record<SlaClockName, Record<string, string | number | null>>>;
}

const root = resolve(import.meta.dirname, '../../../..');
const file = resolve(root, process.env['TESSERA_SHARED'] ?? '../shared', 'cases/sla-cases.json');

describe('the worked SLA cases', () => {
  if (!existsSync(file)) {
    it('are absent here: set TESSERA_SHARED to the folder that holds cases/sla-cases.json', () => {
      process.stderr.write(`No worked SLA cases at ${file}: none were checked.\n`);
      expect(existsSync(file)).toBe(false);
    });
    return;
  }

  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: WorkedCase[] };
  it.each(cases.map((worked) => [worked.id, worked.title, worked] as const))('%s %s', (_id, _title, worked) => {
    const clocks = slaClocks({
      calendar: new Calendar(worked.calendar),
      targets: worked.targets,
      timeline: worked.timeline.map((entry) => ({ ...entry, at: new Date(entry.at) }) as TimelineEvent),
    });
    const shown: WorkedCase['expect'] = {};
    for (const [name, expected] of Object.entries(worked.expect) as [SlaClockName, Record<string, unknown>][]) {
      const clock = clocks[name] as unknown as Record<string, unknown>;
      shown[name] = Object.fromEntries(
        Object.keys(expected).map((field) => {
          const value = clock[field];
          return [field, value instanceof Date ? value.toISOString().replace('.000Z', 'Z') : (value as number | null)];
        }),
      );
    }
    expect(shown).toEqual(worked.expect);
  });
});
