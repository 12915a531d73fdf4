import { describe, expect, it } from '@jest/globals';
import { SeededRandom } from './seeded-random.js';

describe('SeededRandom', () => {
  it('gives the numbers that it always gave, so that an old seed still means the same workspace', () => {
    const random = new SeededRandom('tessera');
    expect(Array.from({ length: 5 }, () => random.integer(0, 999))).toEqual([752, 97, 928, 848, 423]);
  });

  it('is spread evenly', () => {
    const random = new SeededRandom('even');
    const counts = Array.from({ length: 10 }, () => 0);
    for (let draw = 0; draw < 100_000; draw += 1) counts[random.integer(0, 9)]! += 1;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  it('keeps a fork apart from how often its source is used', () => {
    const [one, other] = [new SeededRandom('seed'), new SeededRandom('seed')];
    other.next();
    expect(one.fork('notes').next()).toBe(other.fork('notes').next());
    expect(one.fork('notes').next()).not.toBe(one.fork('tickets').next());
  });

  it('shuffles without losing or doubling anything', () => {
    const items = Array.from({ length: 50 }, (_, index) => index);
    const shuffled = new SeededRandom('cards').shuffle(items);
    expect(shuffled).not.toEqual(items);
    expect([...shuffled].sort((one, other) => one - other)).toEqual(items);
  });

  it('refuses to pick from nothing', () => {
    expect(() => new SeededRandom('empty').pick([])).toThrow(TypeError);
  });
});
