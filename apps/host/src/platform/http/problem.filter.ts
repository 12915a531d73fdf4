import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isConnectionFailure, SQLSTATE, sqlState } from '../database/postgres-errors.js';
import type { ErrorCode } from '../errors/error-table.js';
import { isProblem, problem, problemDocument, type Problem } from '../errors/problem.js';
import { logger } from '../logging/logger.js';
import { IdempotentReplay } from './idempotency.js';
import { versioned } from './versioned.js';

const FASTIFY_CODES: Record<string, ErrorCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'MEDIA_TYPE_UNSUPPORTED',
  FST_ERR_CTP_INVALID_JSON_BODY: 'JSON_INVALID',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'JSON_INVALID',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'JSON_INVALID',
  FST_ERR_BAD_URL: 'ROUTE_NOT_FOUND',
  FST_ERR_MAX_PARAM_LENGTH: 'ROUTE_NOT_FOUND',
  FST_ERR_HANDLER_TIMEOUT: 'DEADLINE_EXCEEDED',
};

const STATUS_CODES: Record<number, ErrorCode> = {
  400: 'JSON_INVALID',
  401: 'AUTHENTICATION_REQUIRED',
  404: 'ROUTE_NOT_FOUND',
  405: 'ROUTE_NOT_FOUND',
  406: 'NOT_ACCEPTABLE',
  415: 'MEDIA_TYPE_UNSUPPORTED',
};

/** Any thrown value as a problem: the one place where foreign errors get a code of ours. */
export function asProblem(error: unknown): Problem {
  if (isProblem(error)) return error;
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code === 'string' && FASTIFY_CODES[code])
    return problem(FASTIFY_CODES[code], { detail: fastifyDetail(code, error) });
  const state = sqlState(error);
  if (state === SQLSTATE.queryCanceled) return problem('DEADLINE_EXCEEDED', { cause: error });
  if (state === SQLSTATE.untranslatableCharacter || state === SQLSTATE.characterNotInRepertoire)
    return problem('ENCODING_INVALID', { cause: error });
  if (isConnectionFailure(error))
    return problem('DATABASE_UNAVAILABLE', { cause: error, headers: { 'retry-after': '2' } });
  const status =
    error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number } | null)?.statusCode;
  if (status === 413) return problem('BODY_TOO_LARGE', { detail: `The body may have at most ${BODY_LIMIT} bytes.` });
  if (status !== undefined && STATUS_CODES[status]) return problem(STATUS_CODES[status]);
  if (error instanceof SyntaxError && status === 400) return problem('JSON_INVALID');
  return problem('INTERNAL_ERROR', { detail: 'The error was logged with the request id.', cause: error });
}

function fastifyDetail(code: string, error: unknown): string | undefined {
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return `The body may have at most ${(error as { limit?: number }).limit ?? BODY_LIMIT} bytes.`;
  if (code === 'FST_ERR_CTP_EMPTY_JSON_BODY') return 'The body is empty.';
  return undefined;
}

/** Largest JSON body, in bytes. Streamed uploads have a limit of their own. */
export const BODY_LIMIT = 1024 * 1024;

/** Answers a thrown error as `application/problem+json` (RFC 9457). */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  if (reply.sent) return;
  if (error instanceof IdempotentReplay) {
    const { status, body, version } = error.response;
    void reply
      .header('idempotency-replayed', 'true')
      .status(status)
      .send(version !== null && typeof body === 'object' && body !== null ? versioned(body, version) : body);
    return;
  }
  const found = asProblem(error);
  if (found.definition.status >= 500)
    logger.error({ err: found.cause ?? found, requestId: request.id, url: request.url }, found.code);
  const document = problemDocument(found, { instance: request.url.split('?', 1)[0]!, requestId: request.id });
  void reply
    .headers(found.options.headers ?? {})
    .status(found.definition.status)
    .type('application/problem+json; charset=utf-8')
    .send(document);
}

@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}
