import { ApiError } from './api-error.js';
import type { ApiRequest, ApiResponse, Transport } from './transport.js';

/**
 * The REST API without types: for routes that have no method in the context yet.
 * @since 0.1.0
 */
export interface Api {
  /**
   * Sends one request as the plugin.
   * @throws ApiError for every status from 400 on
   */
  request(request: ApiRequest): Promise<ApiResponse>;
}

/** Binds a transport to the lifetime of one call. */
export function createApi(transport: Transport, signal: AbortSignal): Api {
  return {
    async request(request) {
      const response = await transport(request, signal);
      if (response.status >= 400) throw new ApiError(response.status, response.body);
      return response;
    },
  };
}

/** The body of the answer; the host's own contract vouches for its shape. */
export async function bodyOf<Body>(api: Api, request: ApiRequest): Promise<Body> {
  return (await api.request(request)).body as Body;
}

/** Joins segments to a path; an id can contain anything without leaving its segment. */
export function path(...segments: string[]): string {
  return `/v1/${segments.map(encodeURIComponent).join('/')}`;
}
