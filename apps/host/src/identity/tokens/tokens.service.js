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
import { newId } from '../../platform/database/uuid.js';
import { problem } from '../../platform/errors/problem.js';
import { limitOf, toPage } from '../../platform/http/paging.js';
import { assertId } from '../../platform/http/validation.pipe.js';
import { tokenRefused } from '../access/challenge.js';
import { assertWithinOwnScopes } from '../access/scope-limits.js';
import { secretHash } from '../secret-hash.js';
import { AccessTokenEntity } from './access-token.entity.js';
import { DEFAULT_LIFETIME, parseLifetime } from './lifetime.js';
import { generateSecret, TOKEN_PREFIX } from './token-secret.js';
import { toTokenView } from './token.view.js';
const REACHED = '(token.user_id = :userId OR (:installation AND token.user_id IS NULL) OR token.id = :ownTokenId OR token.parent_id = :ownTokenId)';
const REVOKE = `
  WITH RECURSIVE revoked AS (
    SELECT id FROM access_token
    WHERE id = $1 AND (user_id = $2 OR ($3 AND user_id IS NULL) OR id = $4 OR parent_id = $4)
    UNION ALL SELECT child.id FROM access_token child JOIN revoked ON child.parent_id = revoked.id
  )
  DELETE FROM access_token USING revoked WHERE access_token.id = revoked.id
  RETURNING access_token.id, access_token.name, access_token.scopes`;
/** Personal access tokens: made, listed, revoked. */
let TokensService = (() => {
    let _classDecorators = [Injectable()];
    let _classDescriptor;
    let _classExtraInitializers = [];
    let _classThis;
    var TokensService = class {
        static { _classThis = this; }
        static {
            const _metadata = typeof Symbol === "function" && Symbol.metadata ? Object.create(null) : void 0;
            __esDecorate(null, _classDescriptor = { value: _classThis }, _classDecorators, { kind: "class", name: _classThis.name, metadata: _metadata }, null, _classExtraInitializers);
            TokensService = _classThis = _classDescriptor.value;
            if (_metadata) Object.defineProperty(_classThis, Symbol.metadata, { enumerable: true, configurable: true, writable: true, value: _metadata });
            __runInitializers(_classThis, _classExtraInitializers);
        }
        database;
        unitOfWork;
        cursors;
        cache;
        constructor(database, unitOfWork, cursors, cache) {
            this.database = database;
            this.unitOfWork = unitOfWork;
            this.cursors = cursors;
            this.cache = cache;
        }
        async list(actor, query) {
            const limit = limitOf(query);
            const select = this.database.dataSource
                .createQueryBuilder(AccessTokenEntity, 'token')
                .leftJoinAndSelect('token.user', 'owner')
                .where(REACHED, { ...reachOf(actor) })
                .orderBy('token.id', 'DESC')
                .take(limit + 1);
            if (query.cursor !== undefined)
                select.andWhere('token.id < :after', { after: this.cursors.decode('tokens', query.cursor) });
            const rows = await select.getMany();
            return toPage(rows, { limit, cursorOf: (row) => this.cursors.encode('tokens', row.id), view: (row) => toTokenView(row, row.user) });
        }
        /**
         * Makes a token with at most the caller's own scopes. One that a token makes ends with it at the latest.
         * @throws SCOPE_BEYOND_CALLER, TOKEN_OWNER_REFUSED
         */
        async create(actor, draft) {
            if (actor.kind !== 'user' && actor.kind !== 'operator')
                throw problem('TOKEN_OWNER_REFUSED');
            assertWithinOwnScopes(actor, draft.scopes);
            const lifetime = parseLifetime(draft.ttl ?? DEFAULT_LIFETIME);
            if (lifetime === null)
                throw lifetimeRefused();
            const secret = generateSecret(TOKEN_PREFIX);
            // The secret stays out of the unit of work: its result is what an idempotency key stores.
            const view = await this.unitOfWork.run(actor, async ({ manager, record }) => {
                const parent = actor.via.kind === 'token' ? await manager.findOneBy(AccessTokenEntity, { id: actor.via.id }) : null;
                if (actor.via.kind === 'token' && !parent)
                    throw tokenRefused('The token was revoked a moment ago.');
                const now = new Date();
                const wanted = new Date(now.getTime() + lifetime);
                const token = Object.assign(new AccessTokenEntity(), {
                    id: newId(),
                    secretHash: secretHash(secret),
                    name: draft.name,
                    scopes: draft.scopes,
                    userId: actor.kind === 'user' ? actor.id : null,
                    parentId: parent?.id ?? null,
                    createdAt: now,
                    expiresAt: parent && parent.expiresAt < wanted ? parent.expiresAt : wanted,
                    lastUsedAt: null,
                });
                await manager.insert(AccessTokenEntity, token);
                record({ type: 'token.created', subject: token.id, data: { id: token.id, name: token.name, scopes: token.scopes } });
                return toTokenView(token, actor.kind === 'user' ? actor : null);
            });
            return { ...view, token: secret };
        }
        /** Revokes a token and the tokens that it made. @throws TOKEN_NOT_FOUND */
        async revoke(actor, id) {
            assertId(id);
            const { userId, installation, ownTokenId } = reachOf(actor);
            await this.unitOfWork.run(actor, async (transaction) => {
                const revoked = await transaction.query(REVOKE, [id, userId, installation, ownTokenId]);
                if (revoked.length === 0)
                    throw problem('TOKEN_NOT_FOUND');
                for (const token of revoked)
                    transaction.record({ type: 'token.revoked', subject: token.id, data: token });
            });
            await this.cache.accessChanged();
        }
    };
    return TokensService = _classThis;
})();
export { TokensService };
function reachOf(actor) {
    if (actor.kind === 'user')
        return { userId: actor.id, installation: actor.scopes.has('settings:manage'), ownTokenId: null };
    if (actor.kind !== 'operator')
        return { userId: null, installation: false, ownTokenId: null };
    return { userId: null, installation: actor.via.kind === 'run_file', ownTokenId: actor.via.kind === 'token' ? actor.via.id : null };
}
const lifetimeRefused = () => problem('VALIDATION_FAILED', {
    detail: '/ttl: is not a lifetime such as 30m, 1h or 30d, of 366 days at most',
    errors: [{ pointer: '/ttl', code: 'lifetime', detail: 'is not a lifetime such as 30m, 1h or 30d, of 366 days at most' }],
});
//# sourceMappingURL=tokens.service.js.map