import { problem } from '../../platform/errors/problem.js';
/** A bearer token was sent and is not good (RFC 6750 §3.1). */
export function tokenRefused(detail, cause) {
    return problem('TOKEN_INVALID', {
        detail,
        cause,
        headers: { 'www-authenticate': 'Bearer realm="tessera", error="invalid_token"' },
    });
}
//# sourceMappingURL=challenge.js.map