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
import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isScope } from '@tessera/protocol';
import { secretHash } from '../secret-hash.js';
import { SIGNING_ALGORITHM } from './signing-keys.js';
const FIND = 'SELECT name, grants, scopes FROM app WHERE client_id = $1';
const FIND_SECRET = `
  SELECT 1 AS found FROM app_secret JOIN app ON app.id = app_secret.app_id
  WHERE app.client_id = $1 AND app_secret.secret_hash = $2 AND (app_secret.expires_at IS NULL OR app_secret.expires_at > now())`;
/** How a client proves who it is (RFC 6749 §2.3.1). An app may use either. */
export const CLIENT_AUTHENTICATION = ['client_secret_basic', 'client_secret_post'];
/** The apps, in the form in which the OAuth server knows clients. */
let ClientRegistry = (() => {
    let _classDecorators = [Injectable()];
    let _classDescriptor;
    let _classExtraInitializers = [];
    let _classThis;
    var ClientRegistry = class {
        static { _classThis = this; }
        static {
            const _metadata = typeof Symbol === "function" && Symbol.metadata ? Object.create(null) : void 0;
            __esDecorate(null, _classDescriptor = { value: _classThis }, _classDecorators, { kind: "class", name: _classThis.name, metadata: _metadata }, null, _classExtraInitializers);
            ClientRegistry = _classThis = _classDescriptor.value;
            if (_metadata) Object.defineProperty(_classThis, Symbol.metadata, { enumerable: true, configurable: true, writable: true, value: _metadata });
            __runInitializers(_classThis, _classExtraInitializers);
        }
        database;
        /** The server insists on a secret per client. Real ones are stored as hashes, so it gets one that nobody knows. */
        nobodysSecret = randomBytes(32).toString('base64url');
        constructor(database) {
            this.database = database;
        }
        async hasSecret(clientId, secret) {
            const found = await this.database.query(FIND_SECRET, [clientId, secretHash(secret)]);
            return found.length > 0;
        }
        async find(clientId, authentication) {
            const [app] = await this.database.query(FIND, [clientId]);
            return (app && {
                client_id: clientId,
                client_name: app.name,
                client_secret: this.nobodysSecret,
                grant_types: app.grants,
                response_types: [],
                redirect_uris: [],
                scope: app.scopes.filter(isScope).join(' '),
                token_endpoint_auth_method: authentication,
                id_token_signed_response_alg: SIGNING_ALGORITHM,
            });
        }
        /** Clients come from the apps alone: the OAuth server never writes one. */
        adapter(authentication) {
            const readOnly = () => Promise.reject(new Error('Apps are not changed through the OAuth server'));
            return {
                find: (clientId) => this.find(clientId, authentication()),
                findByUid: readOnly,
                findByUserCode: readOnly,
                upsert: readOnly,
                consume: readOnly,
                destroy: readOnly,
                revokeByGrantId: readOnly,
            };
        }
    };
    return ClientRegistry = _classThis;
})();
export { ClientRegistry };
//# sourceMappingURL=client-registry.js.map