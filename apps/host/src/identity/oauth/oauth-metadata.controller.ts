import { Controller, Get, Header } from '@nestjs/common';
import { SCOPES } from '@tessera/protocol';
import { Public } from '../../platform/access/requires.js';
import { Issuer } from './issuer.js';

/** OAuth 2.0 Protected Resource Metadata (RFC 9728). */
@Controller('.well-known/oauth-protected-resource')
export class OAuthMetadataController {
  constructor(private readonly issuer: Issuer) {}

  /** Where a client gets a token for the REST API, and which scopes there are. */
  @Get('v1')
  @Public()
  @Header('cache-control', 'public, max-age=3600')
  @Header('access-control-allow-origin', '*')
  api(): Record<string, unknown> {
    const { url, api } = this.issuer;
    return {
      resource: api,
      resource_name: 'Tessera API',
      authorization_servers: [url],
      scopes_supported: SCOPES,
      bearer_methods_supported: ['header'],
      resource_documentation: `${url}/docs/api`,
    };
  }
}
