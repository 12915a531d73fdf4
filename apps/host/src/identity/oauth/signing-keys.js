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
import { generateKeyPairSync, hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { systemActor } from '../../platform/access/actor.js';
export const SIGNING_ALGORITHM = 'ES256';
/** Held while the first key is made, so that replicas that start together share one. */
const FIRST_KEY_LOCK = 7_355_608_004;
// The newest key that may sign comes first: the OAuth server takes it. The others still verify what they have signed.
const LIST = `
  SELECT kid, algorithm, private_jwk FROM oauth_signing_key
  WHERE published_until IS NULL OR published_until > now()
  ORDER BY signs_from <= now() DESC, signs_from DESC`;
const STORE = 'INSERT INTO oauth_signing_key (kid, algorithm, private_jwk) VALUES ($1, $2, $3)';
/** The keys that sign access tokens, shared by all replicas through the database. */
let SigningKeys = (() => {
    let _classDecorators = [Injectable()];
    let _classDescriptor;
    let _classExtraInitializers = [];
    let _classThis;
    var SigningKeys = class {
        static { _classThis = this; }
        static {
            const _metadata = typeof Symbol === "function" && Symbol.metadata ? Object.create(null) : void 0;
            __esDecorate(null, _classDescriptor = { value: _classThis }, _classDecorators, { kind: "class", name: _classThis.name, metadata: _metadata }, null, _classExtraInitializers);
            SigningKeys = _classThis = _classDescriptor.value;
            if (_metadata) Object.defineProperty(_classThis, Symbol.metadata, { enumerable: true, configurable: true, writable: true, value: _metadata });
            __runInitializers(_classThis, _classExtraInitializers);
        }
        database;
        unitOfWork;
        constructor(database, unitOfWork) {
            this.database = database;
            this.unitOfWork = unitOfWork;
        }
        async onModuleInit() {
            if ((await this.list()).length > 0)
                return;
            await this.unitOfWork.run(systemActor('setup', 'First start'), async (transaction) => {
                await transaction.query('SELECT pg_advisory_xact_lock($1)', [FIRST_KEY_LOCK]);
                if ((await this.list(transaction)).length > 0)
                    return;
                const key = generateKey();
                await transaction.query(STORE, [key.kid, SIGNING_ALGORITHM, key.jwk]);
                transaction.audit({ action: 'oauth_key.created', subject: key.kid });
            });
        }
        /** With their private parts. */
        async list(runner = this.database) {
            const rows = await runner.query(LIST);
            return rows.map(({ kid, algorithm, private_jwk }) => ({ ...private_jwk, kid, alg: algorithm, use: 'sig' }));
        }
    };
    return SigningKeys = _classThis;
})();
export { SigningKeys };
/** What may be published. */
export function publicPart({ kty, crv, x, y, kid, alg, use }) {
    return { kty, crv, x, y, kid, alg, use };
}
function generateKey() {
    const jwk = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
    // RFC 7638: the thumbprint is over exactly these members, in this order.
    const kid = hash('sha256', JSON.stringify({ crv: jwk.crv, kty: jwk.kty, x: jwk.x, y: jwk.y }), 'base64url');
    return { kid, jwk };
}
//# sourceMappingURL=signing-keys.js.map