import { type Scope } from '@tessera/protocol';
import { type Grant } from './app.entity.js';
export declare class CreateApp {
    name: string;
    /** `client_credentials` by default. */
    grants?: Grant[];
    /** The most that the app's access tokens may do. */
    scopes: Scope[];
}
//# sourceMappingURL=dto.d.ts.map