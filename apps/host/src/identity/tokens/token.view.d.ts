import { type Scope } from '@tessera/protocol';
import type { AccessTokenEntity } from './access-token.entity.js';
/** A personal access token, without its secret. */
export declare class TokenView {
    id: string;
    name: string;
    scopes: Scope[];
    /** Null for a token of the installation, made from its data folder. */
    owner: {
        id: string;
        name: string;
    } | null;
    createdAt: string;
    expiresAt: string;
    lastUsedAt: string | null;
}
/** A new token with its secret, which is shown this once. */
export declare class NewTokenView extends TokenView {
    /** Absent when an `Idempotency-Key` replays the answer: the secret is not stored. */
    token?: string;
}
export declare function toTokenView(token: AccessTokenEntity, owner: {
    id: string;
    name: string;
} | null): TokenView;
//# sourceMappingURL=token.view.d.ts.map