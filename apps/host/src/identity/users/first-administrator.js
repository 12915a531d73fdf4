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
import { readFile, rm } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { systemActor } from '../../platform/access/actor.js';
import { newId } from '../../platform/database/uuid.js';
import { generatePassword } from '../passwords/generated-password.js';
import { emailKey, UserEntity } from './user.entity.js';
import { toUserView } from './user.view.js';
const PASSWORD_FILE = 'first-password';
/** Held while the first user is made, so that of several replicas that start together one makes it. */
const FIRST_USER_LOCK = 7_355_608_002;
/** The administrator that a new installation starts with. */
let FirstAdministrator = (() => {
    let _classDecorators = [Injectable()];
    let _classDescriptor;
    let _classExtraInitializers = [];
    let _classThis;
    var FirstAdministrator = class {
        static { _classThis = this; }
        static {
            const _metadata = typeof Symbol === "function" && Symbol.metadata ? Object.create(null) : void 0;
            __esDecorate(null, _classDescriptor = { value: _classThis }, _classDecorators, { kind: "class", name: _classThis.name, metadata: _metadata }, null, _classExtraInitializers);
            FirstAdministrator = _classThis = _classDescriptor.value;
            if (_metadata) Object.defineProperty(_classThis, Symbol.metadata, { enumerable: true, configurable: true, writable: true, value: _metadata });
            __runInitializers(_classThis, _classExtraInitializers);
        }
        config;
        folder;
        database;
        unitOfWork;
        hasher;
        constructor(config, folder, database, unitOfWork, hasher) {
            this.config = config;
            this.folder = folder;
            this.database = database;
            this.unitOfWork = unitOfWork;
            this.hasher = hasher;
        }
        async onModuleInit() {
            if (await hasUsers(this.database.dataSource.manager))
                return;
            const given = this.config.adminPassword;
            const password = given ?? generatePassword();
            const passwordHash = await this.hasher.hash(password);
            await this.unitOfWork.run(systemActor('setup', 'First start'), async (transaction) => {
                await transaction.query('SELECT pg_advisory_xact_lock($1)', [FIRST_USER_LOCK]);
                if (await hasUsers(transaction.manager))
                    return;
                // The file comes before the commit: a crash in between leaves a password of nobody, which the next start replaces;
                // the other way round it would leave an administrator whose password nobody knows.
                if (given === null)
                    await this.folder.writePrivate(PASSWORD_FILE, `${password}\n`);
                const administrator = this.newAdministrator(passwordHash);
                await transaction.manager.insert(UserEntity, administrator);
                transaction.record({ type: 'user.created', subject: administrator.id, data: toUserView(administrator) });
            });
        }
        /** How to sign in for the first time, for the person at the terminal. Never the value of TESSERA_ADMIN_PASSWORD. */
        async describe() {
            const administrator = await this.database.dataSource.manager.findOne(UserEntity, {
                where: { role: 'admin', disabled: false },
                order: { createdAt: 'ASC', id: 'ASC' },
            });
            if (!administrator)
                return { email: 'nobody: there is no administrator', password: '' };
            return { email: administrator.email, password: await this.describePassword(administrator) };
        }
        async describePassword({ passwordHash }) {
            const generated = await this.readPasswordFile();
            if (generated !== null) {
                if ((await this.hasher.check(generated, passwordHash)).matches)
                    return generated;
                await rm(this.folder.file(PASSWORD_FILE), { force: true });
            }
            const given = this.config.adminPassword;
            if (given !== null && (await this.hasher.check(given, passwordHash)).matches)
                return 'from TESSERA_ADMIN_PASSWORD';
            return 'the one you set';
        }
        async readPasswordFile() {
            try {
                return (await readFile(this.folder.file(PASSWORD_FILE), 'utf8')).trim();
            }
            catch (error) {
                if (error.code === 'ENOENT')
                    return null;
                throw error;
            }
        }
        newAdministrator(passwordHash) {
            const now = new Date();
            const email = this.config.adminEmail;
            return Object.assign(new UserEntity(), {
                id: newId(),
                name: 'Administrator',
                email,
                emailKey: emailKey(email),
                role: 'admin',
                locale: null,
                disabled: false,
                passwordHash,
                version: 1,
                createdAt: now,
                updatedAt: now,
            });
        }
    };
    return FirstAdministrator = _classThis;
})();
export { FirstAdministrator };
const hasUsers = (manager) => manager.exists(UserEntity);
//# sourceMappingURL=first-administrator.js.map