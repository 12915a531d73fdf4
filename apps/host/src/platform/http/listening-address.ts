import type { AddressInfo } from 'node:net';

/** The address under which a person on this machine reaches a listening server. */
export function listeningAddress(server: { address(): AddressInfo | string | null }): string {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server does not listen on a port yet');
  const shown = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address;
  return `http://${shown === '0.0.0.0' || shown === '[::]' ? 'localhost' : shown}:${bound.port}`;
}
