import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { problem } from '../errors/problem.js';

const VERSION = Symbol('tessera.version');
const DERIVED = Symbol('tessera.derived');

/**
 * Attaches the version of a record to its wire form; the HTTP edge sends it as a strong `ETag` and JSON does not see it.
 * `derived` stands for what the wire form shows of other records: when that changes the record keeps its version, so
 * `If-Match` still holds, but `If-None-Match` must not answer 304.
 */
export function versioned<View extends object>(view: View, version: number, derived?: string): View {
  Object.defineProperty(view, VERSION, { value: version, enumerable: false, configurable: true });
  Object.defineProperty(view, DERIVED, { value: derived, enumerable: false, configurable: true });
  return view;
}

export function versionOf(view: unknown): number | null {
  return typeof view === 'object' && view !== null ? ((view as { [VERSION]?: number })[VERSION] ?? null) : null;
}

export const etagOf = (version: number, derived?: string): string =>
  derived === undefined ? `"v${version}"` : `"v${version}.${derived}"`;

/** The `ETag` of a wire form that {@link versioned} marked. */
export function etagOfView(view: unknown): string | null {
  const version = versionOf(view);
  return version === null ? null : etagOf(version, (view as { [DERIVED]?: string })[DERIVED]);
}

/** `If-Match` of the request: a version, or `any` for `*`. */
export type ExpectedVersion = number | 'any';

/** The version that the caller read. A shared record is never changed without it: 428 when the header is absent. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): ExpectedVersion => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) throw problem('PRECONDITION_REQUIRED');
  if (header.trim() === '*') return 'any';
  const match = /^"v(\d{1,15})(?:\.[\w-]+)?"$/.exec(header.trim());
  // An entity tag that is not one of ours cannot match any version (RFC 9110 §13.1.1).
  return match ? Number(match[1]) : -1;
});

/** @throws VERSION_MISMATCH when the record has moved on. */
export function assertVersion(expected: ExpectedVersion, actual: number): void {
  if (expected === 'any' || expected === actual) return;
  throw problem('VERSION_MISMATCH', {
    detail: `The record is at version ${etagOf(actual)}.`,
    extensions: { currentVersion: etagOf(actual) },
  });
}
