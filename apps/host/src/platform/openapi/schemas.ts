import { createRequire } from 'node:module';
import { getMetadataStorage } from 'class-validator';
import { nullableMembersOf } from '../http/nullable.js';
import type { RouteDescription } from './routes.js';

export type Json = Record<string, unknown>;

/** JSON Schemas of every class that carries class-validator decorators. Loaded on first use: it is needed for documentation only. */
export function dtoSchemas(): Json {
  const require = createRequire(import.meta.url);
  const { validationMetadatasToSchemas } =
    require('class-validator-jsonschema') as typeof import('class-validator-jsonschema');
  const { defaultMetadataStorage } = require('class-transformer/cjs/storage.js') as { defaultMetadataStorage: never };
  const schemas = validationMetadatasToSchemas({
    classTransformerMetadataStorage: defaultMetadataStorage,
    refPointerPrefix: '#/components/schemas/',
  }) as Json;
  for (const type of rulesByClass().keys()) markNullable(schemas[type.name] as ObjectSchema | undefined, type);
  return mapSchemas(schemas, tidy) as Json;
}

interface ObjectSchema {
  properties?: Record<string, Json>;
  required?: string[];
}

interface Rule {
  readonly propertyName: string;
  readonly name?: string;
}

/** What class-validator knows of each class; it has no public way to list the classes. */
function rulesByClass(): Map<{ name: string }, Rule[]> {
  return (getMetadataStorage() as unknown as { validationMetadatas: Map<{ name: string }, Rule[]> })
    .validationMetadatas;
}

function optionalMembersOf(type: { name: string }): Set<string> {
  const found = new Set<string>();
  for (
    let each: { name: string } | null = type;
    each !== null;
    each = Object.getPrototypeOf(each) as typeof type | null
  ) {
    for (const { name, propertyName } of rulesByClass().get(each) ?? [])
      if (name === 'isOptional') found.add(propertyName);
  }
  return found;
}

/** The library takes a member that may be null for one that may be absent: both are said here, each by its own decorator. */
function markNullable(schema: ObjectSchema | undefined, type: { name: string }): void {
  const optional = optionalMembersOf(type);
  for (const member of nullableMembersOf(type)) {
    const property = schema?.properties?.[member];
    if (!schema?.properties || !property) continue;
    schema.properties[member] = orNull(property);
    if (!optional.has(member)) schema.required = [...new Set([...(schema.required ?? []), member])];
  }
}

/** The library writes a pattern where the format has a name, and a type beside a reference, which says it twice. */
function tidy(schema: Json): Json {
  const { pattern, ...rest } = schema;
  if (typeof pattern === 'string' && pattern.startsWith('\\d{4}-[01]')) return { ...rest, format: 'date-time' };
  if (typeof schema.$ref === 'string' && schema.type !== undefined) {
    const { type, ...reference } = schema;
    return Array.isArray(type) && type.includes('null') ? { anyOf: [reference, { type: 'null' }] } : reference;
  }
  return schema;
}

/** Applies `change` to every object in a tree of schemas, innermost first. */
function mapSchemas(value: unknown, change: (schema: Json) => Json): unknown {
  if (Array.isArray(value)) return value.map((item) => mapSchemas(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return change(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapSchemas(inner, change)])));
}

/** In a merge patch `null` removes a member (RFC 7396), so every optional one may be null. */
export function acceptNullInPatches(schemas: Json, routes: readonly RouteDescription[]): Json {
  const patches = new Set(
    routes.filter(({ method }) => method === 'PATCH').map(({ operation, body }) => (operation?.body ?? body)?.name),
  );
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const { properties } = schema as { properties?: Record<string, Json> };
      if (!patches.has(name) || !properties) return [name, schema];
      return [
        name,
        {
          ...(schema as Json),
          properties: Object.fromEntries(
            Object.entries(properties).map(([member, property]) => [member, orNull(property)]),
          ),
        },
      ];
    }),
  );
}

/** The schemas that something refers to; query classes, for example, are told parameter by parameter. */
export function referenced(root: unknown, schemas: Json, found = new Set<string>()): Set<string> {
  if (Array.isArray(root)) root.forEach((item) => referenced(item, schemas, found));
  else if (typeof root === 'object' && root !== null) {
    const name = (root as { $ref?: unknown }).$ref;
    const schema = typeof name === 'string' ? name.split('/').at(-1)! : null;
    if (schema !== null && schema in schemas && !found.has(schema))
      referenced(schemas[schema], schemas, found.add(schema));
    Object.values(root).forEach((inner) => referenced(inner, schemas, found));
  }
  return found;
}

function orNull(schema: Json): Json {
  if (schema.anyOf || (Array.isArray(schema.type) && schema.type.includes('null'))) return schema;
  if (typeof schema.type === 'string')
    return {
      ...schema,
      type: [schema.type, 'null'],
      ...(Array.isArray(schema.enum) ? { enum: [...schema.enum, null] } : {}),
    };
  return { anyOf: [schema, { type: 'null' }] };
}
