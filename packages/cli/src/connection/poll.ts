import { setTimeout as sleep } from 'node:timers/promises';

interface PollOptions {
  deadlineMs: number;
  signal: AbortSignal;
  everyMs?: number;
}

/** Asks again and again until there is an answer; null when the deadline passes. Throws when interrupted. */
export async function pollUntil<Answer>(
  options: PollOptions,
  ask: () => Promise<Answer | null>,
): Promise<Answer | null> {
  const deadline = performance.now() + options.deadlineMs;
  for (;;) {
    options.signal.throwIfAborted();
    const answer = await ask();
    if (answer !== null) return answer;
    if (performance.now() >= deadline) return null;
    await sleep(options.everyMs ?? 40, undefined, { signal: options.signal });
  }
}
