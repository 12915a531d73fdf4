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
import { SCOPES } from '@tessera/protocol';
import { IsDateString, IsIn, IsOptional, IsString, IsUUID } from 'class-validator';
import { GRANTS } from './app.entity.js';
/** A registered app, without its secret. */
let AppView = (() => {
    let _id_decorators;
    let _id_initializers = [];
    let _id_extraInitializers = [];
    let _name_decorators;
    let _name_initializers = [];
    let _name_extraInitializers = [];
    let _clientId_decorators;
    let _clientId_initializers = [];
    let _clientId_extraInitializers = [];
    let _grants_decorators;
    let _grants_initializers = [];
    let _grants_extraInitializers = [];
    let _scopes_decorators;
    let _scopes_initializers = [];
    let _scopes_extraInitializers = [];
    let _createdAt_decorators;
    let _createdAt_initializers = [];
    let _createdAt_extraInitializers = [];
    return class AppView {
        static {
            const _metadata = typeof Symbol === "function" && Symbol.metadata ? Object.create(null) : void 0;
            _id_decorators = [IsUUID()];
            _name_decorators = [IsString()];
            _clientId_decorators = [IsString()];
            _grants_decorators = [IsIn(GRANTS, { each: true })];
            _scopes_decorators = [IsIn(SCOPES, { each: true })];
            _createdAt_decorators = [IsDateString()];
            __esDecorate(null, null, _id_decorators, { kind: "field", name: "id", static: false, private: false, access: { has: obj => "id" in obj, get: obj => obj.id, set: (obj, value) => { obj.id = value; } }, metadata: _metadata }, _id_initializers, _id_extraInitializers);
            __esDecorate(null, null, _name_decorators, { kind: "field", name: "name", static: false, private: false, access: { has: obj => "name" in obj, get: obj => obj.name, set: (obj, value) => { obj.name = value; } }, metadata: _metadata }, _name_initializers, _name_extraInitializers);
            __esDecorate(null, null, _clientId_decorators, { kind: "field", name: "clientId", static: false, private: false, access: { has: obj => "clientId" in obj, get: obj => obj.clientId, set: (obj, value) => { obj.clientId = value; } }, metadata: _metadata }, _clientId_initializers, _clientId_extraInitializers);
            __esDecorate(null, null, _grants_decorators, { kind: "field", name: "grants", static: false, private: false, access: { has: obj => "grants" in obj, get: obj => obj.grants, set: (obj, value) => { obj.grants = value; } }, metadata: _metadata }, _grants_initializers, _grants_extraInitializers);
            __esDecorate(null, null, _scopes_decorators, { kind: "field", name: "scopes", static: false, private: false, access: { has: obj => "scopes" in obj, get: obj => obj.scopes, set: (obj, value) => { obj.scopes = value; } }, metadata: _metadata }, _scopes_initializers, _scopes_extraInitializers);
            __esDecorate(null, null, _createdAt_decorators, { kind: "field", name: "createdAt", static: false, private: false, access: { has: obj => "createdAt" in obj, get: obj => obj.createdAt, set: (obj, value) => { obj.createdAt = value; } }, metadata: _metadata }, _createdAt_initializers, _createdAt_extraInitializers);
            if (_metadata) Object.defineProperty(this, Symbol.metadata, { enumerable: true, configurable: true, writable: true, value: _metadata });
        }
        id = __runInitializers(this, _id_initializers, void 0);
        name = (__runInitializers(this, _id_extraInitializers), __runInitializers(this, _name_initializers, void 0));
        /** `client_id` of OAuth. */
        clientId = (__runInitializers(this, _name_extraInitializers), __runInitializers(this, _clientId_initializers, void 0));
        grants = (__runInitializers(this, _clientId_extraInitializers), __runInitializers(this, _grants_initializers, void 0));
        scopes = (__runInitializers(this, _grants_extraInitializers), __runInitializers(this, _scopes_initializers, void 0));
        createdAt = (__runInitializers(this, _scopes_extraInitializers), __runInitializers(this, _createdAt_initializers, void 0));
        constructor() {
            __runInitializers(this, _createdAt_extraInitializers);
        }
    };
})();
export { AppView };
/** A new app with its secret, which is shown this once. */
let NewAppView = (() => {
    let _classSuper = AppView;
    let _clientSecret_decorators;
    let _clientSecret_initializers = [];
    let _clientSecret_extraInitializers = [];
    return class NewAppView extends _classSuper {
        static {
            const _metadata = typeof Symbol === "function" && Symbol.metadata ? Object.create(_classSuper[Symbol.metadata] ?? null) : void 0;
            _clientSecret_decorators = [IsOptional(), IsString()];
            __esDecorate(null, null, _clientSecret_decorators, { kind: "field", name: "clientSecret", static: false, private: false, access: { has: obj => "clientSecret" in obj, get: obj => obj.clientSecret, set: (obj, value) => { obj.clientSecret = value; } }, metadata: _metadata }, _clientSecret_initializers, _clientSecret_extraInitializers);
            if (_metadata) Object.defineProperty(this, Symbol.metadata, { enumerable: true, configurable: true, writable: true, value: _metadata });
        }
        /** `client_secret` of OAuth. Absent when an `Idempotency-Key` replays the answer: the secret is not stored. */
        clientSecret = __runInitializers(this, _clientSecret_initializers, void 0);
        constructor() {
            super(...arguments);
            __runInitializers(this, _clientSecret_extraInitializers);
        }
    };
})();
export { NewAppView };
export function toAppView(app) {
    const { id, name, clientId, grants, scopes, createdAt } = app;
    return { id, name, clientId, grants, scopes, createdAt: createdAt.toISOString() };
}
//# sourceMappingURL=app.view.js.map