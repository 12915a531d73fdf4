import { describe, expect, it } from '@jest/globals';
import { Caller } from './caller.js';
import type { ApiRequest, ApiResponse } from './transport.js';

const answer = (status: number, body: unknown = {}, headers: Record<string, string> = {}): ApiResponse => ({
  status,
  body,
  headers,
});

function scripted(...answers: (ApiResponse | Error)[]) {
  const requests: ApiRequest[] = [];
  const caller = new Caller(async (request) => {
    requests.push(request);
    const next = answers.shift();
    if (!next || next instanceof Error) throw next ?? new Error('asked more often than expected');
    return next;
  });
  return { caller, requests };
}

describe('Caller', () => {
  it('waits as long as Retry-After says and tries a read again', async () => {
    const { caller, requests } = scripted(answer(503, null, { 'retry-after': '0.01' }), answer(200, 'ok'));
    expect((await caller.call({ method: 'GET', path: '/v1/x' })).body).toBe('ok');
    expect(requests).toHaveLength(2);
  });

  it('tries a read again when the connection breaks', async () => {
    const { caller } = scripted(new Error('ECONNRESET'), answer(200, 'ok'));
    expect((await caller.call({ method: 'GET', path: '/v1/x' })).status).toBe(200);
  });

  it('never repeats a write that has no idempotency key', async () => {
    const { caller, requests } = scripted(answer(503), answer(201));
    await expect(caller.call({ method: 'POST', path: '/v1/x' })).rejects.toMatchObject({ status: 503 });
    expect(requests).toHaveLength(1);
  });

  it('repeats a write that has one', async () => {
    const { caller, requests } = scripted(answer(503, null, { 'retry-after': '0.01' }), answer(201));
    await caller.call({ method: 'POST', path: '/v1/x', headers: { 'idempotency-key': 'k' } });
    expect(requests).toHaveLength(2);
  });

  it('throws the problem that the API answered', async () => {
    const { caller } = scripted(
      answer(404, { code: 'CUSTOMER_NOT_FOUND', detail: 'gone', cure: 'look again', errors: [] }),
    );
    await expect(caller.call({ method: 'GET', path: '/v1/x' })).rejects.toMatchObject({
      code: 'CUSTOMER_NOT_FOUND',
      status: 404,
      cure: 'look again',
    });
  });

  it('ends at its deadline although the answer never comes', async () => {
    const caller = new Caller(
      (_, signal) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
      { deadlineMs: 20 },
    );
    await expect(caller.call({ method: 'GET', path: '/v1/x' })).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});
