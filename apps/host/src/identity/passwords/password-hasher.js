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
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { Injectable } from '@nestjs/common';
import { problem } from '../../platform/errors/problem.js';
import { BoundedQueue } from './bounded-queue.js';
import { formatPhc, parsePhc } from './phc.js';
const deriveKey = promisify(argon2);
/** OWASP Password Storage Cheat Sheet, argon2id: m=19456 (19 MiB), t=2, p=1. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** Two at once hold 38 MiB and leave half of Node's thread pool to files and name look-ups. */
const AT_ONCE = 2;
/** About 1.5 seconds of work; whoever comes later is told to come again. */
const MOST_WAITING = 64;
/** Hashes and checks passwords with argon2id, a bounded number at once. */
let PasswordHasher = (() => {
    let _classDecorators = [Injectable()];
    let _classDescriptor;
    let _classExtraInitializers = [];
    let _classThis;
    var PasswordHasher = class {
        static { _classThis = this; }
        static {
            const _metadata = typeof Symbol === "function" && Symbol.metadata ? Object.create(null) : void 0;
            __esDecorate(null, _classDescriptor = { value: _classThis }, _classDecorators, { kind: "class", name: _classThis.name, metadata: _metadata }, null, _classExtraInitializers);
            PasswordHasher = _classThis = _classDescriptor.value;
            if (_metadata) Object.defineProperty(_classThis, Symbol.metadata, { enumerable: true, configurable: true, writable: true, value: _metadata });
            __runInitializers(_classThis, _classExtraInitializers);
        }
        queue = new BoundedQueue({
            atOnce: AT_ONCE,
            waiting: MOST_WAITING,
            refuse: () => problem('SIGN_IN_BUSY', { headers: { 'retry-after': '2' } }),
        });
        nobody = unusablePasswordHash();
        /** @throws SIGN_IN_BUSY */
        async hash(password) {
            const salt = randomBytes(SALT_BYTES);
            return formatPhc({ ...COST, salt, hash: await this.derive(password, { ...COST, salt, length: HASH_BYTES }) });
        }
        /**
         * Checks a password against a stored hash. Without one (there is no such user) the same work is done,
         * so that the time of the answer does not tell which e-mail addresses have an account.
         * @throws SIGN_IN_BUSY
         */
        async check(password, stored) {
            const expected = parsePhc(stored ?? this.nobody);
            if (!expected)
                throw new Error('A stored password hash is not in the PHC format of argon2id');
            const derived = await this.derive(password, { ...expected, length: expected.hash.length });
            const matches = timingSafeEqual(derived, expected.hash) && stored !== null;
            return { matches, outdated: matches && !hasCurrentCost(expected) };
        }
        /** NFKC first (NIST SP 800-63B §3.1.1.2), so that the same password typed on another keyboard is the same password. */
        derive(password, options) {
            const { memory, passes, parallelism, salt, length } = options;
            const message = Buffer.from(password.normalize('NFKC'), 'utf8');
            return this.queue.run(() => deriveKey('argon2id', { message, nonce: salt, memory, passes, parallelism, tagLength: length }));
        }
    };
    return PasswordHasher = _classThis;
})();
export { PasswordHasher };
/**
 * A hash that no password leads to, because it was not computed from one. Checking a password against it takes as long
 * as against any other.
 */
export const unusablePasswordHash = () => formatPhc({ ...COST, salt: randomBytes(SALT_BYTES), hash: randomBytes(HASH_BYTES) });
const hasCurrentCost = (cost) => cost.memory === COST.memory && cost.passes === COST.passes && cost.parallelism === COST.parallelism;
//# sourceMappingURL=password-hasher.js.map