/** Every number that bounds a plugin. `docs/reference/plugin-isolation.md` states them. */
export interface PluginLimits {
  /** From spawn to the `ready` frame. */
  readonly handshakeMs: number;
  /** One delivery of one event. */
  readonly eventMs: number;
  /** How long a cancelled call may take to say so before the process is killed. */
  readonly cancelGraceMs: number;
  /** How long a plugin may finish what it does when it is told to stop. */
  readonly shutdownMs: number;
  readonly heartbeatMs: number;
  /** Heartbeats without an answer before the process is killed. */
  readonly missedHeartbeats: number;
  /** Calls of the host under way; one more is refused with PLUGIN_BUSY. */
  readonly calls: number;
  /** Bytes written to the plugin that it has not read; a call beyond is refused with PLUGIN_BUSY. */
  readonly unreadBytes: number;
  /** API requests of the plugin under way; the host reads no further ones meanwhile. */
  readonly requests: number;
  /** Frames per second that nobody asked for (requests, log lines); the host reads slower, it does not drop. */
  readonly framesPerSecond: number;
  /** JavaScript heap (`--max-old-space-size`). It does not bound Buffers: {@link residentBytes} does. */
  readonly heapMegabytes: number;
  readonly residentBytes: number;
  readonly memoryCheckMs: number;
}

export const DEFAULT_LIMITS: PluginLimits = {
  handshakeMs: 5_000,
  eventMs: 10_000,
  cancelGraceMs: 5_000,
  shutdownMs: 2_000,
  heartbeatMs: 1_000,
  missedHeartbeats: 3,
  calls: 16,
  unreadBytes: 2_097_152,
  requests: 8,
  framesPerSecond: 2_000,
  heapMegabytes: 96,
  residentBytes: 268_435_456,
  memoryCheckMs: 100,
};
