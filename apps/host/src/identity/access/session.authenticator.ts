import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { AuthenticatedActor, Authenticator } from '../../platform/access/authenticator.js';
import { Config } from '../../platform/config/config.js';
import { problem } from '../../platform/errors/problem.js';
import { BrowserSessions } from '../sessions/browser-sessions.js';
import { assertSameOrigin } from '../sessions/same-origin.js';
import { endedSessionCookie, isSecure, readSessionCookie } from '../sessions/session-cookie.js';
import { AccessCache } from './access-cache.js';

/** The session cookie of the console. A browser attaches it by itself, so who sends the request matters too. */
@Injectable()
export class SessionAuthenticator implements Authenticator {
  readonly name = 'session';

  constructor(
    private readonly cache: AccessCache,
    private readonly sessions: BrowserSessions,
    private readonly config: Config,
  ) {}

  authenticate(request: FastifyRequest): Promise<AuthenticatedActor> | null {
    const secret = readSessionCookie(request);
    if (secret === null) return null;
    assertSameOrigin(request, this.config.publicUrl);
    return this.recognise(secret, request);
  }

  private async recognise(secret: string, request: FastifyRequest): Promise<AuthenticatedActor> {
    const actor = await this.cache.actorOf(secret, (hash) => this.sessions.recognise(hash));
    if (actor) return actor;
    throw problem('AUTHENTICATION_REQUIRED', {
      detail: 'This session has ended: sign in again.',
      headers: { 'set-cookie': endedSessionCookie({ secure: isSecure(request, this.config.publicUrl) }) },
    });
  }
}
