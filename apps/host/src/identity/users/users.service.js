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
import { Not } from 'typeorm';
import { SQLSTATE, sqlState, violatedConstraint } from '../../platform/database/postgres-errors.js';
import { newId } from '../../platform/database/uuid.js';
import { problem } from '../../platform/errors/problem.js';
import { limitOf, toPage } from '../../platform/http/paging.js';
import { assertId } from '../../platform/http/validation.pipe.js';
import { assertVersion } from '../../platform/http/versioned.js';
import { ROLE_SCOPES } from '../roles/role-scopes.js';
import { emailKey, UserEntity } from './user.entity.js';
import { toUserView } from './user.view.js';
/** Held while somebody loses the administrator role, so that two administrators cannot demote each other at once. */
const ADMINISTRATORS_LOCK = 7_355_608_003;
/** The people who work here. */
let UsersService = (() => {
    let _classDecorators = [Injectable()];
    let _classDescriptor;
    let _classExtraInitializers = [];
    let _classThis;
    var UsersService = class {
        static { _classThis = this; }
        static {
            const _metadata = typeof Symbol === "function" && Symbol.metadata ? Object.create(null) : void 0;
            __esDecorate(null, _classDescriptor = { value: _classThis }, _classDecorators, { kind: "class", name: _classThis.name, metadata: _metadata }, null, _classExtraInitializers);
            UsersService = _classThis = _classDescriptor.value;
            if (_metadata) Object.defineProperty(_classThis, Symbol.metadata, { enumerable: true, configurable: true, writable: true, value: _metadata });
            __runInitializers(_classThis, _classExtraInitializers);
        }
        database;
        unitOfWork;
        cursors;
        hasher;
        cache;
        constructor(database, unitOfWork, cursors, hasher, cache) {
            this.database = database;
            this.unitOfWork = unitOfWork;
            this.cursors = cursors;
            this.hasher = hasher;
            this.cache = cache;
        }
        async list(query) {
            const limit = limitOf(query);
            const select = this.database.dataSource
                .createQueryBuilder(UserEntity, 'account')
                .orderBy('account.name')
                .addOrderBy('account.id')
                .limit(limit + 1);
            if (query.cursor !== undefined) {
                const [name, id] = this.cursors.decode('users', query.cursor);
                select.where('(account.name, account.id) > (:name, :id)', { name, id });
            }
            const rows = await select.getMany();
            return toPage(rows, { limit, cursorOf: ({ name, id }) => this.cursors.encode('users', [name, id]), view: toUserView });
        }
        async get(id) {
            assertId(id);
            const user = await this.database.dataSource.manager.findOneBy(UserEntity, { id });
            if (!user)
                throw problem('USER_NOT_FOUND');
            return toUserView(user);
        }
        /** @throws USER_EMAIL_TAKEN, ROLE_BEYOND_CALLER */
        async create(actor, draft) {
            assertMayManage(actor, [draft.role]);
            const passwordHash = await this.hasher.hash(draft.password);
            const now = new Date();
            const { name, email, role, locale = null } = draft;
            const user = Object.assign(new UserEntity(), {
                id: newId(),
                name,
                email,
                emailKey: emailKey(email),
                role,
                locale,
                disabled: false,
                passwordHash,
                version: 1,
                createdAt: now,
                updatedAt: now,
            });
            return withUniqueEmail(() => this.unitOfWork.run(actor, async (transaction) => {
                await transaction.manager.insert(UserEntity, user);
                const view = toUserView(user);
                transaction.record({ type: 'user.created', subject: user.id, data: view });
                return view;
            }));
        }
        /**
         * Changes a user. A new password and being disabled end the user's sessions.
         * @throws USER_NOT_FOUND, VERSION_MISMATCH, USER_EMAIL_TAKEN, LAST_ADMINISTRATOR, ROLE_BEYOND_CALLER
         */
        async change(actor, id, options) {
            assertId(id);
            const { password, ...members } = withoutNulls(options.patch);
            const passwordHash = password === undefined ? null : await this.hasher.hash(password);
            const view = await withUniqueEmail(() => this.unitOfWork.run(actor, async (transaction) => {
                const before = await transaction.manager.findOne(UserEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
                if (!before)
                    throw problem('USER_NOT_FOUND');
                assertVersion(options.expected, before.version);
                const after = Object.assign(new UserEntity(), before, members);
                assertMayManage(actor, [before.role, after.role]);
                const changed = changedMembers(before, after);
                if (changed.length === 0 && passwordHash === null)
                    return toUserView(before);
                if (isActiveAdministrator(before) && !isActiveAdministrator(after))
                    await assertAnotherAdministrator(transaction, id);
                Object.assign(after, { emailKey: emailKey(after.email), version: before.version + 1, updatedAt: new Date() });
                if (passwordHash !== null)
                    after.passwordHash = passwordHash;
                await transaction.manager.update(UserEntity, { id }, after);
                if (passwordHash !== null || after.disabled)
                    await endSessions(transaction, id, actor);
                const result = toUserView(after);
                transaction.record({ type: 'user.updated', subject: id, data: result, ...difference(before, after, { changed, password: passwordHash !== null }) });
                return result;
            }));
            await this.cache.accessChanged();
            return view;
        }
    };
    return UsersService = _classThis;
})();
export { UsersService };
const MEMBERS = ['name', 'email', 'role', 'locale', 'disabled'];
const changedMembers = (before, after) => MEMBERS.filter((member) => before[member] !== after[member]);
/** What the audit record shows: that a password was changed, never what it is. */
function difference(before, after, change) {
    const of = (user) => Object.fromEntries(change.changed.map((member) => [member, user[member]]));
    return { before: of(before), after: { ...of(after), ...(change.password ? { password: 'changed' } : {}) } };
}
const isActiveAdministrator = (user) => user.role === 'admin' && !user.disabled;
/** Ends the sessions of a user, except the one that makes this request. */
export async function endSessions(transaction, userId, actor) {
    const kept = actor.via.kind === 'session' ? actor.via.id : null;
    const ended = await transaction.query('DELETE FROM user_session WHERE user_id = $1 AND id IS DISTINCT FROM $2::uuid RETURNING id', [userId, kept]);
    for (const { id } of ended)
        transaction.audit({ action: 'session.ended', subject: id, after: { reason: 'user_changed' } });
}
/**
 * `users:manage` alone makes nobody an administrator and takes over no administrator's account:
 * a token with one scope would otherwise be worth all of them.
 */
function assertMayManage(actor, roles) {
    if (!roles.includes('admin'))
        return;
    const missing = [...ROLE_SCOPES.admin].filter((scope) => !actor.scopes.has(scope));
    if (missing.length > 0)
        throw problem('ROLE_BEYOND_CALLER', { detail: `You do not have ${missing.join(' ')}, which administrators have.` });
}
async function assertAnotherAdministrator({ manager, query }, id) {
    await query('SELECT pg_advisory_xact_lock($1)', [ADMINISTRATORS_LOCK]);
    const others = await manager.existsBy(UserEntity, { role: 'admin', disabled: false, id: Not(id) });
    if (!others)
        throw problem('LAST_ADMINISTRATOR');
}
/** `null` removes a member in a merge patch (RFC 7396); only a locale can be removed. */
function withoutNulls(patch) {
    const removed = Object.entries(patch).filter(([member, value]) => value === null && member !== 'locale');
    if (removed.length === 0)
        return patch;
    const errors = removed.map(([member]) => ({ pointer: `/${member}`, code: 'required', detail: `${member} cannot be removed` }));
    throw problem('VALIDATION_FAILED', { detail: `${errors[0].pointer}: ${errors[0].detail}`, errors });
}
async function withUniqueEmail(work) {
    try {
        return await work();
    }
    catch (error) {
        if (sqlState(error) !== SQLSTATE.uniqueViolation || violatedConstraint(error) !== 'user_account_email_key')
            throw error;
        throw problem('USER_EMAIL_TAKEN', { errors: [{ pointer: '/email', code: 'taken', detail: 'Another user has this e-mail address.' }] });
    }
}
//# sourceMappingURL=users.service.js.map