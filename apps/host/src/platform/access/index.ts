export { actorRef, systemActor, type Actor, type ActorKind, type ActorRef } from './actor.js';
export { Authenticators, type AuthenticatedActor, type Authenticator } from './authenticator.js';
export { CurrentActor } from './current-actor.js';
export { Requires, type RouteAccess } from './requires.js';
