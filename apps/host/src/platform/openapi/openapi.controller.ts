import { Controller, Get, Header } from '@nestjs/common';
import { Public } from '../access/requires.js';
import { OpenApi } from './openapi.service.js';
import { renderReference } from './reference-page.js';

@Controller()
@Public()
export class OpenApiController {
  constructor(private readonly openApi: OpenApi) {}

  /** The contract for machines. */
  @Get('openapi.json')
  document(): Record<string, unknown> {
    return this.openApi.document();
  }

  /** The contract for people. */
  @Get('docs/api')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  )
  reference(): string {
    return renderReference(this.openApi.document());
  }
}
