import { describe, expect, it } from '@jest/globals';
import { isFromThisMachine } from './operator-token.js';

const request = (remoteAddress: string | undefined, headers: Record<string, string> = {}) =>
  ({ headers, raw: { socket: { remoteAddress } } }) as never;

describe('the operator token', () => {
  it.each(['127.0.0.1', '127.9.8.7', '::1', '::ffff:127.0.0.1'])('is taken from %s', (address) =>
    expect(isFromThisMachine(request(address))).toBe(true),
  );

  it.each(['10.0.0.1', '192.168.1.5', '::ffff:10.0.0.1', 'fe80::1', '127.0.0.1.example.com', '', undefined])(
    'is refused from %j',
    (address) => expect(isFromThisMachine(request(address))).toBe(false),
  );

  it.each(['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'])(
    'is refused through a proxy that sends %s',
    (header) => expect(isFromThisMachine(request('127.0.0.1', { [header]: '127.0.0.1' }))).toBe(false),
  );
});
