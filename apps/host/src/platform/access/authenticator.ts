import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor.js';

/** An actor before the request that it makes is attached. */
export type AuthenticatedActor = Omit<Actor, 'request'>;

/**
 * Recognises one kind of credential. `null` means "not mine, ask the next one";
 * a credential that is mine but wrong is a thrown problem, so that a bad token never falls through to a cookie.
 */
export interface Authenticator {
  readonly name: string;
  authenticate(request: FastifyRequest): Promise<AuthenticatedActor | null> | AuthenticatedActor | null;
}

/** The authenticators in the order in which they are asked. Identity and the plugin channel register theirs at start. */
export class Authenticators {
  private readonly list: Authenticator[] = [];

  register(authenticator: Authenticator): void {
    this.list.push(authenticator);
  }

  async identify(request: FastifyRequest): Promise<AuthenticatedActor | null> {
    for (const authenticator of this.list) {
      const actor = await authenticator.authenticate(request);
      if (actor) return actor;
    }
    return null;
  }
}
