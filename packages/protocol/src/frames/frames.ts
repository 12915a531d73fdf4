import type { AnyCloudEvent } from '../catalogue/cloud-event.js';
import type { HookPoint } from '../catalogue/hooks.js';
import type { JsonObject, JsonValue } from '../json.js';

/** Numbers a call; each end counts its own calls from 1. @since 0.1.0 */
export type CallId = number;

/** The first frame of the host: who you are and what you may use. @since 0.1.0 */
export interface HelloFrame {
  kind: 'hello';
  protocol: number;
  plugin: { id: string; version: string };
  host: { version: string };
  /** The scopes that were granted; optional ones may be missing. */
  scopes: string[];
  settings: JsonObject;
  limits: ChannelLimits;
}

/** How much may be under way. Over it a well-behaved end waits; the host stops reading. @since 0.1.0 */
export interface ChannelLimits {
  /** Requests of the guest without an answer. */
  requests: number;
  /** Bytes of one frame's JSON. */
  frameBytes: number;
}

/** Deliver one event. Answered by a `result`. @since 0.1.0 */
export interface EventFrame {
  kind: 'event';
  id: CallId;
  timeoutMs: number;
  /** 1 for the first delivery. */
  attempt: number;
  event: AnyCloudEvent;
}

/** Ask a hook. Answered by a `result` whose value is the outcome. @since 0.1.0 */
export interface HookFrame {
  kind: 'hook';
  id: CallId;
  timeoutMs: number;
  point: HookPoint;
  input: JsonValue;
}

/** The answer to an API request. @since 0.1.0 */
export interface ResponseFrame {
  kind: 'response';
  id: CallId;
  status: number;
  headers: Record<string, string>;
  body: JsonValue;
}

/** Are you still there? @since 0.1.0 */
export interface PingFrame {
  kind: 'ping';
  sequence: number;
}

/** Finish what you are doing and exit. @since 0.1.0 */
export interface ShutdownFrame {
  kind: 'shutdown';
  graceMs: number;
}

/** The receiver may stop working on a call; its answer is no longer wanted. @since 0.1.0 */
export interface CancelFrame {
  kind: 'cancel';
  id: CallId;
}

/** The code is loaded; this is what it handles. @since 0.1.0 */
export interface ReadyFrame {
  kind: 'ready';
  protocol: number;
  sdk: string;
  handles: { events: string[]; hooks: string[] };
}

/** The code could not be loaded. The guest exits after it. @since 0.1.0 */
export interface FailedFrame {
  kind: 'failed';
  error: GuestError;
}

/** The answer to an `event` or `hook`. @since 0.1.0 */
export type ResultFrame =
  | { kind: 'result'; id: CallId; ok: true; value: JsonValue }
  | { kind: 'result'; id: CallId; ok: false; error: GuestError };

/** Call the REST API as the plugin. Answered by a `response`. @since 0.1.0 */
export interface RequestFrame {
  kind: 'request';
  id: CallId;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The path below the host's address, percent-encoded, without query. */
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  body: JsonValue;
}

/** Still here. @since 0.1.0 */
export interface PongFrame {
  kind: 'pong';
  sequence: number;
}

/** A line for the plugin's log. @since 0.1.0 */
export interface LogFrame {
  kind: 'log';
  level: LogLevel;
  message: string;
  data: JsonObject;
}

/** @since 0.1.0 */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** What a guest says of a failure of its own. @since 0.1.0 */
export interface GuestError {
  code: GuestErrorCode;
  message: string;
  stack: string;
}

/**
 * Why a guest could not do what it was asked.
 * @since 0.1.0
 */
export const GUEST_ERROR_CODES = [
  'LOAD_FAILED',
  'HANDLER_MISSING',
  'HANDLER_FAILED',
  'RESULT_INVALID',
  'CANCELLED',
] as const;

/** @since 0.1.0 */
export type GuestErrorCode = (typeof GUEST_ERROR_CODES)[number];

/** What a host sends. @since 0.1.0 */
export type HostFrame = HelloFrame | EventFrame | HookFrame | ResponseFrame | PingFrame | ShutdownFrame | CancelFrame;

/** What a guest sends. @since 0.1.0 */
export type GuestFrame = ReadyFrame | FailedFrame | ResultFrame | RequestFrame | PongFrame | LogFrame | CancelFrame;
