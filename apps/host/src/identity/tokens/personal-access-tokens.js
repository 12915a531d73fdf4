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
import { isScope } from '@tessera/protocol';
import { ROLE_SCOPES } from '../roles/role-scopes.js';
import { isWellFormed, TOKEN_PREFIX } from './token-secret.js';
const FIND = `
  SELECT token.id, token.name, token.scopes, token.expires_at, token.user_id, owner.name AS user_name, owner.role,
         coalesce(token.last_used_at < now() - interval '1 minute', true) AS use_is_old
  FROM access_token token LEFT JOIN user_account owner ON owner.id = token.user_id
  WHERE token.secret_hash = $1 AND token.expires_at > now() AND (token.user_id IS NULL OR NOT owner.disabled)`;
// The condition again, so that of several replicas one writes.
const NOTE_USE = `
  UPDATE access_token SET last_used_at = now()
  WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`;
/** Recognises personal access tokens. */
let PersonalAccessTokens = (() => {
    let _classDecorators = [Injectable()];
    let _classDescriptor;
    let _classExtraInitializers = [];
    let _classThis;
    var PersonalAccessTokens = class {
        static { _classThis = this; }
        static {
            const _metadata = typeof Symbol === "function" && Symbol.metadata ? Object.create(null) : void 0;
            __esDecorate(null, _classDescriptor = { value: _classThis }, _classDecorators, { kind: "class", name: _classThis.name, metadata: _metadata }, null, _classExtraInitializers);
            PersonalAccessTokens = _classThis = _classDescriptor.value;
            if (_metadata) Object.defineProperty(_classThis, Symbol.metadata, { enumerable: true, configurable: true, writable: true, value: _metadata });
            __runInitializers(_classThis, _classExtraInitializers);
        }
        database;
        constructor(database) {
            this.database = database;
        }
        async recognise(token, hash) {
            if (!isWellFormed(token, TOKEN_PREFIX))
                return null;
            const [row] = await this.database.query(FIND, [hash]);
            if (!row)
                return null;
            if (row.use_is_old)
                await this.database.query(NOTE_USE, [row.id]);
            return { actor: toActor(row), expiresAt: row.expires_at };
        }
    };
    return PersonalAccessTokens = _classThis;
})();
export { PersonalAccessTokens };
/** A token of a user acts as that user, within the role; a token of the installation acts as itself. */
function toActor(row) {
    const scopes = row.scopes.filter(isScope);
    const via = { kind: 'token', id: row.id };
    if (row.user_id === null)
        return { kind: 'operator', id: row.id, name: row.name, scopes: new Set(scopes), via };
    const role = ROLE_SCOPES[row.role];
    return { kind: 'user', id: row.user_id, name: row.user_name, scopes: new Set(scopes.filter((scope) => role.has(scope))), via };
}
//# sourceMappingURL=personal-access-tokens.js.map