export interface PasswordCheck {
    readonly matches: boolean;
    /** The stored hash was made with another cost: replace it while the password is at hand. */
    readonly outdated: boolean;
}
/** Hashes and checks passwords with argon2id, a bounded number at once. */
export declare class PasswordHasher {
    private readonly queue;
    private readonly nobody;
    /** @throws SIGN_IN_BUSY */
    hash(password: string): Promise<string>;
    /**
     * Checks a password against a stored hash. Without one (there is no such user) the same work is done,
     * so that the time of the answer does not tell which e-mail addresses have an account.
     * @throws SIGN_IN_BUSY
     */
    check(password: string, stored: string | null): Promise<PasswordCheck>;
    /** NFKC first (NIST SP 800-63B §3.1.1.2), so that the same password typed on another keyboard is the same password. */
    private derive;
}
/**
 * A hash that no password leads to, because it was not computed from one. Checking a password against it takes as long
 * as against any other.
 */
export declare const unusablePasswordHash: () => string;
//# sourceMappingURL=password-hasher.d.ts.map