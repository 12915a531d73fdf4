import { DAY, MINUTE, MINUTES_PER_DAY } from './local-day.js';

/**
 * Offsets are looked up through Intl once per chunk, never per minute. A week is shorter than the distance of any
 * two transitions of one zone (the nearest are those around Ramadan in Morocco, about a month apart).
 */
const CHUNK = 7 * DAY;
const CHUNKS_KEPT = 4096;
const ZONES_KEPT = 32;

interface Chunk {
  before: number;
  after: number;
  /** First instant with the offset `after`; Infinity when the offset is the same throughout. */
  transition: number;
}

/** The offsets of one IANA zone. */
export class Zone {
  private readonly format: Intl.DateTimeFormat;
  private readonly chunks = new Map<number, Chunk>();

  private constructor(readonly name: string) {
    this.format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  private static readonly known = new Map<string, Zone>();

  /** The zone of that name, or null when Intl does not know it. */
  static find(name: string): Zone | null {
    const known = Zone.known.get(name);
    if (known) return known;
    // Intl also takes bare offsets such as +01:00, which have no summer time and no name.
    if (!/^[A-Za-z]/.test(name)) return null;
    try {
      const zone = new Zone(name);
      // Names come from API callers: the cache must not grow with what they send.
      if (Zone.known.size >= ZONES_KEPT) Zone.known.delete(Zone.known.keys().next().value ?? '');
      Zone.known.set(name, zone);
      return zone;
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  }

  /** Local time minus UTC, in milliseconds. */
  offsetAt(instant: number): number {
    const chunk = this.chunk(Math.floor(instant / CHUNK));
    return instant < chunk.transition ? chunk.before : chunk.after;
  }

  localDayAt(instant: number): number {
    return Math.floor((instant + this.offsetAt(instant)) / DAY);
  }

  /** Whether the offset stays the same from `from` to `to`. */
  isConstant(from: number, to: number): boolean {
    const last = Math.floor(to / CHUNK);
    for (let index = Math.floor(from / CHUNK); index <= last; index += 1) {
      const { transition } = this.chunk(index);
      if (transition > from && transition <= to) return false;
    }
    return true;
  }

  /**
   * The instant of a local wall-clock time. A time that a forward change skips moves on by the length of the gap
   * (02:30 → 03:30), a time that happens twice means the first: RFC 5545 §3.3.5, `compatible` in ECMA-402 Temporal.
   */
  instantOf(day: number, minutes: number): number {
    const local = day * DAY + (minutes / MINUTES_PER_DAY) * DAY;
    const before = this.offsetAt(local - DAY);
    const after = this.offsetAt(local + DAY);
    if (before === after) return local - before;
    const first = local - Math.max(before, after);
    if (this.offsetAt(first) === local - first) return first;
    const second = local - Math.min(before, after);
    if (this.offsetAt(second) === local - second) return second;
    return local - before;
  }

  private chunk(index: number): Chunk {
    const known = this.chunks.get(index);
    if (known) return known;
    if (this.chunks.size >= CHUNKS_KEPT) this.chunks.clear();
    const chunk = this.readChunk(index * CHUNK, (index + 1) * CHUNK);
    this.chunks.set(index, chunk);
    return chunk;
  }

  private readChunk(start: number, end: number): Chunk {
    const before = this.readOffset(start);
    const after = this.readOffset(end);
    if (before === after) return { before, after, transition: Infinity };
    let low = start;
    let high = end;
    while (high - low > MINUTE / 60) {
      const middle = Math.floor((low + high) / 2000) * 1000;
      if (this.readOffset(middle) === before) low = middle;
      else high = middle;
    }
    return { before, after, transition: high };
  }

  private readOffset(instant: number): number {
    const at = { year: 0, month: 1, day: 1, hour: 0, minute: 0, second: 0 };
    for (const { type, value } of this.format.formatToParts(instant)) {
      if (type in at) at[type as keyof typeof at] = Number(value);
    }
    return Date.UTC(at.year, at.month - 1, at.day, at.hour, at.minute, at.second) - instant;
  }
}
