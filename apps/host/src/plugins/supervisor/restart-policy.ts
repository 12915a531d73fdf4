/** When to start a plugin again that ended by itself. Times are milliseconds. */
const FIRST_DELAY = 1_000;
const LONGEST_DELAY = 60_000;
const WINDOW = 600_000;
const MOST_CRASHES = 5;
/** A plugin that ran this long had a good start: the delay begins anew. */
const HEALTHY_AFTER = 60_000;

export type RestartDecision = { readonly kind: 'restart'; readonly afterMs: number } | { readonly kind: 'suspend' };

/** Remembers crashes; exponential backoff from 1 s to 60 s, and an end after 5 crashes in 10 minutes. */
export class RestartPolicy {
  private crashes: number[] = [];
  private inARow = 0;

  /**
   * @param crash - when it crashed, and since when it had been ready (null when it never was)
   * @param random - from 0 to 1: spreads plugins that crashed together
   */
  decide({ at, readySince }: { at: number; readySince: number | null }, random = Math.random()): RestartDecision {
    if (readySince !== null && at - readySince >= HEALTHY_AFTER) this.inARow = 0;
    this.crashes = [...this.crashes.filter((crash) => at - crash < WINDOW), at];
    if (this.crashes.length >= MOST_CRASHES) return { kind: 'suspend' };
    const delay = Math.min(FIRST_DELAY * 2 ** this.inARow, LONGEST_DELAY);
    this.inARow += 1;
    return { kind: 'restart', afterMs: Math.min(Math.round(delay * (1 + random * 0.25)), LONGEST_DELAY) };
  }

  /** Somebody looked at it: forget. */
  reset(): void {
    this.crashes = [];
    this.inARow = 0;
  }
}
