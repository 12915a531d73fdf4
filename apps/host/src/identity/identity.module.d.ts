/** Who may do what: users, sessions, tokens, apps and the OAuth server. */
export declare class IdentityModule {
}
//# sourceMappingURL=identity.module.d.ts.map