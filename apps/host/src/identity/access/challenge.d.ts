import { type Problem } from '../../platform/errors/problem.js';
/** A bearer token was sent and is not good (RFC 6750 §3.1). */
export declare function tokenRefused(detail: string, cause?: unknown): Problem;
//# sourceMappingURL=challenge.d.ts.map