import { HttpAdapterHost } from '@nestjs/core';
import { Config } from '../../platform/config/config.js';
/**
 * The names under which this installation issues access tokens and accepts them.
 * TESSERA_URL where it is set, else the address that the host prints at start, so with PORT=0 tokens end with the process.
 * Replicas need one TESSERA_URL, or a token of one is refused by the others.
 */
export declare class Issuer {
    private readonly config;
    private readonly adapterHost;
    private known;
    constructor(config: Config, adapterHost: HttpAdapterHost);
    /** `iss`, and the base of every OAuth address, whatever Host header a request carries. */
    get url(): string;
    /** `aud`: the REST API as a protected resource (RFC 8707). */
    get api(): string;
    /** Where a client learns which server issues tokens for the API (RFC 9728 §3.1). */
    get apiMetadata(): string;
}
//# sourceMappingURL=issuer.d.ts.map