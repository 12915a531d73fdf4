import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { problem } from '../errors/problem.js';
import { IdempotencyStore } from '../http/idempotency-store.js';
import { claimIdempotency } from '../http/idempotency.js';
import type { Actor } from './actor.js';
import { Authenticators } from './authenticator.js';
import { ROUTE_ACCESS, type RouteAccess } from './requires.js';

/** Metadata key of NestJS' `@HttpCode`. */
const HTTP_CODE = '__httpCode__';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by {@link AccessGuard} on every route that is not public. */
    actor?: Actor;
  }
}

/** Authenticate and authorize, before anything of the request body is looked at. A route without a declaration is refused. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly accessByHandler = new WeakMap<object, RouteAccess>();

  constructor(
    private readonly reflector: Reflector,
    private readonly authenticators: Authenticators,
    private readonly idempotency: IdempotencyStore,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.accessOf(context);
    if (access.kind === 'public') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const identified = await this.authenticators.identify(request);
    if (!identified) {
      throw problem('AUTHENTICATION_REQUIRED', { headers: { 'www-authenticate': 'Bearer realm="tessera"' } });
    }
    assertScopes(identified.scopes, access);
    const claim = claimIdempotency(
      request,
      identified,
      this.reflector.get<number | undefined>(HTTP_CODE, context.getHandler()),
    );
    if (claim) await this.idempotency.replayIfDone(claim);
    request.actor = { ...identified, request: { id: request.id, ip: request.ip ?? null, idempotency: claim } };
    return true;
  }

  private accessOf(context: ExecutionContext): RouteAccess {
    const handler = context.getHandler();
    const known = this.accessByHandler.get(handler);
    if (known) return known;
    const access = this.reflector.getAllAndOverride<RouteAccess | undefined>(ROUTE_ACCESS, [
      handler,
      context.getClass(),
    ]);
    if (!access) throw new Error(`${context.getClass().name}.${handler.name} declares neither @Requires nor @Public`);
    this.accessByHandler.set(handler, access);
    return access;
  }
}

function assertScopes(scopes: ReadonlySet<string>, access: RouteAccess): void {
  if (access.kind !== 'scopes') return;
  const missing = access.scopes.filter((scope) => !scopes.has(scope));
  if (missing.length === 0) return;
  throw problem('INSUFFICIENT_SCOPE', {
    detail: `This call needs the scope ${missing.join(' ')}.`,
    extensions: { requiredScopes: access.scopes },
    headers: {
      'www-authenticate': `Bearer realm="tessera", error="insufficient_scope", scope="${access.scopes.join(' ')}"`,
    },
  });
}
