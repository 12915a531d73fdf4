import { Controller, Get, Header, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Public } from '../access/requires.js';
import { Authenticators } from '../access/authenticator.js';
import { problem } from '../errors/problem.js';
import { Metrics } from './metrics.js';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    private readonly authenticators: Authenticators,
  ) {}

  /** Prometheus text format. Open on the loopback interface; from elsewhere it needs `settings:manage`. */
  @Get()
  @Public()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  async scrape(@Req() request: FastifyRequest): Promise<string> {
    if (!LOOPBACK.test(request.ip)) {
      const actor = await this.authenticators.identify(request);
      if (!actor) throw problem('AUTHENTICATION_REQUIRED');
      if (!actor.scopes.has('settings:manage'))
        throw problem('INSUFFICIENT_SCOPE', { detail: 'This call needs the scope settings:manage.' });
    }
    return this.metrics.registry.metrics();
  }
}
