/** Allows a rate with a burst of two seconds. Time comes in as an argument, in milliseconds. */
export class TokenBucket {
  private tokens: number;
  private refilledAt: number;

  constructor(
    private readonly perSecond: number,
    now: number,
  ) {
    this.tokens = perSecond * 2;
    this.refilledAt = now;
  }

  /** Takes what something costs. The debt may be larger than the burst: it is waited for, never forgiven. */
  take(cost: number, now: number): void {
    this.refill(now);
    this.tokens -= cost;
  }

  /** Milliseconds until there is something left to take; 0 when there is. */
  waitMs(now: number): number {
    this.refill(now);
    return this.tokens > 0 ? 0 : Math.ceil(((1 - this.tokens) / this.perSecond) * 1_000);
  }

  private refill(now: number): void {
    this.tokens = Math.min(this.perSecond * 2, this.tokens + ((now - this.refilledAt) / 1_000) * this.perSecond);
    this.refilledAt = now;
  }
}
