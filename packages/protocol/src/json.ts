/**
 * Any value that survives `JSON.parse(JSON.stringify(value))`.
 * @since 0.1.0
 */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/**
 * A JSON object with arbitrary keys.
 * @since 0.1.0
 */
export type JsonObject = { [key: string]: JsonValue };
