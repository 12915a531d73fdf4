import type { Type } from '@nestjs/common';
import { ERROR_TABLE } from '../errors/error-table.js';
import type { ResponseShape } from '../http/operation.js';
import type { RouteDescription } from './routes.js';
import { acceptNullInPatches, referenced, type Json } from './schemas.js';

/** The OpenAPI 3.1 document of the routes; schemas come from the class-validator metadata of the DTO classes. */
export function buildOpenApiDocument(routes: readonly RouteDescription[], schemas: Json, version: string): Json {
  const all: Json = { ...acceptNullInPatches(schemas, routes), Problem: PROBLEM_SCHEMA };
  const paths: Record<string, Json> = {};
  for (const route of routes.filter((candidate) => candidate.path.startsWith('/v1/'))) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[route.method.toLowerCase()] = describeOperation(route, all);
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Tessera API',
      version,
      description: 'Customers, tickets, duplicates, imports and plugins of one Tessera installation.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }, { session: [] }],
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1))),
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'Personal access token or OAuth access token' },
        session: { type: 'apiKey', in: 'cookie', name: 'tessera_session' },
      },
      responses: {
        Problem: {
          description: 'A problem (RFC 9457)',
          content: { 'application/problem+json': { schema: reference('Problem') } },
        },
      },
      schemas: sortKeys(Object.fromEntries([...referenced(paths, all), 'Problem'].map((name) => [name, all[name]]))),
    },
  };
}

function describeOperation(route: RouteDescription, schemas: Json): Json {
  const { operation, access } = route;
  const scopes = access && 'scopes' in access ? access.scopes : [];
  return {
    operationId: `${route.controller.replace(/Controller$/, '').replace(/^./, (first) => first.toLowerCase())}.${route.handler}`,
    summary: operation?.summary ?? '',
    tags: [operation?.tag ?? route.path.split('/')[2] ?? 'other'],
    ...(access?.kind === 'public' ? { security: [] } : {}),
    'x-required-scopes': scopes,
    parameters: [...pathParameters(route), ...queryParameters(route, schemas), ...headerParameters(route)],
    ...requestBody(route),
    responses: {
      [operation?.status ?? route.status]: responseOf(operation?.returns, route),
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

const pathParameters = (route: RouteDescription): Json[] =>
  [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

function queryParameters(route: RouteDescription, schemas: Json): Json[] {
  const schema = route.query
    ? (schemas[route.query.name] as { properties?: Json; required?: string[] } | undefined)
    : undefined;
  return Object.entries(schema?.properties ?? {}).map(([name, property]) => ({
    name,
    in: 'query',
    required: schema?.required?.includes(name) ?? false,
    schema: property,
  }));
}

function headerParameters(route: RouteDescription): Json[] {
  const headers: Json[] = [];
  if (route.method === 'POST' || route.method === 'PATCH') {
    headers.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      schema: { type: 'string', maxLength: 255 },
    });
  }
  if (route.needsIfMatch) headers.push({ name: 'If-Match', in: 'header', required: true, schema: { type: 'string' } });
  return headers;
}

function requestBody(route: RouteDescription): Json {
  const body = route.operation?.body ?? route.body;
  if (route.operation?.consumes) {
    return {
      requestBody: {
        required: true,
        content: { [route.operation.consumes]: { schema: { type: 'string', format: 'binary' } } },
      },
    };
  }
  if (!body) return {};
  const type = route.method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
  return { requestBody: { required: true, content: { [type]: { schema: reference(body.name) } } } };
}

function responseOf(returns: ResponseShape | undefined, route: RouteDescription): Json {
  if (!returns) return { description: 'Done' };
  if ('contentType' in returns)
    return { description: 'Success', content: { [returns.contentType]: { schema: { type: 'string' } } } };
  const schema =
    'pageOf' in returns
      ? {
          type: 'object',
          required: ['items', 'next'],
          properties: {
            items: { type: 'array', items: reference(returns.pageOf.name) },
            next: { type: ['string', 'null'], description: 'Cursor of the next page' },
          },
        }
      : reference((returns as Type<unknown>).name);
  return { description: route.status === 201 ? 'Created' : 'Success', content: { 'application/json': { schema } } };
}

const reference = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

const sortKeys = (value: Json): Json => Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));

const PROBLEM_SCHEMA: Json = {
  type: 'object',
  required: ['type', 'code', 'title', 'status', 'detail', 'cure'],
  properties: {
    type: { type: 'string', description: 'Stable per code' },
    code: { type: 'string', examples: Object.keys(ERROR_TABLE).slice(0, 3) },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    cure: { type: 'string', description: 'What to do next' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        properties: {
          pointer: { type: 'string', description: 'JSON Pointer (RFC 6901), or ?name for a query parameter' },
          code: { type: 'string' },
          detail: { type: 'string' },
        },
      },
    },
  },
};
