import { describe, expect, it } from '@jest/globals';
import type { ApiRequest } from '@tessera/client';
import { withIdempotencyKeys } from './idempotency.js';

/** The keys that one run of a handler sends. */
async function keysOf(eventId: string, requests: ApiRequest[], pluginId = 'desk'): Promise<(string | undefined)[]> {
  const keys: (string | undefined)[] = [];
  const transport = withIdempotencyKeys(
    async (request) => {
      keys.push(request.headers?.['idempotency-key']);
      return { status: 201, headers: {}, body: null };
    },
    { pluginId, eventId },
  );
  for (const request of requests) await transport(request, new AbortController().signal);
  return keys;
}

const note = (customer: string, body = ''): ApiRequest => ({
  method: 'POST',
  path: `/v1/customers/${customer}/notes`,
  body: { body },
});

describe('idempotency keys of a delivery', () => {
  it('are the same when the event is delivered again', async () => {
    const requests = [note('a'), note('a'), note('b')];
    expect(await keysOf('event-1', requests)).toEqual(await keysOf('event-1', requests));
  });

  it('differ between two writes of one delivery, two events and two plugins', async () => {
    const keys = [
      ...(await keysOf('event-1', [note('a'), note('a'), note('b')])),
      ...(await keysOf('event-2', [note('a')])),
      ...(await keysOf('event-1', [note('a')], 'other')),
    ];
    expect(new Set(keys).size).toBe(5);
  });

  it('do not depend on the order of writes to different records', async () => {
    const [a, b] = await keysOf('event-1', [note('a'), note('b')]);
    expect(await keysOf('event-1', [note('b'), note('a')])).toEqual([b, a]);
  });

  it('leave reads, patches and keys of the plugin alone', async () => {
    const given = { ...note('a'), headers: { 'Idempotency-Key': 'mine' } };
    expect(
      await keysOf('event-1', [
        { method: 'GET', path: '/v1/customers' },
        { method: 'PATCH', path: '/v1/customers/a' },
        given,
      ]),
    ).toEqual([undefined, undefined, undefined]);
  });

  it('are printable and short enough for the API', async () => {
    const [key] = await keysOf('event-1', [note('a')]);
    expect(key).toMatch(/^[\x21-\x7e]{1,255}$/);
  });
});
