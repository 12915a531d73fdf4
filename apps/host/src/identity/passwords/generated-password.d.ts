/** A password that can be read out and typed: 20 characters in groups of five, 99 bits. */
export declare function generatePassword(): string;
//# sourceMappingURL=generated-password.d.ts.map