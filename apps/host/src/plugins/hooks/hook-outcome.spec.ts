import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { JsonValue } from '@tessera/protocol';
import { readOutcome } from './hook-outcome.js';

describe('the answer of a hook', () => {
  it.each<[JsonValue, object]>([
    [null, { kind: 'pass' }],
    [{ patch: { tags: [] } }, { kind: 'patch', patch: { tags: [] } }],
    [{ reject: { code: 'blocked', message: 'No.' } }, { kind: 'reject', code: 'blocked', message: 'No.' }],
    [{ patch: [] }, { kind: 'invalid' }],
    [{ patch: {}, reject: { code: 'blocked', message: 'No.' } }, { kind: 'invalid' }],
    [{ reject: { code: 'Blocked!', message: 'No.' } }, { kind: 'invalid' }],
    [{ reject: { code: 'blocked', message: '' } }, { kind: 'invalid' }],
    [{ reject: 'no' }, { kind: 'invalid' }],
    [42, { kind: 'invalid' }],
  ])('%j is %j', (value, expected) => {
    expect(readOutcome(value)).toMatchObject(expected);
  });

  it('is never taken for something else, whatever a plugin sends', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) =>
        ['pass', 'patch', 'reject', 'invalid'].includes(readOutcome(value as JsonValue).kind),
      ),
    );
  });
});
