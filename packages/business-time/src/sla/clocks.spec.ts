import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  Calendar,
  type SlaClocks,
  type SlaRequest,
  type TimelineEvent,
  slaClocks,
  workingTimeBetween,
} from '../index.js';

const office = new Calendar({
  timeZone: 'UTC',
  hours: { mon: [['10:00', '18:00']], tue: [['10:00', '18:00']], wed: [['10:00', '18:00']] },
  holidays: [{ date: '2025-06-03', name: 'Foundation Day' }],
});

/** "12:30 agentMessage" on Monday 2025-06-02; "4 12:30 …" on the 4th. */
function timeline(...lines: string[]): TimelineEvent[] {
  return lines.map((line) => {
    const [, day = '2', time = '', event = '', status = ''] =
      /^(?:(\d) )?(\d\d:\d\d(?::\d\d)?) (\w+) ?(\w*)$/.exec(line) ?? [];
    const at = new Date(`2025-06-0${day}T${time.padEnd(8, ':00')}Z`);
    return { at, event, status, to: status } as unknown as TimelineEvent;
  });
}

function clocks(targets: SlaRequest['targets'], lines: string[], more: Partial<SlaRequest> = {}): SlaClocks {
  return slaClocks({ calendar: office, targets, timeline: timeline(...lines), ...more });
}

const at = (time: string): Date => new Date(`2025-06-0${time.length > 8 ? time : `2T${time}`}Z`);

describe('first response', () => {
  it('is met by the first public agent message, once, and keeps that result', () => {
    const { firstResponse } = clocks({ firstResponse: 60 }, [
      '12:00 created new',
      '12:10 internalNote',
      '12:30 agentMessage',
      '12:40 customerMessage',
      '13:40 agentMessage',
      '13:50 status solved',
      '14:00 status open',
    ]);
    expect(firstResponse).toMatchObject({
      state: 'met',
      dueAt: null,
      usedMinutes: 30,
      differenceMinutes: 30,
      breached: false,
    });
    expect(firstResponse.metAt).toEqual(at('12:30'));
  });

  it('keeps seconds', () => {
    const lines = ['12:00:30 created new', '12:01:45 agentMessage'];
    expect(clocks({ firstResponse: 60 }, lines.slice(0, 1)).firstResponse.dueAt).toEqual(at('13:00:30'));
    expect(clocks({ firstResponse: 60 }, lines).firstResponse.usedMinutes).toBe(1.25);
  });

  it('records the due time as the time of breach, however late somebody looks', () => {
    const late = clocks({ firstResponse: 60 }, ['12:00 created new'], { at: at('4T12:00:00') });
    expect(late.firstResponse).toMatchObject({
      state: 'running',
      breached: true,
      breachedAt: at('13:00'),
      dueAt: at('13:00'),
    });
    const answered = clocks({ firstResponse: 60 }, ['12:00 created new', '13:30 agentMessage']);
    expect(answered.firstResponse).toMatchObject({ breached: true, breachedAt: at('13:00'), differenceMinutes: -30 });
  });

  it('is in time at the due time itself', () => {
    const { firstResponse } = clocks({ firstResponse: 60 }, ['12:00 created new', '13:00 agentMessage']);
    expect(firstResponse).toMatchObject({ breached: false, differenceMinutes: 0 });
  });

  it('is late after closing time when it was due at closing time', () => {
    const { firstResponse } = clocks({ firstResponse: 60 }, ['17:00 created new', '20:00 agentMessage']);
    expect(firstResponse).toMatchObject({ breached: true, breachedAt: at('18:00'), usedMinutes: 60 });
  });

  it('is paused and nothing is due while the customer has the ball, and stays breached if it was', () => {
    const lines = ['12:00 created new', '12:10 status pending'];
    expect(clocks({ firstResponse: 60 }, lines, { at: at('17:00') }).firstResponse).toMatchObject({
      state: 'paused',
      paused: true,
      dueAt: null,
      breached: false,
    });
    const breached = clocks({ firstResponse: 60 }, ['12:00 created new', '13:10 status pending']).firstResponse;
    expect(breached).toMatchObject({ state: 'paused', dueAt: null, breached: true, breachedAt: at('13:00') });
  });

  it('does not let a pause after the due time move the due time', () => {
    const lines = ['12:00 created new', '13:10 status pending', '14:00 status open'];
    expect(clocks({ firstResponse: 60 }, lines).firstResponse.dueAt).toEqual(at('13:00'));
  });
});

describe('next reply', () => {
  const asked = { firstResponse: 60, nextReply: 30 };

  it('waits for a first response where one is asked for', () => {
    const lines = ['12:00 created new', '12:00 customerMessage', '12:05 customerMessage'];
    expect(clocks(asked, lines).nextReply).toMatchObject({ state: 'notStarted', dueAt: null, usedMinutes: null });
    expect(clocks({ nextReply: 30 }, lines).nextReply.dueAt).toEqual(at('12:30'));
  });

  it('counts from the oldest unanswered message; later ones do not move it', () => {
    const lines = ['12:00 created new', '12:10 agentMessage', '12:20 customerMessage', '12:40 customerMessage'];
    expect(clocks(asked, lines).nextReply).toMatchObject({ state: 'running', dueAt: at('12:50') });
    expect(clocks(asked, [...lines, '12:45 agentMessage']).nextReply).toMatchObject({
      state: 'notStarted',
      dueAt: null,
      metAt: at('12:45'),
      usedMinutes: 25,
      differenceMinutes: 5,
    });
  });

  it('does not hide a slow answer behind a quick one', () => {
    const { nextReply } = clocks(asked, [
      '12:00 created new',
      '12:10 agentMessage',
      '12:20 customerMessage',
      '13:00 agentMessage',
      '13:10 customerMessage',
      '13:11 agentMessage',
    ]);
    expect(nextReply).toMatchObject({
      usedMinutes: 40,
      differenceMinutes: -10,
      breached: true,
      breachedAt: at('12:50'),
    });
  });

  it('goes on minus the solved time after a reopen', () => {
    const lines = [
      '12:00 created new',
      '12:10 agentMessage',
      '12:20 customerMessage',
      '12:30 status solved',
      '13:30 status open',
    ];
    expect(clocks(asked, lines.slice(0, 4)).nextReply).toMatchObject({ state: 'paused', dueAt: null });
    expect(clocks(asked, lines).nextReply.dueAt).toEqual(at('13:50'));
  });
});

describe('update cadence', () => {
  it('counts from creation, then from each public agent message', () => {
    const lines = ['12:00 created new', '12:30 customerMessage', '13:30 agentMessage', '13:40 internalNote'];
    expect(clocks({ updateCadence: 60 }, lines.slice(0, 2)).updateCadence.dueAt).toEqual(at('13:00'));
    expect(clocks({ updateCadence: 60 }, lines).updateCadence).toMatchObject({
      state: 'running',
      dueAt: at('14:30'),
      usedMinutes: 90,
      differenceMinutes: -30,
      breachedAt: at('13:00'),
    });
  });

  it('excludes next reply', () => {
    expect(() => clocks({ updateCadence: 60, nextReply: 60 }, ['12:00 created new'])).toThrow(
      expect.objectContaining({ code: 'SLA_TARGETS_CONFLICT' }),
    );
  });
});

describe('resolution', () => {
  it('keeps the first resolution when the ticket is closed later', () => {
    const lines = ['12:00 created new', '12:30 status solved', '14:00 status closed'];
    expect(clocks({ resolution: 240 }, lines).resolution).toMatchObject({
      state: 'met',
      usedMinutes: 30,
      metAt: at('12:30'),
    });
  });

  it('starts again after a reopen, minus the time it was solved', () => {
    const lines = ['12:00 created new', '12:30 status solved', '14:00 status open'];
    expect(clocks({ resolution: 240 }, lines).resolution).toMatchObject({
      state: 'running',
      dueAt: at('17:30'),
      usedMinutes: null,
      metAt: null,
    });
    expect(clocks({ resolution: 240 }, [...lines, '14:15 status closed']).resolution.usedMinutes).toBe(45);
  });

  it('ends without a result when the ticket is merged into another', () => {
    const lines = ['12:00 created new', '12:30 status merged'];
    const targets = { firstResponse: 60, resolution: 240 };
    const merged = clocks(targets, lines, { at: at('17:00') });
    for (const clock of [merged.firstResponse, merged.resolution]) {
      expect(clock).toMatchObject({ state: 'ended', dueAt: null, metAt: null, usedMinutes: null, breached: false });
    }
  });

  it('pauses only in the statuses that the policy names, and always while solved', () => {
    const lines = [
      '12:00 created new',
      '12:10 status pending',
      '12:40 status on_hold',
      '13:00 status solved',
      '13:20 status open',
    ];
    const pauses = { resolution: ['on_hold'] } as const;
    const result = clocks({ firstResponse: 120, resolution: 120 }, lines, { pauses });
    expect(result.resolution.dueAt).toEqual(at('14:40'));
    expect(result.firstResponse.dueAt).toEqual(at('15:10'));
  });
});

describe('a change of targets', () => {
  const created = timeline('12:00 created new');
  const raised: TimelineEvent = { at: at('12:50'), event: 'targets', targets: { firstResponse: 30 } };

  it('computes open clocks again from creation, so that one may be overdue at once', () => {
    const { firstResponse } = slaClocks({
      calendar: office,
      targets: { firstResponse: 240 },
      timeline: [...created, raised],
    });
    expect(firstResponse).toMatchObject({ targetMinutes: 30, dueAt: at('12:30'), breached: true });
  });

  it('leaves the result of a met clock alone', () => {
    const answered = [...created, ...timeline('12:45 agentMessage'), raised];
    const { firstResponse } = slaClocks({ calendar: office, targets: { firstResponse: 240 }, timeline: answered });
    expect(firstResponse).toMatchObject({ state: 'met', targetMinutes: 240, breached: false, differenceMinutes: 195 });
  });
});

describe('the explanation', () => {
  it('names the spans that counted, the pauses and the holidays', () => {
    const lines = ['16:00 created new', '17:00 status pending', '17:30 status open'];
    const { explanation, dueAt } = clocks({ firstResponse: 120 }, lines, { explain: true }).firstResponse;
    expect(dueAt).toEqual(at('4T10:30:00'));
    expect(explanation).toEqual({
      timeZone: 'UTC',
      startedAt: at('16:00'),
      until: at('4T10:30:00'),
      counted: [
        { from: at('16:00'), to: at('17:00'), minutes: 60 },
        { from: at('17:30'), to: at('18:00'), minutes: 30 },
        { from: at('4T10:00:00'), to: at('4T10:30:00'), minutes: 30 },
      ],
      pauses: [{ from: at('17:00'), to: at('17:30'), status: 'pending' }],
      holidays: [{ date: '2025-06-03', name: 'Foundation Day' }],
      truncated: false,
    });
  });
});

describe('a timeline or target that cannot be read', () => {
  const created = { at: at('12:00'), event: 'created', status: 'new' };
  it.each([
    ['no entry', {}, [], 'SLA_TIMELINE_INVALID', '/timeline'],
    ['no creation', {}, [{ at: at('12:00'), event: 'agentMessage' }], 'SLA_TIMELINE_INVALID', '/timeline'],
    ['two creations', {}, [created, created], 'SLA_TIMELINE_INVALID', '/timeline'],
    [
      'an entry before creation',
      {},
      [created, { at: at('11:00'), event: 'agentMessage' }],
      'SLA_TIMELINE_INVALID',
      '/timeline',
    ],
    [
      'an unknown kind',
      {},
      [created, { at: at('12:00'), event: 'shrugged' }],
      'SLA_TIMELINE_INVALID',
      '/timeline/1/event',
    ],
    [
      'an unknown status',
      {},
      [created, { at: at('12:00'), event: 'status', to: 'lost' }],
      'SLA_TIMELINE_INVALID',
      '/timeline/1/to',
    ],
    ['no time', {}, [{ ...created, at: new Date('never') }], 'SLA_TIMELINE_INVALID', '/timeline/0/at'],
    ['null as an entry', {}, [null], 'SLA_TIMELINE_INVALID', '/timeline/0/at'],
    ['a target of 0', { resolution: 0 }, [created], 'SLA_TARGETS_INVALID', '/targets/resolution'],
    ['an unknown clock', { lunch: 30 }, [created], 'SLA_TARGETS_INVALID', '/targets/lunch'],
  ])('%s is refused with its code and place', (_what, targets, entries, code, pointer) => {
    const request = { calendar: office, targets, timeline: entries } as unknown as SlaRequest;
    expect(() => slaClocks(request)).toThrow(expect.objectContaining({ code, pointer }));
  });
});

describe('the clocks, as laws', () => {
  const step = fc.record({
    minutes: fc.integer({ min: 0, max: 2000 }),
    kind: fc.constantFrom('customerMessage', 'agentMessage', 'open', 'pending', 'on_hold', 'solved'),
  });
  const history = fc.array(step, { maxLength: 12 }).map((steps) => {
    let now = at('09:00').getTime();
    const entries: TimelineEvent[] = [{ at: new Date(now), event: 'created', status: 'new' }];
    for (const { minutes, kind } of steps) {
      now += minutes * 60_000;
      const isMessage = kind === 'customerMessage' || kind === 'agentMessage';
      entries.push({
        at: new Date(now),
        ...(isMessage ? { event: kind } : { event: 'status', to: kind }),
      } as TimelineEvent);
    }
    return entries;
  });
  const targets = fc.record({
    firstResponse: fc.integer({ min: 1, max: 3000 }),
    nextReply: fc.integer({ min: 1, max: 3000 }),
    resolution: fc.integer({ min: 1, max: 9000 }),
  });

  it('count exactly the target up to the due time, and never more than has passed', () => {
    fc.assert(
      fc.property(history, targets, (entries, asked) => {
        const result = slaClocks({ calendar: office, targets: asked, timeline: entries, explain: true });
        for (const clock of Object.values(result)) {
          const { dueAt, usedMinutes, explanation, targetMinutes, startedAt, metAt } = clock;
          if (dueAt) {
            expect(explanation?.counted.reduce((sum, { minutes }) => sum + minutes, 0)).toBeCloseTo(
              targetMinutes ?? 0,
              6,
            );
          }
          if (usedMinutes !== null && startedAt && metAt && clock !== result.nextReply) {
            expect(usedMinutes).toBeLessThanOrEqual(workingTimeBetween(office, startedAt, metAt));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('do not depend on when they are computed, but for breach', () => {
    fc.assert(
      fc.property(history, targets, fc.nat(5000), (entries, asked, later) => {
        const last = entries.at(-1)?.at ?? at('09:00');
        const now = slaClocks({ calendar: office, targets: asked, timeline: entries });
        const then = slaClocks({
          calendar: office,
          targets: asked,
          timeline: entries,
          at: new Date(last.getTime() + later * 60_000),
        });
        for (const name of ['firstResponse', 'nextReply', 'resolution'] as const) {
          const { breached: _b, breachedAt: _t, ...same } = then[name];
          expect(now[name]).toMatchObject(same);
        }
      }),
      { numRuns: 300 },
    );
  });
});
