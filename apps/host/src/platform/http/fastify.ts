import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { problem } from '../errors/problem.js';
import { requestLogger } from '../logging/logger.js';
import { BODY_LIMIT, sendProblem } from './problem.filter.js';
import { etagOfView } from './versioned.js';

const HANDLER_DEADLINE_MS = 30_000;
const STREAM_DEADLINE_MS = 6 * 60 * 60_000;
const REQUEST_ID = /^[\w.-]{8,64}$/;

/** The Fastify server with the conventions that hold for every route. */
export function createFastifyAdapter(config: Config): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    handlerTimeout: HANDLER_DEADLINE_MS,
    connectionTimeout: 0,
    requestTimeout: 0,
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
    trustProxy: config.trustProxy,
    logger: false,
    skipMiddie: true,
    routerOptions: { maxParamLength: 300 },
    genReqId: (request: { headers: NodeJS.Dict<string | string[]> }) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(error, request, reply),
  } as never);
  const server = adapter.getInstance() as unknown as FastifyInstance;
  addParsers(server);
  addHooks(server);
  return adapter;
}

function addParsers(server: FastifyInstance): void {
  const parseJson = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    ['application/json', 'application/merge-patch+json'],
    { parseAs: 'buffer' },
    (request, body: Buffer, done) => {
      if (body.length === 0 && request.method === 'DELETE') return done(null, undefined);
      if (!isUtf8(body)) return done(problem('ENCODING_INVALID', { detail: 'The body has bytes that are not UTF-8.' }));
      parseJson(request, body.toString('utf8'), done);
    },
  );
  server.addContentTypeParser('*', (request, payload, done) => {
    if (request.routeOptions.config.streamBody) return done(null, payload);
    if (request.headers['content-length'] === '0') return done(null, undefined);
    done(
      problem('MEDIA_TYPE_UNSUPPORTED', {
        detail: `${request.headers['content-type'] ?? 'A body without a content type'} is not understood here.`,
      }),
    );
  });
}

function addHooks(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    if (route.config && (route.config as { streamBody?: boolean }).streamBody)
      route.handlerTimeout = STREAM_DEADLINE_MS;
  });
  server.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    reply.header('x-content-type-options', 'nosniff');
    if (request.url.startsWith('/v1/')) reply.header('cache-control', 'no-store');
    done();
  });
  server.addHook('preSerialization', (request, reply, payload, done) => {
    const etag = etagOfView(payload);
    if (etag !== null) {
      reply.header('etag', etag);
      if (request.method === 'GET') {
        reply.header('cache-control', 'private, no-cache');
        if (matchesNone(request.headers['if-none-match'], etag)) {
          reply.code(304).serializer(() => '');
          return done(null, null);
        }
      }
    }
    const next = (payload as { items?: unknown; next?: unknown } | null)?.next;
    if (typeof next === 'string' && Array.isArray((payload as { items?: unknown }).items))
      reply.header('link', nextLink(request, next));
    done(null, payload);
  });
  server.addHook('onResponse', (request, reply, done) => {
    requestLogger.info(
      {
        requestId: request.id,
        method: request.method,
        // Without the query: searches hold names and addresses of customers.
        path: request.url.split('?', 1)[0],
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        actor: request.actor?.id,
      },
      'request',
    );
    done();
  });
}

function matchesNone(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.trim() === '*' || header.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag);
}

function nextLink(request: FastifyRequest, cursor: string): string {
  const url = new URL(request.url, 'http://host');
  url.searchParams.set(url.pathname === '/v1/events' ? 'after' : 'cursor', cursor);
  return `<${url.pathname}${url.search}>; rel="next"`;
}
