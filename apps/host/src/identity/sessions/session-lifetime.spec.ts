import { describe, expect, it } from '@jest/globals';
import { absoluteEnd, endOfSession, idleSince } from './session-lifetime.js';

const at = (text: string) => new Date(`${text}Z`);

describe('a session', () => {
  it('ends twelve hours after it was last used', () => {
    const session = { lastSeenAt: at('2030-01-02T08:00:00'), expiresAt: at('2030-01-08T08:00:00') };
    expect(endOfSession(session)).toEqual(at('2030-01-02T20:00:00'));
    expect(idleSince(at('2030-01-02T20:00:00'))).toEqual(session.lastSeenAt);
  });

  it('ends a week after the sign-in, however much it is used', () => {
    const expiresAt = absoluteEnd(at('2030-01-01T08:00:00'));
    expect(expiresAt).toEqual(at('2030-01-08T08:00:00'));
    expect(endOfSession({ lastSeenAt: at('2030-01-08T07:59:00'), expiresAt })).toEqual(expiresAt);
  });
});
