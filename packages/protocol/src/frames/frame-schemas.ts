import { EVENT_TYPES } from '../catalogue/events.js';
import { HOOK_POINTS } from '../catalogue/hooks.js';
import type { JsonSchema } from '../schema/schema.js';
import { GUEST_ERROR_CODES, type GuestFrame, type HostFrame } from './frames.js';

/**
 * The schemas of the frames that one end may send, by kind.
 * @since 0.1.0
 */
export type FrameSchemas<Frame extends { kind: string }> = Readonly<Record<Frame['kind'], readonly JsonSchema[]>>;

const callId: JsonSchema = { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER };
const milliseconds: JsonSchema = { type: 'integer', minimum: 1, maximum: 86_400_000 };
const text = (maxLength: number): JsonSchema => ({ type: 'string', maxLength });
const textMap = (maxProperties: number, maxLength: number): JsonSchema => ({
  type: 'object',
  maxProperties,
  additionalProperties: text(maxLength),
});
const names: JsonSchema = { type: 'array', items: text(100), maxItems: 200 };
const anything: JsonSchema = {};

/** Every field is required and no other is accepted: an absent value is written as null, an absent list as []. */
function frame(kind: string, fields: Record<string, JsonSchema>): JsonSchema {
  return {
    type: 'object',
    additionalProperties: false,
    required: ['kind', ...Object.keys(fields)],
    properties: { kind: { const: kind }, ...fields },
  };
}

function record(fields: Record<string, JsonSchema>): JsonSchema {
  return { type: 'object', additionalProperties: false, required: Object.keys(fields), properties: fields };
}

const cloudEvent: JsonSchema = {
  type: 'object',
  required: ['specversion', 'id', 'source', 'type', 'subject', 'time', 'actor', 'data'],
  properties: {
    specversion: { const: '1.0' },
    id: text(100),
    type: { enum: EVENT_TYPES },
    subject: text(200),
    data: { type: 'object' },
  },
};

const guestError = record({ code: { enum: GUEST_ERROR_CODES }, message: text(4_000), stack: text(16_000) });
const cancel = frame('cancel', { id: callId });

/**
 * What a host may send; a guest decodes with it.
 * @since 0.1.0
 */
export const HOST_FRAMES: FrameSchemas<HostFrame> = {
  hello: [
    frame('hello', {
      protocol: { type: 'integer', minimum: 1, maximum: 1_000 },
      plugin: record({ id: text(64), version: text(64) }),
      host: record({ version: text(64) }),
      scopes: names,
      settings: { type: 'object' },
      limits: record({ requests: callId, frameBytes: callId }),
    }),
  ],
  event: [frame('event', { id: callId, timeoutMs: milliseconds, attempt: callId, event: cloudEvent })],
  hook: [frame('hook', { id: callId, timeoutMs: milliseconds, point: { enum: HOOK_POINTS }, input: anything })],
  response: [
    frame('response', {
      id: callId,
      status: { type: 'integer', minimum: 100, maximum: 599 },
      headers: textMap(100, 16_000),
      body: anything,
    }),
  ],
  ping: [frame('ping', { sequence: callId })],
  shutdown: [frame('shutdown', { graceMs: milliseconds })],
  cancel: [cancel],
};

/**
 * What a guest may send; a host decodes with it.
 * @since 0.1.0
 */
export const GUEST_FRAMES: FrameSchemas<GuestFrame> = {
  ready: [
    frame('ready', {
      protocol: { type: 'integer', minimum: 1, maximum: 1_000 },
      sdk: text(64),
      handles: record({ events: names, hooks: names }),
    }),
  ],
  failed: [frame('failed', { error: guestError })],
  result: [
    frame('result', { id: callId, ok: { const: true }, value: anything }),
    frame('result', { id: callId, ok: { const: false }, error: guestError }),
  ],
  request: [
    frame('request', {
      id: callId,
      method: { enum: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] },
      // Only the API: no other route of the host can be named, and no dot segment can climb out of it.
      path: {
        type: 'string',
        maxLength: 2_000,
        pattern: String.raw`^/v1(/(?!\.{1,2}(/|$))[A-Za-z0-9._~%:@!$&'()*+,;=-]+)+$`,
      },
      query: textMap(50, 4_000),
      headers: textMap(20, 4_000),
      body: anything,
    }),
  ],
  pong: [frame('pong', { sequence: callId })],
  log: [
    frame('log', {
      level: { enum: ['debug', 'info', 'warn', 'error'] },
      message: text(8_000),
      data: { type: 'object' },
    }),
  ],
  cancel: [cancel],
};
