import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SCOPES, type Scope } from '@tessera/protocol';
import type { FastifyRequest } from 'fastify';
import type { AuthenticatedActor } from '../../platform/access/authenticator.js';
import { DataFolder } from '../../platform/data-folder/data-folder.js';
import { problem } from '../../platform/errors/problem.js';
import { secretHash } from '../secret-hash.js';
import { tokenRefused } from './challenge.js';

export const OPERATOR_PREFIX = 'tsr_op_';

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const PROXY_HEADERS = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];

const OPERATOR: AuthenticatedActor = {
  kind: 'operator',
  id: 'operator',
  name: 'Operator',
  scopes: new Set<Scope>(SCOPES),
  via: { kind: 'run_file', id: null },
};

/**
 * The token in the run file: whoever can read the data folder operates this installation.
 * It works from this machine only, and not through a proxy, behind which everybody looks local.
 */
@Injectable()
export class OperatorToken {
  private readonly expected: Buffer;

  constructor(folder: DataFolder) {
    this.expected = secretHash(folder.operatorToken);
  }

  authenticate(token: string, request: FastifyRequest): AuthenticatedActor {
    if (!timingSafeEqual(secretHash(token), this.expected))
      throw tokenRefused('This operator token is not the one of the running host.');
    if (!isFromThisMachine(request)) throw problem('OPERATOR_TOKEN_REMOTE');
    return OPERATOR;
  }
}

/** The address of the connection itself counts: whatever a header claims, anybody can write. */
export function isFromThisMachine(
  request: Pick<FastifyRequest, 'headers'> & { raw: { socket: { remoteAddress?: string } } },
): boolean {
  return (
    LOOPBACK.test(request.raw.socket.remoteAddress ?? '') &&
    PROXY_HEADERS.every((name) => request.headers[name] === undefined)
  );
}
