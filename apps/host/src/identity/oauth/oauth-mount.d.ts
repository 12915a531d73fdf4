import { type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Issuer } from './issuer.js';
import { OAuthServer } from './oauth-server.js';
/** Hands requests for the OAuth server over to it before anything reads their bodies, and names it in 401 answers. */
export declare class OAuthMount implements OnModuleInit {
    private readonly adapterHost;
    private readonly server;
    private readonly issuer;
    constructor(adapterHost: HttpAdapterHost, server: OAuthServer, issuer: Issuer);
    onModuleInit(): void;
    /** The server builds addresses from the request. It sees the issuer's, not what a Host header or a proxy says. */
    private presentAsIssuer;
}
//# sourceMappingURL=oauth-mount.d.ts.map