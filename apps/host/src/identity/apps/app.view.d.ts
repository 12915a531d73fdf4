import { type Scope } from '@tessera/protocol';
import { type AppEntity, type Grant } from './app.entity.js';
/** A registered app, without its secret. */
export declare class AppView {
    id: string;
    name: string;
    /** `client_id` of OAuth. */
    clientId: string;
    grants: Grant[];
    scopes: Scope[];
    createdAt: string;
}
/** A new app with its secret, which is shown this once. */
export declare class NewAppView extends AppView {
    /** `client_secret` of OAuth. Absent when an `Idempotency-Key` replays the answer: the secret is not stored. */
    clientSecret?: string;
}
export declare function toAppView(app: AppEntity): AppView;
//# sourceMappingURL=app.view.d.ts.map