import type { FastifyRequest } from 'fastify';
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
export declare function isFromAnotherOrigin({ fetchSite, origin, own }: RequestOrigin): boolean;
/** Refuses an unsafe request that a page of another origin sends (CSRF). @throws CSRF_REFUSED */
export declare function assertSameOrigin(request: FastifyRequest, publicUrl: string | null): void;
//# sourceMappingURL=same-origin.d.ts.map