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
import { Module } from '@nestjs/common';
import { AccessCache } from './access/access-cache.js';
import { BearerAuthenticator } from './access/bearer.authenticator.js';
import { OperatorToken } from './access/operator-token.js';
import { SessionAuthenticator } from './access/session.authenticator.js';
import { AppsController } from './apps/apps.controller.js';
import { AppsService } from './apps/apps.service.js';
import { ExpiredAccess } from './expired-access.js';
import { ClientRegistry } from './oauth/client-registry.js';
import { Issuer } from './oauth/issuer.js';
import { OAuthAccessTokens } from './oauth/oauth-access-tokens.js';
import { OAuthMetadataController } from './oauth/oauth-metadata.controller.js';
import { OAuthMount } from './oauth/oauth-mount.js';
import { OAuthServer } from './oauth/oauth-server.js';
import { SigningKeys } from './oauth/signing-keys.js';
import { PasswordHasher } from './passwords/password-hasher.js';
import { BrowserSessions } from './sessions/browser-sessions.js';
import { PasswordStrategy } from './sessions/password.strategy.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { SessionsService } from './sessions/sessions.service.js';
import { PersonalAccessTokens } from './tokens/personal-access-tokens.js';
import { TokensController } from './tokens/tokens.controller.js';
import { TokensService } from './tokens/tokens.service.js';
import { FirstAdministrator } from './users/first-administrator.js';
import { OwnPassword } from './users/own-password.js';
import { UsersController } from './users/users.controller.js';
import { UsersService } from './users/users.service.js';
/** Who may do what: users, sessions, tokens, apps and the OAuth server. */
let IdentityModule = (() => {
    let _classDecorators = [Module({
            controllers: [AppsController, OAuthMetadataController, SessionsController, TokensController, UsersController],
            providers: [
                AccessCache,
                OperatorToken,
                // The order in which credentials are asked for: one that was sent on purpose before the cookie that is always there.
                BearerAuthenticator,
                SessionAuthenticator,
                AppsService,
                BrowserSessions,
                ClientRegistry,
                ExpiredAccess,
                FirstAdministrator,
                Issuer,
                OAuthAccessTokens,
                OAuthMount,
                OAuthServer,
                OwnPassword,
                PasswordHasher,
                PasswordStrategy,
                PersonalAccessTokens,
                SessionsService,
                SigningKeys,
                TokensService,
                UsersService,
            ],
            exports: [FirstAdministrator],
        })];
    let _classDescriptor;
    let _classExtraInitializers = [];
    let _classThis;
    var IdentityModule = class {
        static { _classThis = this; }
        static {
            const _metadata = typeof Symbol === "function" && Symbol.metadata ? Object.create(null) : void 0;
            __esDecorate(null, _classDescriptor = { value: _classThis }, _classDecorators, { kind: "class", name: _classThis.name, metadata: _metadata }, null, _classExtraInitializers);
            IdentityModule = _classThis = _classDescriptor.value;
            if (_metadata) Object.defineProperty(_classThis, Symbol.metadata, { enumerable: true, configurable: true, writable: true, value: _metadata });
            __runInitializers(_classThis, _classExtraInitializers);
        }
    };
    return IdentityModule = _classThis;
})();
export { IdentityModule };
//# sourceMappingURL=identity.module.js.map