import { type OnModuleInit } from '@nestjs/common';
import { Database, type SqlRunner } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
export declare const SIGNING_ALGORITHM = "ES256";
/** A key of an elliptic curve as JSON (RFC 7518 §6.2). */
interface EllipticKey {
    readonly kty: string;
    readonly crv: string;
    readonly x: string;
    readonly y: string;
    /** The private part. */
    readonly d?: string;
}
export interface SigningKey extends EllipticKey {
    readonly kid: string;
    readonly alg: string;
    readonly use: 'sig';
}
/** The keys that sign access tokens, shared by all replicas through the database. */
export declare class SigningKeys implements OnModuleInit {
    private readonly database;
    private readonly unitOfWork;
    constructor(database: Database, unitOfWork: UnitOfWork);
    onModuleInit(): Promise<void>;
    /** With their private parts. */
    list(runner?: SqlRunner): Promise<SigningKey[]>;
}
/** What may be published. */
export declare function publicPart({ kty, crv, x, y, kid, alg, use }: SigningKey): SigningKey;
export {};
//# sourceMappingURL=signing-keys.d.ts.map