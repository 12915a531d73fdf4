import { type Scope } from '@tessera/protocol';
export declare class CreateToken {
    /** What the token is for, so that its owner knows what stops when it is revoked. */
    name: string;
    scopes: Scope[];
    /** Minutes, hours or days: `30m`, `1h`, `30d`. 30 days by default, 366 days at most. */
    ttl?: string;
}
//# sourceMappingURL=dto.d.ts.map