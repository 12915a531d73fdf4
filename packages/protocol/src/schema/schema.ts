/** The name of a JSON type, as JSON Schema spells it. @since 0.1.0 */
export type JsonTypeName = 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'null';

/**
 * The part of JSON Schema 2020-12 that manifests and frames use. `{}` accepts anything.
 * @since 0.1.0
 */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: JsonTypeName | readonly JsonTypeName[];
  readonly const?: string | number | boolean | null;
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false | JsonSchema;
  readonly maxProperties?: number;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/**
 * One thing that is wrong with a value.
 * @since 0.1.0
 */
export interface SchemaIssue {
  /** RFC 6901 JSON Pointer to the place. */
  pointer: string;
  /** The JSON Schema keyword, or a code of the checker that found it. */
  code: string;
  /** A sentence for a person. */
  detail: string;
}
