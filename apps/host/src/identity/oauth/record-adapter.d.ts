import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { Database } from '../../platform/database/database.js';
/** Keeps what the OAuth server remembers in PostgreSQL, so that every replica sees it. */
export declare class RecordAdapter implements Adapter {
    private readonly model;
    private readonly options;
    private readonly database;
    constructor(model: string, options: {
        readonly database: Database;
        readonly alreadyConsumed: () => Error;
    });
    upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void>;
    find(id: string): Promise<AdapterPayload | undefined>;
    findByUid(uid: string): Promise<AdapterPayload | undefined>;
    findByUserCode(userCode: string): Promise<AdapterPayload | undefined>;
    /** Of several that use one code or refresh token at the same time, one succeeds. */
    consume(id: string): Promise<void>;
    destroy(id: string): Promise<void>;
    revokeByGrantId(grantId: string): Promise<void>;
}
//# sourceMappingURL=record-adapter.d.ts.map