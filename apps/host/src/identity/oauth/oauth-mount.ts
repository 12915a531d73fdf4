import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Issuer } from './issuer.js';
import { OAUTH_PATHS, OAuthServer } from './oauth-server.js';

const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto'];

/** Hands requests for the OAuth server over to it before anything reads their bodies, and names it in 401 answers. */
@Injectable()
export class OAuthMount implements OnModuleInit {
  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly server: OAuthServer,
    private readonly issuer: Issuer,
  ) {}

  onModuleInit(): void {
    const fastify = this.adapterHost.httpAdapter.getInstance<FastifyInstance>();
    fastify.addHook('onRequest', (request, reply, done) => {
      if (!OAUTH_PATHS.has(pathOf(request.url))) return done();
      this.server.handler().then((handle) => {
        this.presentAsIssuer(request);
        reply.hijack();
        reply.raw.setHeader('x-request-id', request.id);
        reply.raw.setHeader('x-content-type-options', 'nosniff');
        handle(request.raw, reply.raw);
      }, done);
    });
    fastify.addHook('onSend', (_request, reply, payload, done) => {
      if (reply.statusCode === 401) {
        const challenge = String(reply.getHeader('www-authenticate') ?? 'Bearer realm="tessera"');
        reply.header('www-authenticate', `${challenge}, resource_metadata="${this.issuer.apiMetadata}"`);
      }
      done(null, payload);
    });
  }

  /** The server builds addresses from the request. It sees the issuer's, not what a Host header or a proxy says. */
  private presentAsIssuer({ raw, ip }: FastifyRequest): void {
    const { protocol, host } = new URL(this.issuer.url);
    for (const name of FORWARDED) delete raw.headers[name];
    raw.headers.host = host;
    raw.headers['x-forwarded-proto'] = protocol.slice(0, -1);
    raw.headers['x-forwarded-for'] = ip;
  }
}

function pathOf(url: string): string {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
}
