import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Config } from '../../platform/config/config.js';
import { listeningAddress } from '../../platform/http/listening-address.js';

/**
 * The names under which this installation issues access tokens and accepts them.
 * TESSERA_URL where it is set, else the address that the host prints at start, so with PORT=0 tokens end with the process.
 * Replicas need one TESSERA_URL, or a token of one is refused by the others.
 */
@Injectable()
export class Issuer {
  private known: string | null = null;

  constructor(
    private readonly config: Config,
    private readonly adapterHost: HttpAdapterHost,
  ) {}

  /** `iss`, and the base of every OAuth address, whatever Host header a request carries. */
  get url(): string {
    this.known ??= this.config.publicUrl ?? listeningAddress(this.adapterHost.httpAdapter.getHttpServer());
    return this.known;
  }

  /** `aud`: the REST API as a protected resource (RFC 8707). */
  get api(): string {
    return `${this.url}/v1`;
  }

  /** Where a client learns which server issues tokens for the API (RFC 9728 §3.1). */
  get apiMetadata(): string {
    return `${this.url}/.well-known/oauth-protected-resource/v1`;
  }
}
