import type { Colleague } from './colleagues.js';
import { conversationUntil } from './conversation.js';
import { DAY, HOUR, MINUTE, pastMoment, toTimestamp } from './demo-clock.js';
import { demoId } from './demo-ids.js';
import type { DemoMessage, DemoTicket, DemoTicketStatus } from './demo-workspace.js';
import type { ScenarioMessage, TicketScenario } from './language.js';
import type { Language } from './languages.js';
import type { SeededRandom } from './seeded-random.js';
import { fillSlots } from './slots.js';
import type { Subject } from './subjects.js';
import { slotValues } from './voices.js';

/** How many tickets are in which state, how old the oldest of them are, and how long ago the last thing happened in the youngest. */
const STATES: readonly { status: DemoTicketStatus; count: number; oldest: number; latest: number }[] = [
  { status: 'new', count: 20, oldest: 30 * HOUR, latest: 0 },
  { status: 'open', count: 36, oldest: 9 * DAY, latest: 0 },
  { status: 'pending', count: 24, oldest: 16 * DAY, latest: 0 },
  { status: 'on_hold', count: 8, oldest: 25 * DAY, latest: 0 },
  { status: 'solved', count: 28, oldest: 45 * DAY, latest: DAY },
  { status: 'closed', count: 34, oldest: 480 * DAY, latest: 6 * DAY },
];

/** The more urgent, the sooner everybody writes back. */
const HASTE: Readonly<Record<TicketScenario['priority'], number>> = { urgent: 0.12, high: 0.4, normal: 1, low: 1.2 };

/** In how many minutes a good team gives its first answer; these people miss it about once in eight times. */
const FIRST_ANSWER: Readonly<Record<TicketScenario['priority'], number>> = {
  urgent: 60,
  high: 240,
  normal: 480,
  low: 1_440,
};

interface TicketOptions {
  random: SeededRandom;
  now: number;
  languages: readonly Language[];
  agents: readonly Colleague[];
}

export function writeTickets(subjects: readonly Subject[], options: TicketOptions): DemoTicket[] {
  const scenarios = new ScenarioDeck(options);
  const requesters = new RequesterPool(subjects, options.random);
  const tickets = STATES.flatMap(({ count, ...state }) =>
    Array.from({ length: count }, () => writeTicket({ ...state, scenarios, requesters, ...options })),
  );
  return tickets.sort((one, other) => (one.createdAt < other.createdAt ? -1 : 1));
}

interface TicketPlan extends TicketOptions {
  status: DemoTicketStatus;
  oldest: number;
  latest: number;
  scenarios: ScenarioDeck;
  requesters: RequesterPool;
}

function writeTicket(plan: TicketPlan): DemoTicket {
  const { random, now, status } = plan;
  const { scenario, language, messages: script } = plan.scenarios.draw(status);
  const end = now - plan.latest;
  const latest = end - HOUR;
  const requester = plan.requesters.take(scenario.from, language, latest);
  const createdAt = pastMoment(random, now, { from: Math.max(now - plan.oldest, requester.createdAt), to: latest });
  const agent = random.pick(plan.agents);
  const values = slotValues(requester, agent, random.fill('K-4####'));
  const moments = replyMoments(random, script, { from: createdAt, to: end - 5 * MINUTE, priority: scenario.priority });
  const messages = script.map((message, index) =>
    writeMessage(random, message, {
      at: moments[index] ?? createdAt,
      agentId: agent.id,
      body: fillSlots(message.body, values),
    }),
  );
  return {
    id: demoId(random, createdAt),
    subject: fillSlots(scenario.subject, values),
    requesterId: requester.customer.id,
    assigneeId: status === 'new' && random.chance(0.65) ? null : agent.id,
    status,
    priority: scenario.priority,
    tags: [...scenario.tags],
    messages,
    statusChanges: statusChanges(status, { messages, agentId: agent.id, now }),
    createdAt: toTimestamp(createdAt),
  };
}

function writeMessage(
  random: SeededRandom,
  message: ScenarioMessage,
  about: { at: number; agentId: string; body: string },
): DemoMessage {
  const fromRequester = message.speaker === 'requester';
  return {
    id: demoId(random, about.at),
    kind: message.speaker === 'internal' ? 'note' : 'reply',
    from: fromRequester ? 'requester' : 'agent',
    authorId: fromRequester ? null : about.agentId,
    body: about.body,
    createdAt: toTimestamp(about.at),
  };
}

/** People need hours to answer, and agents sleep; a conversation that would end in the future is told faster. */
function replyMoments(
  random: SeededRandom,
  script: readonly ScenarioMessage[],
  about: { from: number; to: number; priority: TicketScenario['priority'] },
): number[] {
  const { from, to, priority } = about;
  const firstAnswer = script.findIndex(({ speaker }) => speaker === 'agent');
  let moment = from;
  const unhurried = script.map(({ speaker }, index) => {
    if (index === 0) return moment;
    if (index === firstAnswer)
      return (moment = Math.max(
        moment + 2 * MINUTE,
        from + FIRST_ANSWER[priority] * MINUTE * (0.06 + 1.08 * random.next()),
      ));
    if (speaker === 'internal') return (moment += random.integer(3, firstAnswer > index ? 12 : 60) * MINUTE);
    moment += random.integer(20, 22 * 60) * MINUTE * HASTE[priority];
    return speaker === 'agent' ? (moment = inOfficeHours(random, moment)) : moment;
  });
  const pace = Math.min(1, (to - from) / Math.max(moment - from, 1));
  return unhurried.map((at) => Math.floor(from + (at - from) * pace));
}

/** The same moment between 7 and 18 o'clock UTC, otherwise the next morning. */
function inOfficeHours(random: SeededRandom, moment: number): number {
  const midnight = Math.floor(moment / DAY) * DAY;
  const hour = (moment - midnight) / HOUR;
  if (hour >= 7 && hour < 18) return moment;
  return (hour < 7 ? midnight : midnight + DAY) + 7 * HOUR + random.integer(0, 150) * MINUTE;
}

/** The way of a ticket: a reply of ours makes it wait for the customer, an answer opens it again. */
function statusChanges(
  status: DemoTicketStatus,
  about: { messages: readonly DemoMessage[]; agentId: string; now: number },
): DemoTicket['statusChanges'] {
  const changes: DemoTicket['statusChanges'] = [];
  let current: DemoTicketStatus = 'new';
  const change = (to: DemoTicketStatus, at: string): void => {
    if (to !== current) changes.push({ status: to, at, byId: about.agentId });
    current = to;
  };
  for (const message of about.messages.slice(1)) {
    if (message.kind === 'note') change('open', message.createdAt);
    else change(message.from === 'agent' ? 'pending' : 'open', message.createdAt);
  }
  const last = Date.parse(about.messages.at(-1)?.createdAt ?? '');
  const after = (wait: number): string => toTimestamp(Math.min(last + wait, about.now - MINUTE));
  if (status === 'solved' || status === 'closed') change('solved', after(20 * MINUTE));
  if (status === 'closed') change('closed', after(4 * DAY));
  if (status === 'open' || status === 'on_hold') change(status, after(2 * MINUTE));
  return changes;
}

/** Deals the scenarios of all languages so that none comes again before every other of its language was told. */
class ScenarioDeck {
  readonly #decks = new Map<Language, TicketScenario[]>();

  constructor(private readonly options: TicketOptions) {}

  draw(status: DemoTicketStatus): {
    language: Language;
    scenario: TicketScenario;
    messages: readonly ScenarioMessage[];
  } {
    const { random, languages } = this.options;
    const { language } = random.pickWeighted(
      languages.map((candidate) => ({ language: candidate, weight: candidate.words.weight + 2 })),
    );
    const deck = this.#decks.get(language) ?? [];
    if (deck.length < 2) deck.push(...random.shuffle(language.texts.tickets));
    this.#decks.set(language, deck);
    for (const [index, scenario] of deck.entries()) {
      const messages = conversationUntil(status, scenario.conversation, (lengths) => random.pick(lengths));
      if (messages === null) continue;
      deck.splice(index, 1);
      return { language, scenario, messages };
    }
    return this.draw(status);
  }
}

class RequesterPool {
  readonly #used = new Set<Subject>();

  constructor(
    private readonly subjects: readonly Subject[],
    private readonly random: SeededRandom,
  ) {}

  /** Somebody who was a customer by then and has not asked anything yet. */
  take(kind: Subject['kind'], language: Language, latest: number): Subject {
    const candidates = this.subjects.filter(
      (subject) => subject.kind === kind && subject.language === language && subject.createdAt < latest,
    );
    const subject = this.random.pick(candidates.filter((candidate) => !this.#used.has(candidate)));
    this.#used.add(subject);
    return subject;
  }
}
