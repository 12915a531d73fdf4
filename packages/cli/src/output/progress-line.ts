import type { Io } from '../io.js';

const EVERY_MS = 100;

/** One line on a terminal that tells how far the work is. Writes nothing where nobody watches. */
export class ProgressLine {
  #lastAt = -Infinity;
  #shown = false;

  constructor(private readonly io: Pick<Io, 'interactive' | 'rewrite'>) {}

  show(text: string): void {
    const now = performance.now();
    if (!this.io.interactive || now - this.#lastAt < EVERY_MS) return;
    this.#lastAt = now;
    this.#shown = true;
    this.io.rewrite(text);
  }

  /** Leaves the line empty for whatever comes next. */
  clear(): void {
    if (this.#shown) this.io.rewrite('');
    this.#shown = false;
    this.#lastAt = -Infinity;
  }
}
