import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { problem } from '../errors/problem.js';

/** A request that asks to be done at most once. It is claimed in the transaction of its effect, so a crash cannot separate the two. */
export interface IdempotencyClaim {
  /** The actor that owns the key, as `kind:id`. */
  readonly owner: string;
  /** Method and route pattern. */
  readonly route: string;
  readonly key: string;
  /** SHA-256 of method, address and body. */
  readonly fingerprint: Buffer;
  /** The status that a success of this route answers. */
  readonly status: number;
  /** True once a transaction has taken the claim. */
  taken: boolean;
}

/** A response stored with an idempotency key. */
export interface StoredResponse {
  readonly status: number;
  readonly body: unknown;
  readonly version: number | null;
}

/** Thrown to answer with the stored response of an earlier, equal request. */
export class IdempotentReplay extends Error {
  constructor(readonly response: StoredResponse) {
    super('The stored response of an earlier request answers this one');
    this.name = 'IdempotentReplay';
  }
}

const METHODS = new Set(['POST', 'PATCH']);
const KEY_PATTERN = /^[\x21-\x7e]{1,255}$/;

/** The fingerprint is stored: a fast hash of a password must not lie beside the slow one. */
const withoutPasswords = (member: string, value: unknown): unknown => (/password$/i.test(member) ? undefined : value);

/** Reads `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header). Null where the header is absent or has no meaning. */
export function claimIdempotency(
  request: FastifyRequest,
  actor: { kind: string; id: string },
  status?: number,
): IdempotencyClaim | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined || !METHODS.has(request.method)) return null;
  if (typeof key !== 'string' || !KEY_PATTERN.test(key)) throw problem('IDEMPOTENCY_KEY_INVALID');
  const hash = createHash('sha256').update(`${request.method} ${request.url}\n`);
  // A streamed body cannot be read twice; its length stands for it.
  if (request.body instanceof Readable) hash.update(request.headers['content-length'] ?? '');
  else if (request.body !== undefined) hash.update(JSON.stringify(request.body, withoutPasswords) ?? '');
  return {
    owner: `${actor.kind}:${actor.id}`,
    route: `${request.method} ${request.routeOptions.url ?? request.url}`,
    key,
    fingerprint: hash.digest(),
    status: status ?? (request.method === 'POST' ? 201 : 200),
    taken: false,
  };
}
