var __esDecorate = (this && this.__esDecorate) || function (ctor, descriptorIn, decorators, contextIn, initializers, extraInitializers) {
    function accept(f) { if (f !== void 0 && typeof f !== "function") throw new TypeError("Function expected"); return f; }
    var kind = contextIn.kind, key = kind === "getter" ? "get" : kind === "setter" ? "set" : "value";
    var target = !descriptorIn && ctor ? contextIn["static"] ? ctor : ctor.prototype : null;
    var descriptor = descriptorIn || (target ? Object.getOwnPropertyDescriptor(target, contextIn.name) : {});
    var _, done = false;
    for (var i = decorators.length - 1; i >= 0; i--) {
        var context = {};
        for (var p in contextIn) context[p] = p === "access" ? {} : contextIn[p];
        for (var p in contextIn.access) context.access[p] = contextIn.access[p];
        context.addInitializer = function (f) { if (done) throw new TypeError("Cannot add initializers after decoration has completed"); extraInitializers.push(accept(f || null)); };
        var result = (0, decorators[i])(kind === "accessor" ? { get: descriptor.get, set: descriptor.set } : descriptor[key], context);
        if (kind === "accessor") {
            if (result === void 0) continue;
            if (result === null || typeof result !== "object") throw new TypeError("Object expected");
            if (_ = accept(result.get)) descriptor.get = _;
            if (_ = accept(result.set)) descriptor.set = _;
            if (_ = accept(result.init)) initializers.unshift(_);
        }
        else if (_ = accept(result)) {
            if (kind === "field") initializers.unshift(_);
            else descriptor[key] = _;
        }
    }
    if (target) Object.defineProperty(target, contextIn.name, descriptor);
    done = true;
};
var __runInitializers = (this && this.__runInitializers) || function (thisArg, initializers, value) {
    var useValue = arguments.length > 2;
    for (var i = 0; i < initializers.length; i++) {
        value = useValue ? initializers[i].call(thisArg, value) : initializers[i].call(thisArg);
    }
    return useValue ? value : void 0;
};
import { Injectable } from '@nestjs/common';
import { OAUTH_PATHS } from './oauth-server.js';
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto'];
/** Hands requests for the OAuth server over to it before anything reads their bodies, and names it in 401 answers. */
let OAuthMount = (() => {
    let _classDecorators = [Injectable()];
    let _classDescriptor;
    let _classExtraInitializers = [];
    let _classThis;
    var OAuthMount = class {
        static { _classThis = this; }
        static {
            const _metadata = typeof Symbol === "function" && Symbol.metadata ? Object.create(null) : void 0;
            __esDecorate(null, _classDescriptor = { value: _classThis }, _classDecorators, { kind: "class", name: _classThis.name, metadata: _metadata }, null, _classExtraInitializers);
            OAuthMount = _classThis = _classDescriptor.value;
            if (_metadata) Object.defineProperty(_classThis, Symbol.metadata, { enumerable: true, configurable: true, writable: true, value: _metadata });
            __runInitializers(_classThis, _classExtraInitializers);
        }
        adapterHost;
        server;
        issuer;
        constructor(adapterHost, server, issuer) {
            this.adapterHost = adapterHost;
            this.server = server;
            this.issuer = issuer;
        }
        onModuleInit() {
            const fastify = this.adapterHost.httpAdapter.getInstance();
            fastify.addHook('onRequest', (request, reply, done) => {
                if (!OAUTH_PATHS.has(pathOf(request.url)))
                    return done();
                this.server.handler().then((handle) => {
                    this.presentAsIssuer(request);
                    reply.hijack();
                    reply.raw.setHeader('x-request-id', request.id);
                    reply.raw.setHeader('x-content-type-options', 'nosniff');
                    handle(request.raw, reply.raw);
                }, done);
            });
            fastify.addHook('onSend', (_request, reply, payload, done) => {
                if (reply.statusCode === 401) {
                    const challenge = String(reply.getHeader('www-authenticate') ?? 'Bearer realm="tessera"');
                    reply.header('www-authenticate', `${challenge}, resource_metadata="${this.issuer.apiMetadata}"`);
                }
                done(null, payload);
            });
        }
        /** The server builds addresses from the request. It sees the issuer's, not what a Host header or a proxy says. */
        presentAsIssuer({ raw, ip }) {
            const { protocol, host } = new URL(this.issuer.url);
            for (const name of FORWARDED)
                delete raw.headers[name];
            raw.headers.host = host;
            raw.headers['x-forwarded-proto'] = protocol.slice(0, -1);
            raw.headers['x-forwarded-for'] = ip;
        }
    };
    return OAuthMount = _classThis;
})();
export { OAuthMount };
function pathOf(url) {
    const end = url.indexOf('?');
    return end < 0 ? url : url.slice(0, end);
}
//# sourceMappingURL=oauth-mount.js.map