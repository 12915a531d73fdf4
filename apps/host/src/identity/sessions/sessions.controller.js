var __runInitializers = (this && this.__runInitializers) || function (thisArg, initializers, value) {
    var useValue = arguments.length > 2;
    for (var i = 0; i < initializers.length; i++) {
        value = useValue ? initializers[i].call(thisArg, value) : initializers[i].call(thisArg);
    }
    return useValue ? value : void 0;
};
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
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { CurrentActor } from '../../platform/access/current-actor.js';
import { Authenticated, Public } from '../../platform/access/requires.js';
import { Operation, pageOf } from '../../platform/http/operation.js';
import { ChangePassword } from './dto.js';
import { assertSameOrigin } from './same-origin.js';
import { endedSessionCookie, isSecure, readSessionCookie, sessionCookie } from './session-cookie.js';
import { SessionView } from './session.view.js';
const LONGEST_USER_AGENT = 300;
let SessionsController = (() => {
    let _classDecorators = [Controller('v1'), Authenticated()];
    let _classDescriptor;
    let _classExtraInitializers = [];
    let _classThis;
    let _instanceExtraInitializers = [];
    let _signIn_decorators;
    let _current_decorators;
    let _signOut_decorators;
    let _changePassword_decorators;
    let _list_decorators;
    let _end_decorators;
    var SessionsController = class {
        static { _classThis = this; }
        static {
            const _metadata = typeof Symbol === "function" && Symbol.metadata ? Object.create(null) : void 0;
            _signIn_decorators = [Post('sessions'), Public(), Operation({ summary: 'Sign in with e-mail and password; the answer sets the session cookie', returns: SessionView })];
            _current_decorators = [Get('session'), Operation({ summary: 'The session that makes this request, its user and its scopes', returns: SessionView })];
            _signOut_decorators = [Delete('session'), HttpCode(204), Operation({ summary: 'Sign out' })];
            _changePassword_decorators = [Put('session/password'), HttpCode(204), Operation({ summary: 'Change your own password; your other sessions end', body: ChangePassword })];
            _list_decorators = [Get('sessions'), Operation({ summary: 'Your sessions, newest first', returns: pageOf(SessionView) })];
            _end_decorators = [Delete('sessions/:id'), HttpCode(204), Operation({ summary: 'End one of your sessions' })];
            __esDecorate(this, null, _signIn_decorators, { kind: "method", name: "signIn", static: false, private: false, access: { has: obj => "signIn" in obj, get: obj => obj.signIn }, metadata: _metadata }, null, _instanceExtraInitializers);
            __esDecorate(this, null, _current_decorators, { kind: "method", name: "current", static: false, private: false, access: { has: obj => "current" in obj, get: obj => obj.current }, metadata: _metadata }, null, _instanceExtraInitializers);
            __esDecorate(this, null, _signOut_decorators, { kind: "method", name: "signOut", static: false, private: false, access: { has: obj => "signOut" in obj, get: obj => obj.signOut }, metadata: _metadata }, null, _instanceExtraInitializers);
            __esDecorate(this, null, _changePassword_decorators, { kind: "method", name: "changePassword", static: false, private: false, access: { has: obj => "changePassword" in obj, get: obj => obj.changePassword }, metadata: _metadata }, null, _instanceExtraInitializers);
            __esDecorate(this, null, _list_decorators, { kind: "method", name: "list", static: false, private: false, access: { has: obj => "list" in obj, get: obj => obj.list }, metadata: _metadata }, null, _instanceExtraInitializers);
            __esDecorate(this, null, _end_decorators, { kind: "method", name: "end", static: false, private: false, access: { has: obj => "end" in obj, get: obj => obj.end }, metadata: _metadata }, null, _instanceExtraInitializers);
            __esDecorate(null, _classDescriptor = { value: _classThis }, _classDecorators, { kind: "class", name: _classThis.name, metadata: _metadata }, null, _classExtraInitializers);
            SessionsController = _classThis = _classDescriptor.value;
            if (_metadata) Object.defineProperty(_classThis, Symbol.metadata, { enumerable: true, configurable: true, writable: true, value: _metadata });
            __runInitializers(_classThis, _classExtraInitializers);
        }
        sessions = __runInitializers(this, _instanceExtraInitializers);
        ownPassword;
        config;
        constructor(sessions, ownPassword, config) {
            this.sessions = sessions;
            this.ownPassword = ownPassword;
            this.config = config;
        }
        async signIn(credentials, request, reply) {
            // Another site must not sign a visitor in to an account of its own (login CSRF).
            assertSameOrigin(request, this.config.publicUrl);
            const { view, secret, expiresAt } = await this.sessions.signIn(credentials, {
                request: { id: request.id, ip: request.ip ?? null, idempotency: null },
                userAgent: request.headers['user-agent']?.slice(0, LONGEST_USER_AGENT) ?? null,
                oldSecret: readSessionCookie(request),
            });
            void reply.header('set-cookie', sessionCookie(secret, { expires: expiresAt, secure: isSecure(request, this.config.publicUrl) }));
            return view;
        }
        current(actor) {
            return this.sessions.current(actor);
        }
        async signOut(actor, request, reply) {
            await this.sessions.signOut(actor);
            void reply.header('set-cookie', endedSessionCookie({ secure: isSecure(request, this.config.publicUrl) }));
        }
        changePassword(actor, change) {
            return this.ownPassword.change(actor, change);
        }
        list(actor, query) {
            return this.sessions.list(actor, query);
        }
        end(actor, id) {
            return this.sessions.end(actor, id);
        }
    };
    return SessionsController = _classThis;
})();
export { SessionsController };
//# sourceMappingURL=sessions.controller.js.map