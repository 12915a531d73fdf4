import { describe, expect, it } from '@jest/globals';
import type { ApiRequest, ApiResponse, Transport } from '@tessera/client';
import { isApiError } from './api-error.js';
import { createClient } from './client.js';
import { createCustomers } from './customers.js';
import { createTickets } from './tickets.js';

function recording(...answers: Partial<ApiResponse>[]): { transport: Transport; sent: ApiRequest[] } {
  const sent: ApiRequest[] = [];
  const transport: Transport = async (request) => {
    sent.push(request);
    return { status: 200, headers: {}, body: null, ...answers.shift() };
  };
  return { transport, sent };
}

const { signal } = new AbortController();

describe('the API clients of the context', () => {
  it('keep an id inside its path segment', async () => {
    const { transport, sent } = recording();
    await createCustomers(createClient(transport, signal, 1_000)).addNote('../../oauth?x=/', { body: 'hi' });
    expect(sent[0]).toMatchObject({
      method: 'POST',
      path: '/v1/customers/..%2F..%2Foauth%3Fx%3D%2F/notes',
      body: { body: 'hi' },
    });
  });

  it('throw a problem with its code, recognisable across copies of the package', async () => {
    const { transport } = recording({
      status: 404,
      body: { code: 'CUSTOMER_NOT_FOUND', detail: 'There is none.', cure: 'Look again.' },
    });
    const thrown: unknown = await createCustomers(createClient(transport, signal, 1_000))
      .get('a')
      .catch((reason: unknown) => reason);
    expect(isApiError(thrown, 'CUSTOMER_NOT_FOUND')).toBe(true);
    expect(isApiError(thrown, 'TICKET_NOT_FOUND')).toBe(false);
    expect(isApiError({ ...(thrown as object), name: 'ApiError' })).toBe(true);
    expect(thrown).toMatchObject({ status: 404, cure: 'Look again.', message: 'CUSTOMER_NOT_FOUND: There is none.' });
  });

  it('read again instead of overwriting what somebody else changed in between', async () => {
    const stale = { status: 412, body: { code: 'VERSION_MISMATCH' } };
    const { transport, sent } = recording(
      { body: { tags: ['a'] }, headers: { etag: '"1"' } },
      stale,
      { body: { tags: ['a', 'b'] }, headers: { etag: '"2"' } },
      { body: { tags: ['a', 'b', 'vip'] } },
    );
    const updated = await createCustomers(createClient(transport, signal, 1_000)).update('a', ({ tags }) => ({
      tags: [...tags, 'vip'],
    }));
    expect(updated.tags).toEqual(['a', 'b', 'vip']);
    expect(sent.map(({ method, headers }) => `${method} ${headers?.['if-match'] ?? ''}`)).toEqual([
      'GET ',
      'PATCH "1"',
      'GET ',
      'PATCH "2"',
    ]);
  });

  it('give up when the record never stands still', async () => {
    const { transport, sent } = recording(
      ...Array.from({ length: 20 }, (_, index) =>
        index % 2 ? { status: 412, body: { code: 'VERSION_MISMATCH' } } : {},
      ),
    );
    const thrown: unknown = await createTickets(createClient(transport, signal, 1_000))
      .update('a', () => ({ priority: 'high' }))
      .catch((reason: unknown) => reason);
    expect(isApiError(thrown, 'VERSION_MISMATCH')).toBe(true);
    expect(sent).toHaveLength(8);
  });

  it('tell a reply from an internal note', async () => {
    const { transport, sent } = recording();
    const tickets = createTickets(createClient(transport, signal, 1_000));
    await tickets.reply('t', { body: 'to you' });
    await tickets.addNote('t', { body: 'between us' });
    expect(sent.map(({ body }) => body)).toEqual([
      { kind: 'reply', body: 'to you' },
      { kind: 'note', body: 'between us' },
    ]);
  });
});
