import { setTimeout as sleep } from 'node:timers/promises';

export interface UntilOptions {
  /** Milliseconds until the wait is a failure. */
  readonly deadline?: number;
  /** What is waited for, for the error message. */
  readonly what?: string;
}

type Falsy = false | null | undefined | 0 | '';

/**
 * Waits until a condition holds and returns its value. A condition that throws does not hold yet.
 * @throws Error after the deadline, with the last value or error
 */
export async function until<Value>(
  condition: () => Value | Promise<Value>,
  options: UntilOptions = {},
): Promise<Exclude<Value, Falsy>> {
  const { deadline = 10_000, what = condition.toString() } = options;
  const end = Date.now() + deadline;
  let last: unknown;
  do {
    try {
      const value = await condition();
      if (value) return value as Exclude<Value, Falsy>;
      last = value;
    } catch (error) {
      last = error;
    }
    await sleep(20);
  } while (Date.now() < end);
  throw new Error(
    `Not within ${deadline} ms: ${what}\nLast: ${last instanceof Error ? last.message : JSON.stringify(last)}`,
  );
}
