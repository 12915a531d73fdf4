import type { JsonSchema, JsonTypeName, SchemaIssue } from './schema.js';

/** A hostile document must not make a report that is larger than itself. */
const MAX_ISSUES = 20;

const patterns = new Map<string, RegExp>();

/**
 * Checks a parsed JSON value against a schema and reports at most 20 issues.
 *
 * It exists because both ends of the channel check every frame, and a plugin's process carries no validation library.
 * @param schema - the schema; only the keywords of {@link JsonSchema} are known
 * @param value - any value that came out of `JSON.parse`
 * @returns an empty list when the value fits
 * @example
 * checkSchema({ type: 'integer', minimum: 1 }, 0); // [{ pointer: '', code: 'minimum', detail: 'must be at least 1' }]
 * @since 0.1.0
 */
export function checkSchema(schema: JsonSchema, value: unknown): SchemaIssue[] {
  const issues: SchemaIssue[] = [];
  check(schema, value, '', issues);
  return issues;
}

function check(schema: JsonSchema, value: unknown, pointer: string, issues: SchemaIssue[]): void {
  if (issues.length >= MAX_ISSUES) return;
  const report = (code: string, detail: string): void => {
    issues.push({ pointer, code, detail });
  };
  if (schema.type !== undefined && !hasType(value, schema.type)) {
    report('type', `must be ${[schema.type].flat().join(' or ')}`);
    return;
  }
  if (schema.const !== undefined && value !== schema.const) report('const', `must be ${JSON.stringify(schema.const)}`);
  if (schema.enum !== undefined && !schema.enum.some((allowed) => allowed === value)) {
    report('enum', `must be one of ${schema.enum.join(', ')}`);
  }
  if (typeof value === 'string') checkString(schema, value, report);
  else if (typeof value === 'number') checkNumber(schema, value, report);
  else if (Array.isArray(value)) checkArray(schema, value, { pointer, issues, report });
  else if (typeof value === 'object' && value !== null) checkObject(schema, value, { pointer, issues, report });
}

type Report = (code: string, detail: string) => void;
type Place = { pointer: string; issues: SchemaIssue[]; report: Report };

function checkString(schema: JsonSchema, value: string, report: Report): void {
  if (schema.minLength !== undefined && value.length < schema.minLength) {
    report('minLength', `must have at least ${schema.minLength} characters`);
  }
  // Before the pattern: an endless string must not reach a regular expression.
  if (schema.maxLength !== undefined && value.length > schema.maxLength) {
    report('maxLength', `must have at most ${schema.maxLength} characters`);
  } else if (schema.pattern !== undefined && !pattern(schema.pattern).test(value)) {
    report('pattern', `must match ${schema.pattern}`);
  }
}

function checkNumber(schema: JsonSchema, value: number, report: Report): void {
  if (schema.minimum !== undefined && value < schema.minimum) report('minimum', `must be at least ${schema.minimum}`);
  if (schema.maximum !== undefined && value > schema.maximum) report('maximum', `must be at most ${schema.maximum}`);
}

function checkArray(schema: JsonSchema, value: unknown[], { pointer, issues, report }: Place): void {
  if (schema.minItems !== undefined && value.length < schema.minItems) {
    report('minItems', `must have at least ${schema.minItems} items`);
  }
  if (schema.maxItems !== undefined && value.length > schema.maxItems) {
    report('maxItems', `must have at most ${schema.maxItems} items`);
    return;
  }
  if (schema.uniqueItems === true && new Set(value.map((item) => JSON.stringify(item))).size < value.length) {
    report('uniqueItems', 'must not name anything twice');
  }
  if (schema.items === undefined) return;
  for (const [index, item] of value.entries()) check(schema.items, item, `${pointer}/${index}`, issues);
}

function checkObject(schema: JsonSchema, value: object, { pointer, issues, report }: Place): void {
  for (const name of schema.required ?? []) {
    if (!Object.hasOwn(value, name)) report('required', `must have "${name}"`);
  }
  if (
    schema.properties === undefined &&
    schema.additionalProperties === undefined &&
    schema.maxProperties === undefined
  )
    return;
  const entries = Object.entries(value);
  if (schema.maxProperties !== undefined && entries.length > schema.maxProperties) {
    report('maxProperties', `must have at most ${schema.maxProperties} properties`);
    return;
  }
  for (const [name, item] of entries) {
    const place = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const known =
      schema.properties !== undefined && Object.hasOwn(schema.properties, name)
        ? schema.properties[name]
        : schema.additionalProperties;
    if (known === false) issues.push({ pointer: place, code: 'additionalProperties', detail: 'is not a known field' });
    else if (known !== undefined) check(known, item, place, issues);
    if (issues.length >= MAX_ISSUES) return;
  }
}

function hasType(value: unknown, type: JsonTypeName | readonly JsonTypeName[]): boolean {
  return typeof type === 'string' ? isType(value, type) : type.some((each) => isType(value, each));
}

function isType(value: unknown, type: JsonTypeName): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

function pattern(source: string): RegExp {
  let compiled = patterns.get(source);
  if (compiled === undefined) patterns.set(source, (compiled = new RegExp(source, 'u')));
  return compiled;
}
