import type { Readable } from 'node:stream';
import { createInterface } from 'node:readline';

const KEPT_LINES = 30;

/** The last lines that a program wrote, for the error message when it fails. */
export class OutputLines {
  private readonly kept: string[] = [];

  constructor(stream: Readable, onLine: (line: string) => void = () => {}) {
    createInterface({ input: stream }).on('line', (line) => {
      this.kept.push(line);
      if (this.kept.length > KEPT_LINES) this.kept.shift();
      onLine(line);
    });
  }

  get lines(): readonly string[] {
    return this.kept;
  }
}
