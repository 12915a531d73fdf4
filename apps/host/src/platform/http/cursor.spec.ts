import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { InstanceSecrets } from '../database/instance-secrets.js';
import { CursorCodec } from './cursor.js';

const codec = new CursorCodec({ cursorKey: Buffer.alloc(32, 7) } as InstanceSecrets);

describe('CursorCodec', () => {
  it('gives back what it was given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (values, list) => {
        expect(codec.decode(list, codec.encode(list, values))).toEqual(JSON.parse(JSON.stringify(values)));
      }),
    );
  });

  it('refuses a cursor of another list', () => {
    const cursor = codec.encode('customers', ['a']);
    expect(() => codec.decode('tickets', cursor)).toThrow(expect.objectContaining({ code: 'CURSOR_INVALID' }));
  });

  it('refuses anything forged, cut or made up', () => {
    const cursor = codec.encode('customers', ['a']);
    for (const forged of [
      '',
      '.',
      'x',
      cursor.slice(0, -1),
      `${cursor}x`,
      `A${cursor.slice(1)}`,
      `${cursor}.x`,
      'é'.repeat(3000),
    ]) {
      expect(() => codec.decode('customers', forged)).toThrow(expect.objectContaining({ code: 'CURSOR_INVALID' }));
    }
    fc.assert(fc.property(fc.string(), (made) => void expect(() => codec.decode('customers', made)).toThrow()));
  });
});
