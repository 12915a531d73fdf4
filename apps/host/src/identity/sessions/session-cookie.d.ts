import type { FastifyRequest } from 'fastify';
export declare const SESSION_COOKIE = "tessera_session";
/** The session secret that a request presents. */
export declare function readSessionCookie(request: Pick<FastifyRequest, 'headers'>): string | null;
/** `Set-Cookie` for a new session (RFC 6265). Scripts cannot read it, and other sites cannot make a form send it. */
export declare function sessionCookie(secret: string, options: {
    expires: Date;
    secure: boolean;
}): string;
/** `Set-Cookie` that takes the cookie away. */
export declare const endedSessionCookie: (options: {
    secure: boolean;
}) => string;
/** A cookie that came by TLS, here or at the trusted proxy in front, must never leave by plain http. */
export declare const isSecure: (request: Pick<FastifyRequest, 'protocol'>, publicUrl: string | null) => boolean;
//# sourceMappingURL=session-cookie.d.ts.map