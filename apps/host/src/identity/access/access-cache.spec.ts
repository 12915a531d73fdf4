import { describe, expect, it } from '@jest/globals';
import type { AuthenticatedActor } from '../../platform/access/authenticator.js';
import { AccessCache } from './access-cache.js';

const actor = {
  kind: 'user',
  id: 'u1',
  name: 'Ann',
  scopes: new Set(),
  via: { kind: 'token', id: 't1' },
} as AuthenticatedActor;
const inAMinute = () => new Date(Date.now() + 60_000);

/** Two replicas that hear each other. */
function replicas() {
  const handlers: (() => void)[] = [];
  const line = {
    on: (_: string, handler: (payload: string) => void) => void handlers.push(() => handler('')),
    notify: () => Promise.resolve(handlers.forEach((handle) => handle())),
  };
  return { here: new AccessCache(line), there: new AccessCache(line) };
}

function credential() {
  const state = { good: true, lookUps: 0 };
  const recognise = () => {
    state.lookUps++;
    return Promise.resolve(state.good ? { actor, expiresAt: inAMinute() } : null);
  };
  return { state, recognise };
}

describe('remembered access', () => {
  it('asks once for many calls with one token', async () => {
    const { here } = replicas();
    const { state, recognise } = credential();
    const found = await Promise.all(Array.from({ length: 20 }, () => here.actorOf('secret', recognise)));
    await here.actorOf('secret', recognise);
    expect(found.every((one) => one === actor)).toBe(true);
    expect(state.lookUps).toBe(1);
  });

  it('is forgotten in every replica when access changes', async () => {
    const { here, there } = replicas();
    const { state, recognise } = credential();
    await Promise.all([here.actorOf('secret', recognise), there.actorOf('secret', recognise)]);
    state.good = false;
    await here.accessChanged();
    expect(await here.actorOf('secret', recognise)).toBeNull();
    expect(await there.actorOf('secret', recognise)).toBeNull();
  });

  it('is not brought back by a look-up that began before the change', async () => {
    const { here } = replicas();
    let answer: (found: { actor: AuthenticatedActor; expiresAt: Date }) => void = () => undefined;
    const slow = here.actorOf('secret', () => new Promise((resolve) => (answer = resolve)));
    await here.accessChanged();
    const after = here.actorOf('secret', () => Promise.resolve(null));
    answer({ actor, expiresAt: inAMinute() });
    await slow;
    expect(await after).toBeNull();
    expect(await here.actorOf('secret', () => Promise.resolve(null))).toBeNull();
  });

  it('does not outlive the credential', async () => {
    const { here } = replicas();
    let lookUps = 0;
    const expired = () => Promise.resolve({ actor, expiresAt: new Date(Date.now() - lookUps++) });
    await here.actorOf('secret', expired);
    await here.actorOf('secret', expired);
    expect(lookUps).toBe(2);
  });

  it('does not remember refusals, so a new token works at once', async () => {
    const { here } = replicas();
    expect(await here.actorOf('secret', () => Promise.resolve(null))).toBeNull();
    expect(await here.actorOf('secret', () => Promise.resolve({ actor, expiresAt: inAMinute() }))).toBe(actor);
  });
});
