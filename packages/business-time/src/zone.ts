import { DAY, MINUTE, MINUTES_PER_DAY } from './local-day.js';

/**
 * Offsets are looked up through Intl once per chunk, never per minute. A week is shorter than the distance of any
 * two transitions of one zone (the nearest are those around Ramadan in Morocco, about a month apart).
 */
const CHUNK = 7 * DAY;
const SECOND = 1000;
/** "GMT+05:30"; a bare "GMT" is an offset of 0, and zones had odd seconds before about 1900. */
const LONG_OFFSET = /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?/;
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
    // Only the offset is wanted: asking for nothing else makes this four times as fast as asking for the local time.
    this.format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hour: 'numeric',
      timeZoneName: 'longOffset',
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
    const chunk = this.readChunk(index);
    this.chunks.set(index, chunk);
    return chunk;
  }

  private readChunk(index: number): Chunk {
    const before = this.chunks.get(index - 1)?.after ?? this.readOffset(index * CHUNK);
    const after = this.chunks.get(index + 1)?.before ?? this.readOffset((index + 1) * CHUNK);
    if (before === after) return { before, after, transition: Infinity };
    let low = index * CHUNK;
    let high = low + CHUNK;
    while (high - low > SECOND) {
      const middle = Math.floor((low + high) / 2 / SECOND) * SECOND;
      if (this.readOffset(middle) === before) low = middle;
      else high = middle;
    }
    return { before, after, transition: high };
  }

  private readOffset(instant: number): number {
    const [, sign, hours, minutes, seconds] = LONG_OFFSET.exec(this.format.format(instant)) ?? [];
    if (sign === undefined) return 0;
    const offset = (Number(hours) * 60 + Number(minutes)) * MINUTE + Number(seconds ?? 0) * SECOND;
    return sign === '+' ? offset : -offset;
  }
}
