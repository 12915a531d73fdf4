/** The part of `oidc-provider` that this host uses; the package ships without types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export interface AdapterPayload {
    [member: string]: unknown;
    jti?: string;
    clientId?: string;
    accountId?: string;
    grantId?: string;
    uid?: string;
    userCode?: string;
    consumed?: unknown;
  }

  export interface Adapter {
    upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void>;
    find(id: string): Promise<AdapterPayload | undefined>;
    findByUserCode(userCode: string): Promise<AdapterPayload | undefined>;
    findByUid(uid: string): Promise<AdapterPayload | undefined>;
    consume(id: string): Promise<void>;
    destroy(id: string): Promise<void>;
    revokeByGrantId(grantId: string): Promise<void>;
  }

  export interface Client {
    readonly clientId: string;
    readonly scope?: string;
  }

  export interface Context {
    body: unknown;
    type: string;
    readonly headers: NodeJS.Dict<string | string[]>;
    readonly oidc?: { readonly route: string; readonly params?: Record<string, unknown>; readonly client?: Client };
  }

  export class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>);
    /** The request that runs now, where one does. */
    static readonly ctx: Context | undefined;
    readonly issuer: string;
    proxy: boolean;
    readonly Client: { prototype: { compareClientSecret(this: Client, actual: string): boolean | Promise<boolean> } };
    use(middleware: (context: Context, next: () => Promise<void>) => Promise<void>): void;
    on(event: string, listener: (...parameters: never[]) => void): this;
    callback(): (request: IncomingMessage, response: ServerResponse) => void;
  }

  export const errors: {
    InvalidGrant: new (detail: string) => Error;
    InvalidScope: new (detail: string, scope: string) => Error;
    InvalidTarget: new () => Error;
  };
}
