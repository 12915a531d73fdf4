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
import { LRUCache } from 'lru-cache';
import { logger } from '../../platform/logging/logger.js';
import { secretHash } from '../secret-hash.js';
const CHANNEL = 'tessera_access';
/** The bound of "revoked is refused everywhere within a second" when a message between replicas is lost. */
const REMEMBERED_MS = 1_000;
const MOST_REMEMBERED = 10_000;
/**
 * Remembers for a second whom a credential stands for, so that a busy client costs one look-up a second and not one a call.
 * Whatever takes access away (sign-out, revocation, role change, deletion) forgets everything, here and in other replicas:
 * it is rare, and one look-up per active client is cheaper than knowing which entries a change concerns.
 */
let AccessCache = (() => {
    let _classDecorators = [Injectable()];
    let _classDescriptor;
    let _classExtraInitializers = [];
    let _classThis;
    var AccessCache = class {
        static { _classThis = this; }
        static {
            const _metadata = typeof Symbol === "function" && Symbol.metadata ? Object.create(null) : void 0;
            __esDecorate(null, _classDescriptor = { value: _classThis }, _classDecorators, { kind: "class", name: _classThis.name, metadata: _metadata }, null, _classExtraInitializers);
            AccessCache = _classThis = _classDescriptor.value;
            if (_metadata) Object.defineProperty(_classThis, Symbol.metadata, { enumerable: true, configurable: true, writable: true, value: _metadata });
            __runInitializers(_classThis, _classExtraInitializers);
        }
        listener;
        remembered = new LRUCache({ max: MOST_REMEMBERED, ttl: REMEMBERED_MS });
        underWay = new Map();
        generation = 0;
        constructor(listener) {
            this.listener = listener;
            listener.on(CHANNEL, () => this.forget());
        }
        /** The actor of a secret; `recognise` is asked at most once a second, and once for many callers at a time. */
        async actorOf(secret, recognise) {
            const hash = secretHash(secret);
            // The secret itself is not kept in memory any longer than its request.
            const key = hash.toString('base64');
            const known = this.remembered.get(key);
            if (known)
                return known;
            const running = this.underWay.get(key);
            if (running)
                return running;
            const lookUp = this.lookUp(key, () => recognise(hash)).finally(() => {
                if (this.underWay.get(key) === lookUp)
                    this.underWay.delete(key);
            });
            this.underWay.set(key, lookUp);
            return lookUp;
        }
        async lookUp(key, recognise) {
            const { generation } = this;
            const found = await recognise();
            if (!found)
                return null;
            const ttl = Math.min(REMEMBERED_MS, found.expiresAt.getTime() - Date.now());
            // A look-up that began before access was taken away must not bring it back.
            if (generation === this.generation && ttl > 0)
                this.remembered.set(key, found.actor, { ttl });
            return found.actor;
        }
        /** Call after the commit of anything that takes access away or changes what an actor may do. */
        async accessChanged() {
            this.forget();
            try {
                await this.listener.notify(CHANNEL);
            }
            catch (error) {
                logger.warn({ err: error }, `other replicas learn of an access change ${REMEMBERED_MS} ms late`);
            }
        }
        forget() {
            this.generation++;
            this.remembered.clear();
            this.underWay.clear();
        }
    };
    return AccessCache = _classThis;
})();
export { AccessCache };
//# sourceMappingURL=access-cache.js.map