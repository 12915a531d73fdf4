const OPENS_AFTER = 5;
const OPEN_MS = 30_000;

/** Stops asking somebody who failed five times in a row, for half a minute; then one question decides. Times are milliseconds. */
export class CircuitBreaker {
  private failures = 0;
  private openUntil = 0;

  /** True when nobody should be asked now. */
  isOpen(now: number): boolean {
    return now < this.openUntil;
  }

  succeeded(): void {
    this.failures = 0;
  }

  failed(now: number): void {
    this.failures += 1;
    if (this.failures >= OPENS_AFTER) this.openUntil = now + OPEN_MS;
  }
}
