import { SetMetadata } from '@nestjs/common';
import type { Scope } from '@tessera/protocol';

/** What a route asks of its caller. */
export type RouteAccess =
  | { readonly kind: 'public' }
  | { readonly kind: 'authenticated' }
  | { readonly kind: 'scopes'; readonly scopes: readonly [Scope, ...Scope[]] };

export const ROUTE_ACCESS = 'tessera:route-access';

/** The caller needs every one of these scopes. */
export const Requires = (...scopes: [Scope, ...Scope[]]) =>
  SetMetadata<string, RouteAccess>(ROUTE_ACCESS, { kind: 'scopes', scopes });

/** Any signed-in caller, for what is the caller's own (its session, its tokens). */
export const Authenticated = () => SetMetadata<string, RouteAccess>(ROUTE_ACCESS, { kind: 'authenticated' });

/** No sign-in at all. */
export const Public = () => SetMetadata<string, RouteAccess>(ROUTE_ACCESS, { kind: 'public' });
