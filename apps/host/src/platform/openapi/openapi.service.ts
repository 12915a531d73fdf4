import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { buildOpenApiDocument, dtoSchemas } from './document.js';
import { describeRoutes, type RouteDescription } from './routes.js';

/** The routes and their OpenAPI document, made on first use and kept. */
@Injectable()
export class OpenApi {
  private cached: Record<string, unknown> | null = null;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  routes(): RouteDescription[] {
    return describeRoutes(this.discovery, this.reflector);
  }

  document(): Record<string, unknown> {
    this.cached ??= buildOpenApiDocument(this.routes(), dtoSchemas(), HOST_VERSION);
    return this.cached;
  }
}

/** Version of the host, from its package. */
export const HOST_VERSION = (JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string }).version;
