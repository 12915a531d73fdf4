import type { FastifyRequest } from 'fastify';
import { problem } from '../../platform/errors/problem.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What a browser says about the page that sends a request. */
export interface RequestOrigin {
  readonly fetchSite: string | undefined;
  readonly origin: string | undefined;
  /** The origins under which this host is reached. */
  readonly own: readonly string[];
}

/**
 * True when a page of another origin sends the request, a sibling domain included.
 * `Sec-Fetch-Site` cannot be written by a page; browsers leave it out on plain http to other machines, where `Origin` decides.
 * A request with neither does not come from a browser that would attach a cookie on its own.
 */
export function isFromAnotherOrigin({ fetchSite, origin, own }: RequestOrigin): boolean {
  if (fetchSite !== undefined) return fetchSite !== 'same-origin' && fetchSite !== 'none';
  if (origin === undefined) return false;
  const parsed = URL.parse(origin)?.origin;
  return parsed === undefined || !own.includes(parsed);
}

/** Refuses an unsafe request that a page of another origin sends (CSRF). @throws CSRF_REFUSED */
export function assertSameOrigin(request: FastifyRequest, publicUrl: string | null): void {
  if (SAFE_METHODS.has(request.method)) return;
  const reached = URL.parse(`${request.protocol}://${request.host}`)?.origin;
  const own = [publicUrl, reached].filter((origin) => typeof origin === 'string');
  const fetchSite = request.headers['sec-fetch-site'];
  const foreign = isFromAnotherOrigin({
    fetchSite: typeof fetchSite === 'string' ? fetchSite : undefined,
    origin: request.headers.origin,
    own,
  });
  if (foreign) throw problem('CSRF_REFUSED');
}
