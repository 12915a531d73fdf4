import { randomUUIDv7 } from 'node:crypto';

/** A new UUIDv7 (RFC 9562 §5.7): sorts by time of creation. */
export const newId = (): string => randomUUIDv7();

/** True for the text form of any UUID. */
export const isId = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
