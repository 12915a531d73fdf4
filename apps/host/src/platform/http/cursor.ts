import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InstanceSecrets } from '../database/instance-secrets.js';
import { problem } from '../errors/problem.js';

const MOST_LENGTH = 2_048;

/** Opaque, signed cursors: base64url(JSON) + HMAC-SHA-256. The `list` binds a cursor to the list (and its filters) that issued it. */
@Injectable()
export class CursorCodec {
  constructor(private readonly secrets: InstanceSecrets) {}

  encode(list: string, values: unknown): string {
    const payload = Buffer.from(JSON.stringify(values)).toString('base64url');
    return `${payload}.${this.sign(list, payload)}`;
  }

  /** @throws CURSOR_INVALID for anything that {@link encode} did not make for this list */
  decode<Values>(list: string, cursor: string): Values {
    const [payload, signature, ...rest] = cursor.length > MOST_LENGTH ? [] : cursor.split('.');
    if (!payload || !signature || rest.length > 0 || !equal(this.sign(list, payload), signature))
      throw problem('CURSOR_INVALID');
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Values;
  }

  private sign(list: string, payload: string): string {
    return createHmac('sha256', this.secrets.cursorKey).update(`${list}\n${payload}`).digest('base64url').slice(0, 22);
  }
}

function equal(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
