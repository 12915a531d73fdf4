import type { FastifyRequest } from 'fastify';

export const SESSION_COOKIE = 'tessera_session';

/** The secrets are base64url, so nothing needs to be decoded; anything else is no session of ours. */
const PRESENTED = new RegExp(`(?:^|;)\\s*${SESSION_COOKIE}="?([\\w-]{1,128})"?\\s*(?:;|$)`);

/** The session secret that a request presents. */
export function readSessionCookie(request: Pick<FastifyRequest, 'headers'>): string | null {
  const header = request.headers.cookie;
  return header === undefined ? null : (PRESENTED.exec(header)?.[1] ?? null);
}

/** `Set-Cookie` for a new session (RFC 6265). Scripts cannot read it, and other sites cannot make a form send it. */
export function sessionCookie(secret: string, options: { expires: Date; secure: boolean }): string {
  const attributes = [
    'Path=/',
    `Expires=${options.expires.toUTCString()}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(options.secure ? ['Secure'] : []),
  ];
  return [`${SESSION_COOKIE}=${secret}`, ...attributes].join('; ');
}

/** `Set-Cookie` that takes the cookie away. */
export const endedSessionCookie = (options: { secure: boolean }): string =>
  sessionCookie('', { expires: new Date(0), ...options });

/** A cookie that came by TLS, here or at the trusted proxy in front, must never leave by plain http. */
export const isSecure = (request: Pick<FastifyRequest, 'protocol'>, publicUrl: string | null): boolean =>
  request.protocol === 'https' || publicUrl?.startsWith('https:') === true;
