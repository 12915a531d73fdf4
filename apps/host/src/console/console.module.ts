import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { logger } from '../platform/logging/logger.js';

/** Where the build of `@tessera/console` lies beside this package. */
const CONSOLE_FOLDER = fileURLToPath(new URL('../../../console/dist', import.meta.url));

const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  // Mantine computes some styles at run time and writes them into style attributes and elements.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const YEAR_SECONDS = 31_536_000;

/** Serves the console: its files, and its page for every address of the console's own router. */
@Module({})
export class ConsoleModule implements OnModuleInit {
  constructor(private readonly adapterHost: HttpAdapterHost) {}

  onModuleInit(): void {
    const server = this.adapterHost.httpAdapter.getInstance<FastifyInstance>();
    if (!existsSync(path.join(CONSOLE_FOLDER, 'index.html'))) {
      logger.warn({ folder: CONSOLE_FOLDER }, 'the console is not built; only the API is served');
      return;
    }
    void server.register(fastifyStatic, {
      root: CONSOLE_FOLDER,
      prefix: '/',
      wildcard: false,
      index: false,
      // The console's build lays a .br and a .gz beside each file that gains from it.
      preCompressed: true,
      setHeaders: (response, file) => {
        // Vite puts a content hash into the names below assets/.
        const immutable = file.includes(`${path.sep}assets${path.sep}`);
        response.header('cache-control', immutable ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
      },
    });
    const sendPage = (_request: unknown, reply: FastifyReply) =>
      reply
        .header('content-security-policy', CONTENT_SECURITY_POLICY)
        .header('referrer-policy', 'same-origin')
        .header('x-frame-options', 'DENY')
        .sendFile('index.html');
    for (const url of CONSOLE_ADDRESSES) server.get(url, { config: { consolePage: true } }, sendPage);
  }
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A page of the console: it needs no sign-in, the data it asks for does. */
    consolePage?: boolean;
  }
}

/** Addresses that belong to the console's router. Everything else keeps answering 404 as a problem. */
const CONSOLE_ADDRESSES = [
  '/',
  '/sign-in',
  ...['customers', 'tickets', 'plugins', 'imports', 'merges', 'account', 'settings'].flatMap((area) => [
    `/${area}`,
    `/${area}/*`,
  ]),
];
