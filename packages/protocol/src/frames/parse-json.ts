import type { JsonValue } from '../json.js';
import { ProtocolError } from './protocol-error.js';

/** Deeper JSON would overflow the stack of recursive code behind the channel. */
export const MAX_DEPTH = 64;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** Refuses nesting before anything is allocated for it: 1 MB of "[" would otherwise become some 30 MB of arrays. */
export function assertDepth(json: string): void {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < json.length; index += 1) {
    const code = json.charCodeAt(index);
    if (inString) {
      if (code === BACKSLASH) index += 1;
      else if (code === QUOTE) inString = false;
    } else if (code === QUOTE) inString = true;
    else if (code === OPEN_BRACKET || code === OPEN_BRACE) {
      depth += 1;
      if (depth > MAX_DEPTH) throw new ProtocolError('FRAME_TOO_DEEP', `a frame nests deeper than ${MAX_DEPTH} levels`);
    } else if (code === CLOSE_BRACKET || code === CLOSE_BRACE) depth -= 1;
  }
}

/** Parses JSON from the other side: bounded depth, and no key that could reach an object's prototype. */
export function parseJson(json: string): JsonValue {
  assertDepth(json);
  let value: JsonValue;
  try {
    value = JSON.parse(json) as JsonValue;
  } catch (cause) {
    throw new ProtocolError('FRAME_NOT_JSON', 'a frame is not JSON', { cause });
  }
  // A key can spell any of its characters as \uXXXX, so an escape makes the text suspicious as well.
  if (json.includes('__proto__') || json.includes(String.raw`\u`)) assertSafeKeys(value);
  return value;
}

function assertSafeKeys(value: JsonValue): void {
  if (typeof value !== 'object' || value === null) return;
  if (Object.hasOwn(value, '__proto__'))
    throw new ProtocolError('FRAME_FORBIDDEN_KEY', 'a frame has the key "__proto__"');
  for (const item of Object.values(value)) assertSafeKeys(item);
}
