import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { AuthenticatedActor } from '../../platform/access/authenticator.js';
import { Listener } from '../../platform/database/listener.js';
import { logger } from '../../platform/logging/logger.js';
import { secretHash } from '../secret-hash.js';

/** A credential that was found good, and until when at most it stays so. */
export interface Recognised {
  readonly actor: AuthenticatedActor;
  readonly expiresAt: Date;
}

const CHANNEL = 'tessera_access';
/** The bound of "revoked is refused everywhere within a second" when a message between replicas is lost. */
const REMEMBERED_MS = 1_000;
const MOST_REMEMBERED = 10_000;

/**
 * Remembers for a second whom a credential stands for, so that a busy client costs one look-up a second and not one a call.
 * Whatever takes access away (sign-out, revocation, role change, deletion) forgets everything, here and in other replicas:
 * it is rare, and one look-up per active client is cheaper than knowing which entries a change concerns.
 */
@Injectable()
export class AccessCache {
  private readonly remembered = new LRUCache<string, AuthenticatedActor>({ max: MOST_REMEMBERED, ttl: REMEMBERED_MS });
  private readonly underWay = new Map<string, Promise<AuthenticatedActor | null>>();
  private generation = 0;

  constructor(@Inject(Listener) private readonly listener: Pick<Listener, 'on' | 'notify'>) {
    listener.on(CHANNEL, () => this.forget());
  }

  /** The actor of a secret; `recognise` is asked at most once a second, and once for many callers at a time. */
  async actorOf(
    secret: string,
    recognise: (hash: Buffer) => Promise<Recognised | null>,
  ): Promise<AuthenticatedActor | null> {
    const hash = secretHash(secret);
    // The secret itself is not kept in memory any longer than its request.
    const key = hash.toString('base64');
    const known = this.remembered.get(key);
    if (known) return known;
    const running = this.underWay.get(key);
    if (running) return running;
    const lookUp = this.lookUp(key, () => recognise(hash)).finally(() => {
      if (this.underWay.get(key) === lookUp) this.underWay.delete(key);
    });
    this.underWay.set(key, lookUp);
    return lookUp;
  }

  private async lookUp(key: string, recognise: () => Promise<Recognised | null>): Promise<AuthenticatedActor | null> {
    const { generation } = this;
    const found = await recognise();
    if (!found) return null;
    const ttl = Math.min(REMEMBERED_MS, found.expiresAt.getTime() - Date.now());
    // A look-up that began before access was taken away must not bring it back.
    if (generation === this.generation && ttl > 0) this.remembered.set(key, found.actor, { ttl });
    return found.actor;
  }

  /** Call after the commit of anything that takes access away or changes what an actor may do. */
  async accessChanged(): Promise<void> {
    this.forget();
    try {
      await this.listener.notify(CHANNEL);
    } catch (error) {
      logger.warn({ err: error }, `other replicas learn of an access change ${REMEMBERED_MS} ms late`);
    }
  }

  private forget(): void {
    this.generation++;
    this.remembered.clear();
    this.underWay.clear();
  }
}
