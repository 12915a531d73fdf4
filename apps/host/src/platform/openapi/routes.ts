import { RequestMethod, type Type } from '@nestjs/common';
import { MetadataScanner, Reflector } from '@nestjs/core';
import { ROUTE_ACCESS, type RouteAccess } from '../access/requires.js';
import { OPERATION, type OperationOptions } from '../http/operation.js';

/** One route of the application, as its decorators declare it. */
export interface RouteDescription {
  readonly controller: string;
  readonly handler: string;
  readonly method: string;
  /** Fastify form: `/v1/customers/:id`. */
  readonly path: string;
  readonly access: RouteAccess | null;
  readonly operation: OperationOptions | null;
  readonly status: number;
  readonly body: Type<unknown> | null;
  readonly query: Type<unknown> | null;
  readonly needsIfMatch: boolean;
}

// Keys and parameter kinds of NestJS' own metadata (@nestjs/common/constants, RouteParamtypes).
const METADATA = { path: 'path', method: 'method', httpCode: '__httpCode__', routeArguments: '__routeArguments__' };
const BODY = '3';
const QUERY = '4';
const PRIMITIVES = new Set<unknown>([String, Number, Boolean, Object, Array, undefined]);

/** Walks all controllers. The access test, the OpenAPI document and the reference are made from this one list. */
export function describeRoutes(controllers: readonly Type<unknown>[]): RouteDescription[] {
  const scanner = new MetadataScanner();
  const reflector = new Reflector();
  return controllers.flatMap((controller) => {
    const prototype = controller.prototype as Record<string, (...parameters: unknown[]) => unknown>;
    const base = reflector.get<string>(METADATA.path, controller) ?? '';
    return scanner
      .getAllMethodNames(prototype)
      .filter((name) => Reflect.hasMetadata(METADATA.method, prototype[name]!))
      .flatMap((name) => describeHandler(controller, name, base, reflector));
  });
}

function describeHandler(
  controller: Type<unknown>,
  name: string,
  base: string,
  reflector: Reflector,
): RouteDescription[] {
  const handler = (controller.prototype as Record<string, () => unknown>)[name]!;
  const method = RequestMethod[Reflect.getMetadata(METADATA.method, handler) as number]!;
  const paths = [Reflect.getMetadata(METADATA.path, handler) as string | string[]].flat();
  const types = (Reflect.getMetadata('design:paramtypes', controller.prototype, name) ?? []) as Type<unknown>[];
  const routeArguments = (Reflect.getMetadata(METADATA.routeArguments, controller, name) ?? {}) as Record<
    string,
    { index: number; factory?: { name: string } }
  >;
  const typeOf = (kind: string): Type<unknown> | null => {
    const entry = Object.entries(routeArguments).find(([key]) => key.split(':')[0] === kind);
    const type = entry ? types[entry[1].index] : undefined;
    return PRIMITIVES.has(type) ? null : type!;
  };
  return paths.map((path) => ({
    controller: controller.name,
    handler: name,
    method,
    path: joinPath(base, path),
    access: reflector.getAllAndOverride<RouteAccess | undefined>(ROUTE_ACCESS, [handler, controller]) ?? null,
    operation: reflector.get<OperationOptions | undefined>(OPERATION, handler) ?? null,
    status: (Reflect.getMetadata(METADATA.httpCode, handler) as number | undefined) ?? (method === 'POST' ? 201 : 200),
    body: typeOf(BODY),
    query: typeOf(QUERY),
    needsIfMatch: types.length > 0 && (method === 'PATCH' || method === 'DELETE') && usesIfMatch(routeArguments),
  }));
}

/** A custom parameter decorator leaves its factory in the metadata; `@IfMatch()`'s throws PRECONDITION_REQUIRED. */
const usesIfMatch = (routeArguments: Record<string, { factory?: unknown }>): boolean =>
  Object.values(routeArguments).some(
    ({ factory }) => typeof factory === 'function' && factory.toString().includes('if-match'),
  );

const joinPath = (...parts: string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;
