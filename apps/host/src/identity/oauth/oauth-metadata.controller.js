var __runInitializers = (this && this.__runInitializers) || function (thisArg, initializers, value) {
    var useValue = arguments.length > 2;
    for (var i = 0; i < initializers.length; i++) {
        value = useValue ? initializers[i].call(thisArg, value) : initializers[i].call(thisArg);
    }
    return useValue ? value : void 0;
};
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
import { Controller, Get, Header } from '@nestjs/common';
import { SCOPES } from '@tessera/protocol';
import { Public } from '../../platform/access/requires.js';
/** OAuth 2.0 Protected Resource Metadata (RFC 9728). */
let OAuthMetadataController = (() => {
    let _classDecorators = [Controller('.well-known/oauth-protected-resource')];
    let _classDescriptor;
    let _classExtraInitializers = [];
    let _classThis;
    let _instanceExtraInitializers = [];
    let _api_decorators;
    var OAuthMetadataController = class {
        static { _classThis = this; }
        static {
            const _metadata = typeof Symbol === "function" && Symbol.metadata ? Object.create(null) : void 0;
            _api_decorators = [Get('v1'), Public(), Header('cache-control', 'public, max-age=3600'), Header('access-control-allow-origin', '*')];
            __esDecorate(this, null, _api_decorators, { kind: "method", name: "api", static: false, private: false, access: { has: obj => "api" in obj, get: obj => obj.api }, metadata: _metadata }, null, _instanceExtraInitializers);
            __esDecorate(null, _classDescriptor = { value: _classThis }, _classDecorators, { kind: "class", name: _classThis.name, metadata: _metadata }, null, _classExtraInitializers);
            OAuthMetadataController = _classThis = _classDescriptor.value;
            if (_metadata) Object.defineProperty(_classThis, Symbol.metadata, { enumerable: true, configurable: true, writable: true, value: _metadata });
            __runInitializers(_classThis, _classExtraInitializers);
        }
        issuer = __runInitializers(this, _instanceExtraInitializers);
        constructor(issuer) {
            this.issuer = issuer;
        }
        /** Where a client gets a token for the REST API, and which scopes there are. */
        api() {
            const { url, api } = this.issuer;
            return {
                resource: api,
                resource_name: 'Tessera API',
                authorization_servers: [url],
                scopes_supported: SCOPES,
                bearer_methods_supported: ['header'],
                resource_documentation: `${url}/docs/api`,
            };
        }
    };
    return OAuthMetadataController = _classThis;
})();
export { OAuthMetadataController };
//# sourceMappingURL=oauth-metadata.controller.js.map