/** Cost of one argon2id computation. */
export interface Argon2Cost {
    /** KiB */
    readonly memory: number;
    readonly passes: number;
    readonly parallelism: number;
}
/** A stored password: everything that is needed to check one, in one string. */
export interface StoredHash extends Argon2Cost {
    readonly salt: Buffer;
    readonly hash: Buffer;
}
/** The PHC string format of an argon2id hash: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
export declare function formatPhc({ memory, passes, parallelism, salt, hash }: StoredHash): string;
/** Null when the text is no argon2id hash of version 1.3. */
export declare function parsePhc(text: string): StoredHash | null;
//# sourceMappingURL=phc.d.ts.map