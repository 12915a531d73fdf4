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
import { LessThan, MoreThan } from 'typeorm';
import { systemActor } from '../../platform/access/actor.js';
import { newId } from '../../platform/database/uuid.js';
import { problem } from '../../platform/errors/problem.js';
import { limitOf, toPage } from '../../platform/http/paging.js';
import { assertId } from '../../platform/http/validation.pipe.js';
import { ROLE_SCOPES } from '../roles/role-scopes.js';
import { secretHash } from '../secret-hash.js';
import { UserEntity } from '../users/user.entity.js';
import { SessionEntity } from './session.entity.js';
import { absoluteEnd, idleSince } from './session-lifetime.js';
import { toSessionView } from './session.view.js';
import { identifyWith } from './sign-in-methods.js';
const SECRET_BYTES = 32;
/** Sign-in, sign-out and the list of one's sessions. */
let SessionsService = (() => {
    let _classDecorators = [Injectable()];
    let _classDescriptor;
    let _classExtraInitializers = [];
    let _classThis;
    var SessionsService = class {
        static { _classThis = this; }
        static {
            const _metadata = typeof Symbol === "function" && Symbol.metadata ? Object.create(null) : void 0;
            __esDecorate(null, _classDescriptor = { value: _classThis }, _classDecorators, { kind: "class", name: _classThis.name, metadata: _metadata }, null, _classExtraInitializers);
            SessionsService = _classThis = _classDescriptor.value;
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
        /** @throws SIGN_IN_FAILED, SIGN_IN_BUSY */
        async signIn(credentials, browser) {
            const result = await identifyWith('password', credentials);
            if ('reason' in result) {
                await this.noteRefusal(result, browser.request);
                throw problem('SIGN_IN_FAILED');
            }
            const started = await this.start(result, browser);
            if (browser.oldSecret !== null)
                await this.cache.accessChanged();
            return started;
        }
        async current(actor) {
            const session = await this.ofActor(actor);
            return toSessionView(session, session.user, session.id);
        }
        async list(actor, query) {
            if (actor.kind !== 'user')
                return { items: [], next: null };
            const limit = limitOf(query);
            const before = query.cursor === undefined ? {} : { id: LessThan(this.cursors.decode('sessions', query.cursor)) };
            const rows = await this.database.dataSource.manager.find(SessionEntity, {
                where: { userId: actor.id, expiresAt: MoreThan(new Date()), lastSeenAt: MoreThan(idleSince()), ...before },
                relations: { user: true },
                order: { id: 'DESC' },
                take: limit + 1,
            });
            return toPage(rows, { limit, cursorOf: (row) => this.cursors.encode('sessions', row.id), view: (row) => toSessionView(row, row.user, actor.via.id) });
        }
        async signOut(actor) {
            const { id } = await this.ofActor(actor);
            await this.end(actor, id);
        }
        /** Ends one session of the caller. @throws SESSION_NOT_FOUND */
        async end(actor, id) {
            assertId(id);
            await this.unitOfWork.run(actor, async (transaction) => {
                const ended = await transaction.query('DELETE FROM user_session WHERE id = $1 AND user_id = $2 RETURNING id', [id, actor.kind === 'user' ? actor.id : null]);
                if (ended.length === 0)
                    throw problem('SESSION_NOT_FOUND');
                transaction.audit({ action: 'session.ended', subject: id });
            });
            await this.cache.accessChanged();
        }
        /** A session id is never taken from the browser: each sign-in makes a new one, and ends the one that was there (no fixation). */
        start({ user, freshPasswordHash }, browser) {
            const secret = randomBytes(SECRET_BYTES).toString('base64url');
            const now = new Date();
            const session = Object.assign(new SessionEntity(), {
                id: newId(),
                secretHash: secretHash(secret),
                userId: user.id,
                ip: browser.request.ip,
                userAgent: browser.userAgent,
                createdAt: now,
                lastSeenAt: now,
                expiresAt: absoluteEnd(now),
            });
            const actor = {
                kind: 'user',
                id: user.id,
                name: user.name,
                scopes: ROLE_SCOPES[user.role],
                via: { kind: 'session', id: session.id },
                request: browser.request,
            };
            return this.unitOfWork.run(actor, async (transaction) => {
                await assertUnchanged(transaction, user);
                if (browser.oldSecret !== null)
                    await this.endReplaced(transaction, browser.oldSecret);
                if (freshPasswordHash !== null)
                    await transaction.manager.update(UserEntity, { id: user.id }, { passwordHash: freshPasswordHash });
                await transaction.manager.insert(SessionEntity, session);
                transaction.audit({ action: 'session.started', subject: session.id, after: { userId: user.id, userAgent: session.userAgent } });
                return { view: toSessionView(session, user, session.id), secret, expiresAt: session.expiresAt };
            });
        }
        async endReplaced(transaction, secret) {
            const [old] = await transaction.query('DELETE FROM user_session WHERE secret_hash = $1 RETURNING id', [secretHash(secret)]);
            if (old)
                transaction.audit({ action: 'session.ended', subject: old.id, after: { reason: 'replaced' } });
        }
        /** The typed address is not stored: people type passwords into that field. */
        async noteRefusal({ userId, reason }, request) {
            const actor = { ...systemActor('sign-in', 'Sign-in'), request };
            await this.unitOfWork.run(actor, async (transaction) => {
                transaction.audit({ action: 'session.refused', subject: userId ?? 'unknown', after: { reason } });
                return Promise.resolve();
            });
        }
        async ofActor(actor) {
            const id = actor.via.kind === 'session' ? actor.via.id : null;
            const session = id && (await this.database.dataSource.manager.findOne(SessionEntity, { where: { id }, relations: { user: true } }));
            if (!session)
                throw problem('SESSION_NOT_FOUND', { detail: 'This request is not made with a session.' });
            return session;
        }
    };
    return SessionsService = _classThis;
})();
export { SessionsService };
/** A password that was changed, or a user that was disabled, while the old password was being checked starts no session. */
async function assertUnchanged(transaction, user) {
    const same = await transaction.query('SELECT id FROM user_account WHERE id = $1 AND password_hash = $2 AND NOT disabled FOR UPDATE', [user.id, user.passwordHash]);
    if (same.length === 0)
        throw problem('SIGN_IN_FAILED');
}
//# sourceMappingURL=sessions.service.js.map