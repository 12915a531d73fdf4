import type { FastifyReply, FastifyRequest } from 'fastify';

const LINGER_MS = 3_000;

/**
 * Lets a client that is still sending read the answer of a refused upload. Closing a socket with unread bytes resets
 * the connection, and the client then sees a reset instead of the answer (RFC 9112 §9.6); so the rest is thrown away
 * for a moment, and only a client that goes on sending after it is cut off.
 */
export function discardRest(request: FastifyRequest, reply: FastifyReply): void {
  const { raw } = request;
  if (raw.complete) return;
  raw.resume();
  reply.raw.once('finish', () => {
    if (raw.complete) return;
    const timer = setTimeout(() => raw.destroy(), LINGER_MS);
    raw.once('close', () => clearTimeout(timer));
    raw.once('end', () => clearTimeout(timer));
  });
}
