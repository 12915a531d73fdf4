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
import { LessThan } from 'typeorm';
import { newId } from '../../platform/database/uuid.js';
import { problem } from '../../platform/errors/problem.js';
import { limitOf, toPage } from '../../platform/http/paging.js';
import { assertId } from '../../platform/http/validation.pipe.js';
import { assertWithinOwnScopes } from '../access/scope-limits.js';
import { secretHash } from '../secret-hash.js';
import { generateSecret } from '../tokens/token-secret.js';
import { AppEntity, AppSecretEntity } from './app.entity.js';
import { toAppView } from './app.view.js';
const SECRET_PREFIX = 'tsr_secret_';
/** The apps that may call the API: registered, listed, deleted. */
let AppsService = (() => {
    let _classDecorators = [Injectable()];
    let _classDescriptor;
    let _classExtraInitializers = [];
    let _classThis;
    var AppsService = class {
        static { _classThis = this; }
        static {
            const _metadata = typeof Symbol === "function" && Symbol.metadata ? Object.create(null) : void 0;
            __esDecorate(null, _classDescriptor = { value: _classThis }, _classDecorators, { kind: "class", name: _classThis.name, metadata: _metadata }, null, _classExtraInitializers);
            AppsService = _classThis = _classDescriptor.value;
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
        async list(query) {
            const limit = limitOf(query);
            const before = query.cursor === undefined ? {} : { id: LessThan(this.cursors.decode('apps', query.cursor)) };
            const rows = await this.database.dataSource.manager.find(AppEntity, { where: before, order: { id: 'DESC' }, take: limit + 1 });
            return toPage(rows, { limit, cursorOf: (row) => this.cursors.encode('apps', row.id), view: toAppView });
        }
        /** Registers an app with at most the caller's own scopes. @throws SCOPE_BEYOND_CALLER */
        async create(actor, draft) {
            assertWithinOwnScopes(actor, draft.scopes);
            const secret = generateSecret(SECRET_PREFIX);
            const now = new Date();
            const id = newId();
            const app = Object.assign(new AppEntity(), {
                id,
                clientId: `tsr_app_${id.replaceAll('-', '')}`,
                name: draft.name,
                grants: draft.grants ?? ['client_credentials'],
                scopes: draft.scopes,
                createdAt: now,
            });
            const stored = { id: newId(), appId: id, secretHash: secretHash(secret), createdAt: now, expiresAt: null };
            // The secret stays out of the unit of work: its result is what an idempotency key stores.
            const view = await this.unitOfWork.run(actor, async ({ manager, record }) => {
                await manager.insert(AppEntity, app);
                await manager.insert(AppSecretEntity, stored);
                record({ type: 'app.created', subject: id, data: { id, name: app.name, scopes: app.scopes } });
                return toAppView(app);
            });
            return { ...view, clientSecret: secret };
        }
        /** Deletes an app. Its access tokens are refused from now on, whatever time they have left. @throws APP_NOT_FOUND */
        async delete(actor, id) {
            assertId(id);
            await this.unitOfWork.run(actor, async (transaction) => {
                const app = await transaction.manager.findOne(AppEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
                if (!app)
                    throw problem('APP_NOT_FOUND');
                await transaction.query('DELETE FROM oauth_record WHERE client_id = $1', [app.clientId]);
                await transaction.manager.delete(AppEntity, { id });
                transaction.record({ type: 'app.deleted', subject: id, data: { id, name: app.name, scopes: app.scopes } });
            });
            await this.cache.accessChanged();
        }
    };
    return AppsService = _classThis;
})();
export { AppsService };
//# sourceMappingURL=apps.service.js.map