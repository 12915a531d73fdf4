export { actorRef, systemActor, type Actor, type ActorKind, type ActorRef } from './actor.js';
export { Authenticators, type AuthenticatedActor, type Authenticator } from './authenticator.js';
export { CurrentActor } from './current-actor.js';
export { Authenticated, Public, Requires, RequiresAny, ROUTE_ACCESS, type RouteAccess } from './requires.js';
