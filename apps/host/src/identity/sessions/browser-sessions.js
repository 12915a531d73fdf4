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
import { ROLE_SCOPES } from '../roles/role-scopes.js';
import { endOfSession, IDLE_HOURS } from './session-lifetime.js';
const FIND = `
  SELECT session.id, session.user_id, session.last_seen_at, session.expires_at, owner.name, owner.role,
         session.last_seen_at < now() - interval '1 minute' AS use_is_old
  FROM user_session session JOIN user_account owner ON owner.id = session.user_id
  WHERE session.secret_hash = $1 AND session.expires_at > now()
    AND session.last_seen_at > now() - interval '${IDLE_HOURS} hours' AND NOT owner.disabled`;
const NOTE_USE = "UPDATE user_session SET last_seen_at = now() WHERE id = $1 AND last_seen_at < now() - interval '1 minute'";
/** Recognises sessions by the secret in their cookie. */
let BrowserSessions = (() => {
    let _classDecorators = [Injectable()];
    let _classDescriptor;
    let _classExtraInitializers = [];
    let _classThis;
    var BrowserSessions = class {
        static { _classThis = this; }
        static {
            const _metadata = typeof Symbol === "function" && Symbol.metadata ? Object.create(null) : void 0;
            __esDecorate(null, _classDescriptor = { value: _classThis }, _classDecorators, { kind: "class", name: _classThis.name, metadata: _metadata }, null, _classExtraInitializers);
            BrowserSessions = _classThis = _classDescriptor.value;
            if (_metadata) Object.defineProperty(_classThis, Symbol.metadata, { enumerable: true, configurable: true, writable: true, value: _metadata });
            __runInitializers(_classThis, _classExtraInitializers);
        }
        database;
        constructor(database) {
            this.database = database;
        }
        async recognise(hash) {
            const [row] = await this.database.query(FIND, [hash]);
            if (!row)
                return null;
            if (row.use_is_old)
                await this.database.query(NOTE_USE, [row.id]);
            return {
                actor: { kind: 'user', id: row.user_id, name: row.name, scopes: ROLE_SCOPES[row.role], via: { kind: 'session', id: row.id } },
                expiresAt: endOfSession({ lastSeenAt: row.last_seen_at, expiresAt: row.expires_at }),
            };
        }
    };
    return BrowserSessions = _classThis;
})();
export { BrowserSessions };
//# sourceMappingURL=browser-sessions.js.map