import type { DemoTicketStatus } from './demo-workspace.js';
import type { ScenarioMessage } from './language.js';

/**
 * How much of a conversation has happened when a ticket is in a given state: a new ticket holds the question only,
 * an open one waits for us, a pending one for the customer. Null: this scenario never gets into that state.
 */
export function conversationUntil(
  status: DemoTicketStatus,
  conversation: readonly ScenarioMessage[],
  pick: (lengths: readonly number[]) => number,
): readonly ScenarioMessage[] | null {
  const cutAfter = lengthsFor(status, conversation);
  return cutAfter.length === 0 ? null : conversation.slice(0, pick(cutAfter));
}

function lengthsFor(status: DemoTicketStatus, conversation: readonly ScenarioMessage[]): number[] {
  const until = (accepts: (message: ScenarioMessage, index: number) => boolean): number[] =>
    conversation.flatMap((message, index) => (accepts(message, index) ? [index + 1] : []));
  const isLast = (index: number): boolean => index === conversation.length - 1;
  switch (status) {
    case 'new':
      return [1];
    case 'open':
      // A closing "thank you" leaves nothing to do, so it does not reopen the work.
      return mostlyAnswered(until((message, index) => message.speaker !== 'agent' && !isLast(index)));
    case 'pending':
      return until((message, index) => message.speaker === 'agent' && !isLast(index));
    case 'on_hold':
      return until(
        (message, index) =>
          message.speaker === 'agent' && conversation.slice(0, index).some(({ speaker }) => speaker === 'internal'),
      );
    case 'solved':
    case 'closed':
      return [conversation.length];
  }
}

/** One open ticket in eight waits for its first answer; a scenario that ends with the first answer stays out. */
function mostlyAnswered(lengths: readonly number[]): number[] {
  if (!lengths.some((length) => length > 2)) return [];
  return lengths.flatMap((length) => (length > 2 ? Array.from({ length: 7 }, () => length) : [length]));
}
