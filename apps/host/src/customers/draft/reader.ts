import type { FieldError } from '../../platform/errors/problem.js';
import { LIMITS } from './limits.js';
import { cleanLine } from './text.js';

/** Reads the parts of one record and collects what is wrong with them, with JSON Pointers into the input. */
export class Reader {
  readonly errors: FieldError[] = [];

  refuse(pointer: string, code: string, detail: string): void {
    this.errors.push({ pointer, code, detail });
  }

  /** One cleaned line; null when it is empty. */
  line(pointer: string, text: string | null | undefined, most: number = LIMITS.text): string | null {
    const clean = cleanLine(text);
    if (clean !== null && clean.length > most)
      this.refuse(pointer, 'maxLength', `has ${clean.length} characters; ${most} is the most`);
    return clean;
  }

  /** True when the list is short enough to be read. */
  fits(pointer: string, list: readonly unknown[], most: number): boolean {
    if (list.length <= most) return true;
    this.refuse(pointer, 'arrayMaxSize', `has ${list.length} entries; ${most} is the most`);
    return false;
  }
}
