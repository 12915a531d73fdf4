import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { JsonValue, RequestFrame, Scope } from '@tessera/protocol';
import type { FastifyInstance, FastifyRequest, InjectOptions, LightMyRequestResponse } from 'fastify';
import { Authenticators, type AuthenticatedActor } from '../../platform/access/index.js';
import { logger } from '../../platform/logging/logger.js';
import type { ApiAnswer } from './host-channel.js';

const TICKET_HEADER = 'x-tessera-channel';
/** What a plugin may say about its request. Credentials are not among it: it acts as itself, and only as itself. */
const REQUEST_HEADERS = ['accept', 'accept-language', 'idempotency-key', 'if-match', 'if-none-match'];
const RESPONSE_HEADERS = [
  'content-location',
  'content-type',
  'etag',
  'link',
  'location',
  'retry-after',
  'x-request-id',
];

/** Who a plugin is towards the API. */
export interface PluginCaller {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly scopes: ReadonlySet<Scope>;
}

/**
 * Dispatches the API requests of plugins into the host's own HTTP pipeline, so that authorization, validation, idempotency, audit
 * and errors are the same code for everyone.
 *
 * A request carries a ticket: made for it, unguessable, valid once, and only for a request that was injected in this process.
 */
@Injectable()
export class ChannelApi implements OnModuleInit {
  private readonly tickets = new Map<string, AuthenticatedActor>();

  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly authenticators: Authenticators,
  ) {}

  onModuleInit(): void {
    this.authenticators.register({ name: 'channel', authenticate: (request) => this.redeem(request) });
  }

  /** Answers a request of a plugin; it never rejects. */
  async answer(caller: PluginCaller, request: RequestFrame, signal: AbortSignal): Promise<ApiAnswer> {
    const ticket = randomUUID();
    this.tickets.set(ticket, {
      kind: 'plugin',
      id: caller.id,
      name: caller.name,
      scopes: caller.scopes,
      via: { kind: 'channel', id: `${caller.id}@${caller.version}` },
    });
    try {
      const server = this.adapterHost.httpAdapter.getInstance<FastifyInstance>();
      return toAnswer(await server.inject(toInjected(request, ticket, signal)));
    } catch (thrown) {
      if (!signal.aborted)
        logger.error(
          { err: thrown, plugin: caller.id, path: request.path },
          'a request of a plugin could not be dispatched',
        );
      return {
        status: 503,
        headers: {},
        body: { code: 'SHUTTING_DOWN', detail: 'The request was given up.', cure: 'Send it again.' },
      };
    } finally {
      this.tickets.delete(ticket);
    }
  }

  private redeem(request: FastifyRequest): AuthenticatedActor | null {
    const ticket = request.headers[TICKET_HEADER];
    if (typeof ticket !== 'string' || !isInjected(request)) return null;
    const actor = this.tickets.get(ticket) ?? null;
    this.tickets.delete(ticket);
    return actor;
  }
}

/** True for a request that did not come through a socket: only those are made of this class. */
function isInjected(request: FastifyRequest): boolean {
  return '_lightMyRequest' in request.raw;
}

function toInjected(request: RequestFrame, ticket: string, signal: AbortSignal): InjectOptions {
  const headers: Record<string, string> = { [TICKET_HEADER]: ticket };
  for (const name of REQUEST_HEADERS) {
    const value = request.headers[name];
    if (value !== undefined) headers[name] = value;
  }
  const base: InjectOptions = { method: request.method, url: request.path, query: request.query, headers, signal };
  if (request.method === 'GET' || request.body === null) return base;
  headers['content-type'] = request.method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
  return { ...base, payload: JSON.stringify(request.body) };
}

function toAnswer(response: LightMyRequestResponse): ApiAnswer {
  const headers: Record<string, string> = {};
  for (const name of RESPONSE_HEADERS) {
    const value = response.headers[name];
    if (value !== undefined) headers[name] = String(value);
  }
  const text = response.payload;
  const isJson = /\bjson\b/.test(headers['content-type'] ?? '');
  return {
    status: response.statusCode,
    headers,
    body: text === '' ? null : isJson ? (JSON.parse(text) as JsonValue) : text,
  };
}
