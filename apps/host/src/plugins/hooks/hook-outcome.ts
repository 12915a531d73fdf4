import { checkSchema, type JsonObject, type JsonSchema, type JsonValue } from '@tessera/protocol';

/** What a plugin answered, once it is known to be well-formed. */
export type CheckedOutcome =
  | { readonly kind: 'pass' }
  | { readonly kind: 'patch'; readonly patch: JsonObject }
  | { readonly kind: 'reject'; readonly code: string; readonly message: string }
  | { readonly kind: 'invalid'; readonly reason: string };

const PATCH: JsonSchema = {
  type: 'object',
  required: ['patch'],
  additionalProperties: false,
  properties: { patch: { type: 'object' } },
};
const REJECT: JsonSchema = {
  type: 'object',
  required: ['reject'],
  additionalProperties: false,
  properties: {
    reject: {
      type: 'object',
      required: ['code', 'message'],
      additionalProperties: false,
      properties: {
        code: { type: 'string', pattern: '^[a-z0-9_]+$', maxLength: 64 },
        message: { type: 'string', minLength: 1, maxLength: 500 },
      },
    },
  },
};

/** Reads the answer of a hook: nothing, `{ patch }` or `{ reject: { code, message } }`. */
export function readOutcome(value: JsonValue): CheckedOutcome {
  if (value === null) return { kind: 'pass' };
  if (checkSchema(PATCH, value).length === 0) return { kind: 'patch', patch: (value as { patch: JsonObject }).patch };
  const [issue] = checkSchema(REJECT, value);
  if (issue === undefined)
    return { kind: 'reject', ...(value as { reject: { code: string; message: string } }).reject };
  return {
    kind: 'invalid',
    reason: `its answer must be nothing, { patch } or { reject: { code, message } }: ${issue.pointer || '/'} ${issue.detail}`,
  };
}
