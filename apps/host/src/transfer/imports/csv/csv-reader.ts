/** What is wrong with the form of a record. */
export type CsvFault = 'ROW_QUOTE_UNCLOSED' | 'ROW_QUOTE_STRAY' | 'ROW_TOO_LONG';

/** One record of a CSV file. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** The record as it stands in the file, without its line end; cut where it is longer than {@link MOST_RAW_LENGTH}. */
  readonly raw: string;
  /** Bytes of the record in UTF-8, with its line end. */
  readonly bytes: number;
  readonly fault: CsvFault | null;
}

/** Longest raw text that a record carries along. */
export const MOST_RAW_LENGTH = 1_024;
/** Longest record, in UTF-16 units: as much as a JSON body may have. It bounds what an unclosed quote can hold up. */
export const MOST_RECORD_LENGTH = 1024 * 1024;
/** Text that may be read again after unclosed quotes, before quoted cells must close on their line. */
const MOST_READ_AGAIN = 16 * MOST_RECORD_LENGTH;

const QUOTE = '"';
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;

/** The end of a record in the text, or why there is none. */
type Scan =
  | { readonly kind: 'record'; readonly cells: string[]; readonly end: number }
  | { readonly kind: 'fault'; readonly fault: CsvFault }
  | { readonly kind: 'more' };

const MORE: Scan = { kind: 'more' };

/**
 * Reads CSV (RFC 4180, and what programs write in its name) from pieces of text.
 *
 * A record that breaks the rules costs its own line and no other: after a quote that never closes, reading goes on
 * at the next line. General parsers take everything up to the next quote as one cell, and good records with it.
 * Every record knows its length in bytes, so that reading can go on behind it after a crash.
 */
export class CsvReader {
  private text = '';
  private at = 0;
  private ended = false;
  private readAgain = 0;
  /** A line longer than the limit that is being passed over: its beginning, and its bytes so far. */
  private passing: { raw: string; bytes: number } | null = null;

  constructor(private readonly delimiter: string) {}

  push(text: string): void {
    this.text = this.at < this.text.length ? this.text.slice(this.at) + text : text;
    this.at = 0;
  }

  /** No more text will come. */
  end(): void {
    this.ended = true;
  }

  /** The next record; null when it takes more text to know it, or at the end. */
  next(): CsvRecord | null {
    if (this.passing) return this.passOver(this.passing);
    if (this.at >= this.text.length) return null;
    const scan = this.scan(this.at);
    if (scan.kind === 'record') return this.take(scan.end, scan.cells, null);
    const tooLong = this.text.length - this.at > MOST_RECORD_LENGTH;
    if (scan.kind === 'more' && !tooLong) return null;
    return this.takeLine(scan.kind === 'fault' ? scan.fault : this.faultOfLongRecord());
  }

  private faultOfLongRecord(): CsvFault {
    return this.lineEnd(this.at) === -1 ? 'ROW_TOO_LONG' : 'ROW_QUOTE_UNCLOSED';
  }

  /** Takes only the first line of a broken record, so that the lines after it are read by themselves. */
  private takeLine(fault: CsvFault): CsvRecord | null {
    const end = this.lineEnd(this.at);
    if (end !== -1) return this.take(end, [], fault);
    if (this.ended) return this.take(this.text.length, [], fault);
    if (this.text.length - this.at <= MOST_RECORD_LENGTH) return null;
    this.passing = { raw: '', bytes: 0 };
    return this.passOver(this.passing);
  }

  private passOver(passing: { raw: string; bytes: number }): CsvRecord | null {
    const end = this.lineEnd(this.at);
    const stop = end === -1 ? this.text.length : end;
    const part = this.text.slice(this.at, stop);
    if (passing.raw.length < MOST_RAW_LENGTH) passing.raw += part.slice(0, MOST_RAW_LENGTH - passing.raw.length);
    passing.bytes += Buffer.byteLength(part);
    this.at = stop;
    if (end === -1 && !this.ended) return null;
    this.passing = null;
    return { cells: [], raw: withoutLineEnd(passing.raw), bytes: passing.bytes, fault: 'ROW_TOO_LONG' };
  }

  private take(end: number, cells: string[], fault: CsvFault | null): CsvRecord {
    const record = this.text.slice(this.at, end);
    this.at = end;
    return { cells, raw: withoutLineEnd(record.slice(0, MOST_RAW_LENGTH)), bytes: Buffer.byteLength(record), fault };
  }

  private scan(start: number): Scan {
    const cells: string[] = [];
    let at = start;
    for (;;) {
      let first = at;
      while (this.text.charCodeAt(first) === SPACE) first++;
      const quoted = this.text[first] === QUOTE;
      const cell = quoted ? this.quotedCell(first + 1, start) : this.plainCell(at);
      if (typeof cell === 'object' && 'kind' in cell) return cell;
      cells.push(cell.value);
      at = cell.end;
      if (at >= this.text.length) return this.ended ? { kind: 'record', cells, end: at } : MORE;
      if (this.text[at] !== this.delimiter) return this.endOfLine(at, cells);
      at++;
    }
  }

  private endOfLine(at: number, cells: string[]): Scan {
    if (this.text.charCodeAt(at) === LINE_FEED) return { kind: 'record', cells, end: at + 1 };
    if (at + 1 >= this.text.length && !this.ended) return MORE;
    return { kind: 'record', cells, end: this.text.charCodeAt(at + 1) === LINE_FEED ? at + 2 : at + 1 };
  }

  /** A cell without quotes around it. Quotes inside it are letters like any other. */
  private plainCell(start: number): { value: string; end: number } {
    const { text } = this;
    const delimiter = this.delimiter.charCodeAt(0);
    let end = start;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code === delimiter || code === LINE_FEED || code === CARRIAGE_RETURN) break;
    }
    return { value: text.slice(start, end), end };
  }

  private quotedCell(start: number, recordStart: number): { value: string; end: number } | Scan {
    let value = '';
    let from = start;
    for (;;) {
      const quote = this.text.indexOf(QUOTE, from);
      if (quote === -1) return this.unclosed(recordStart);
      value += this.text.slice(from, quote);
      if (this.text[quote + 1] !== QUOTE) return this.afterQuote(value, quote + 1, recordStart);
      value += QUOTE;
      from = quote + 2;
    }
  }

  private afterQuote(value: string, start: number, recordStart: number): { value: string; end: number } | Scan {
    let end = start;
    while (this.text.charCodeAt(end) === SPACE) end++;
    // A quote as the last character so far may be the first half of a doubled one.
    if (end >= this.text.length) return this.ended ? { value, end } : this.waitForMore(recordStart);
    const code = this.text.charCodeAt(end);
    if (this.text[end] === this.delimiter || code === LINE_FEED || code === CARRIAGE_RETURN) {
      return this.mustCloseOnItsLine(recordStart, end)
        ? this.faultAt(recordStart, end, 'ROW_QUOTE_UNCLOSED')
        : { value, end };
    }
    // A quote that closes on a later line is the opening one of that line: it is the first line whose quote is missing.
    const line = this.lineEnd(recordStart);
    return this.faultAt(recordStart, end, line !== -1 && line < end ? 'ROW_QUOTE_UNCLOSED' : 'ROW_QUOTE_STRAY');
  }

  private unclosed(recordStart: number): Scan {
    return this.ended
      ? this.faultAt(recordStart, this.text.length, 'ROW_QUOTE_UNCLOSED')
      : this.waitForMore(recordStart);
  }

  /** Waits for the rest of a record, unless it is already longer than a record may be. */
  private waitForMore(recordStart: number): Scan {
    const tooLong =
      this.text.length - recordStart > MOST_RECORD_LENGTH || this.mustCloseOnItsLine(recordStart, this.text.length);
    return tooLong && this.lineEnd(recordStart) !== -1
      ? this.faultAt(recordStart, this.text.length, 'ROW_QUOTE_UNCLOSED')
      : MORE;
  }

  private faultAt(recordStart: number, readTo: number, fault: CsvFault): Scan {
    const line = this.lineEnd(recordStart);
    if (line !== -1 && line < readTo) this.readAgain += readTo - line;
    return { kind: 'fault', fault };
  }

  // A file made of broken quotes would otherwise be read again from every one of its lines.
  private mustCloseOnItsLine(recordStart: number, end: number): boolean {
    if (this.readAgain < MOST_READ_AGAIN) return false;
    const line = this.lineEnd(recordStart);
    return line !== -1 && line < end;
  }

  /** Index behind the line end at or after `from`; -1 where the line does not end in the text so far. */
  private lineEnd(from: number): number {
    const { text } = this;
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === LINE_FEED) return at + 1;
      if (code !== CARRIAGE_RETURN) continue;
      if (at + 1 === text.length) return this.ended ? at + 1 : -1;
      return text.charCodeAt(at + 1) === LINE_FEED ? at + 2 : at + 1;
    }
    return -1;
  }
}

const withoutLineEnd = (line: string): string => line.replace(/\r?\n?$/, '');
