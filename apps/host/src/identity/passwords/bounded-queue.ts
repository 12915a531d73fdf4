/** Runs work a few pieces at a time, and refuses more than a bounded number of waiting ones. */
export class BoundedQueue {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly limits: { readonly atOnce: number; readonly waiting: number; readonly refuse: () => Error },
  ) {}

  /** @throws the error of `refuse` when the queue is full */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private async enter(): Promise<void> {
    if (this.running < this.limits.atOnce) {
      this.running++;
      return;
    }
    if (this.waiting.length >= this.limits.waiting) throw this.limits.refuse();
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** The place goes straight to the next one, so nobody overtakes. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running--;
  }
}
