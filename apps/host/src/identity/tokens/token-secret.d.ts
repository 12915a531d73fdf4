/** What secret scanners and people recognise a personal access token by. */
export declare const TOKEN_PREFIX = "tsr_pat_";
/** A secret that can be selected with a double click: prefix, 256 random bits in base 62, and a checksum over both. */
export declare function generateSecret(prefix: string): string;
/** False for a mistyped or invented secret, which is then refused without asking the database. */
export declare function isWellFormed(secret: string, prefix: string): boolean;
//# sourceMappingURL=token-secret.d.ts.map