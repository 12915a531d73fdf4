/** In characters; the same as TESSERA_ADMIN_PASSWORD. */
export declare const SHORTEST_PASSWORD = 10;
/** Long enough for any sentence, short enough not to be an attack. */
export declare const LONGEST_PASSWORD = 256;
//# sourceMappingURL=password-rules.d.ts.map