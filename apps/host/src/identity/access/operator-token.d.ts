import type { FastifyRequest } from 'fastify';
import type { AuthenticatedActor } from '../../platform/access/authenticator.js';
import { DataFolder } from '../../platform/data-folder/data-folder.js';
export declare const OPERATOR_PREFIX = "tsr_op_";
/**
 * The token in the run file: whoever can read the data folder operates this installation.
 * It works from this machine only, and not through a proxy, behind which everybody looks local.
 */
export declare class OperatorToken {
    private readonly expected;
    constructor(folder: DataFolder);
    authenticate(token: string, request: FastifyRequest): AuthenticatedActor;
}
/** The address of the connection itself counts: whatever a header claims, anybody can write. */
export declare function isFromThisMachine(request: Pick<FastifyRequest, 'headers'> & {
    raw: {
        socket: {
            remoteAddress?: string;
        };
    };
}): boolean;
//# sourceMappingURL=operator-token.d.ts.map