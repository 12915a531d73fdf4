import { readFileSync } from 'node:fs';
import { Injectable, type Type } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { buildOpenApiDocument } from './document.js';
import { dtoSchemas } from './schemas.js';
import { describeRoutes, type RouteDescription } from './routes.js';

/** The routes and their OpenAPI document, made on first use and kept. */
@Injectable()
export class OpenApi {
  private cached: Record<string, unknown> | null = null;

  constructor(private readonly discovery: DiscoveryService) {}

  routes(): RouteDescription[] {
    const controllers = this.discovery
      .getControllers()
      .flatMap(({ metatype }) => (metatype ? [metatype as Type<unknown>] : []));
    return describeRoutes(controllers);
  }

  document(): Record<string, unknown> {
    this.cached ??= buildOpenApiDocument(this.routes(), dtoSchemas(), HOST_VERSION);
    return this.cached;
  }
}

/** Version of the host, from its package. */
export const HOST_VERSION = (
  JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string }
).version;
