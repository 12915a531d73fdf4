import { describe, expect, it } from '@jest/globals';
import { endedSessionCookie, isSecure, readSessionCookie, sessionCookie } from './session-cookie.js';

const read = (cookie?: string) => readSessionCookie({ headers: { cookie } });
const expires = new Date(Date.UTC(2030, 0, 2));

describe('the session cookie', () => {
  it('is hidden from scripts and other sites, and from plain http where it came by TLS', () => {
    expect(sessionCookie('abc', { expires, secure: true })).toBe(
      'tessera_session=abc; Path=/; Expires=Wed, 02 Jan 2030 00:00:00 GMT; HttpOnly; SameSite=Lax; Secure',
    );
    expect(sessionCookie('abc', { expires, secure: false })).not.toContain('Secure');
    expect(endedSessionCookie({ secure: false })).toContain('Expires=Thu, 01 Jan 1970 00:00:00 GMT');
  });

  it('is secure when the request or the public address is', () => {
    expect(isSecure({ protocol: 'https' }, null)).toBe(true);
    expect(isSecure({ protocol: 'http' }, 'https://desk.example.com')).toBe(true);
    expect(isSecure({ protocol: 'http' }, 'http://desk.example.com')).toBe(false);
    expect(isSecure({ protocol: 'http' }, null)).toBe(false);
  });

  it.each([
    ['tessera_session=abc-_1', 'abc-_1'],
    ['theme=dark; tessera_session=abc; other=1', 'abc'],
    ['theme=dark;tessera_session="abc"', 'abc'],
  ])('is read from %j', (header, secret) => expect(read(header)).toBe(secret));

  it.each([
    undefined,
    '',
    'tessera_session=',
    'not_tessera_session=abc',
    'x=tessera_session=abc',
    'tessera_session=a b',
    `tessera_session=${'a'.repeat(200)}`,
  ])('is not in %j', (header) => expect(read(header)).toBeNull());
});
