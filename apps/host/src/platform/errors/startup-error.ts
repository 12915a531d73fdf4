import { ERROR_TABLE, type ErrorCode } from './error-table.js';

/** An error that ends the process at start, with what to do about it. */
export class StartupError extends Error {
  constructor(
    readonly code: ErrorCode,
    detail: string,
    options?: { cause?: unknown },
  ) {
    super(detail, options);
    this.name = 'StartupError';
  }

  /** What the person at the terminal sees. */
  toText(): string {
    const { title, cure } = ERROR_TABLE[this.code];
    return `${this.code}: ${title}\n${indent(this.message)}\n  → ${cure}\n`;
  }
}

const indent = (text: string): string => text.replaceAll(/^/gm, '  ');
