/** How long a token lives when nobody says. */
export declare const DEFAULT_LIFETIME = "30d";
/** Milliseconds of `30m`, `1h`, `30d`; null for anything else, nothing, or more than 366 days. */
export declare function parseLifetime(text: string): number | null;
//# sourceMappingURL=lifetime.d.ts.map