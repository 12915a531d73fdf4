import { Strategy } from 'passport-local';
import { Database } from '../../platform/database/database.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import type { Identified, Refused } from './sign-in-methods.js';
declare const PasswordStrategy_base: new (...args: [] | [options: import("passport-local").IStrategyOptions] | [options: import("passport-local").IStrategyOptionsWithRequest]) => Strategy & {
    validate(...args: any[]): unknown;
};
/** The passport strategy that knows a person by e-mail and password. */
export declare class PasswordStrategy extends PasswordStrategy_base {
    private readonly database;
    private readonly hasher;
    constructor(database: Database, hasher: PasswordHasher);
    /** Called by passport. An unknown address, a wrong password and a disabled user take the same time and look the same. */
    validate(email: string, password: string): Promise<Identified | [false, Refused]>;
}
export {};
//# sourceMappingURL=password.strategy.d.ts.map