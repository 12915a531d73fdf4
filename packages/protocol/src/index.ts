export type { JsonObject, JsonValue } from './json.js';
export { SCOPES, SCOPE_SENTENCES, isScope, type Scope } from './catalogue/scopes.js';
export { EVENT_SCOPES, EVENT_TYPES, isEventType, type EventData, type EventType } from './catalogue/events.js';
export {
  HOOKS,
  HOOK_POINTS,
  isHookPoint,
  type HookDefinition,
  type HookOutcome,
  type HookPoint,
  type HookTypes,
} from './catalogue/hooks.js';
export type { AnyCloudEvent, CloudEvent } from './catalogue/cloud-event.js';
export type {
  ActorReference,
  ContactPoint,
  CredentialReference,
  Customer,
  CustomerDraft,
  CustomerMerge,
  CustomerName,
  CustomerNote,
  ExternalId,
  Operation,
  PersonReference,
  PluginReference,
  PostalAddress,
  SlaTarget,
  Ticket,
  TicketMessage,
  TicketPriority,
  TicketStatus,
  User,
} from './catalogue/records.js';
export type { JsonSchema, JsonTypeName, SchemaIssue } from './schema/schema.js';
export { checkSchema } from './schema/check-schema.js';
export { MANIFEST_FILE, MANIFEST_SCHEMA, PROTOCOL_VERSION, type Manifest } from './manifest/manifest.js';
export { parseManifest, type ManifestResult } from './manifest/parse-manifest.js';
export { versionInRange } from './manifest/version-range.js';
export { FrameDecoder, MAX_FRAME_BYTES, encodeFrame } from './frames/codec.js';
export { GUEST_FRAMES, HOST_FRAMES, type FrameSchemas } from './frames/frame-schemas.js';
export {
  GUEST_ERROR_CODES,
  type CallId,
  type CancelFrame,
  type ChannelLimits,
  type EventFrame,
  type FailedFrame,
  type GuestError,
  type GuestErrorCode,
  type GuestFrame,
  type HelloFrame,
  type HookFrame,
  type HostFrame,
  type LogFrame,
  type LogLevel,
  type PingFrame,
  type PongFrame,
  type ReadyFrame,
  type RequestFrame,
  type ResponseFrame,
  type ResultFrame,
  type ShutdownFrame,
} from './frames/frames.js';
export { PROTOCOL_ERROR_CODES, ProtocolError, type ProtocolErrorCode } from './frames/protocol-error.js';
