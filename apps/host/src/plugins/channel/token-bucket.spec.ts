import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TokenBucket } from './token-bucket.js';

describe('a token bucket', () => {
  it('lets a burst of two seconds through, then keeps to the rate', () => {
    const bucket = new TokenBucket(100, 0);
    bucket.take(200, 0);
    expect(bucket.waitMs(0)).toBe(10);
    expect(bucket.waitMs(10)).toBe(0);
  });

  it('does not forgive a debt', () => {
    const bucket = new TokenBucket(100, 0);
    bucket.take(1_200, 0);
    expect(bucket.waitMs(0)).toBe(10_010);
  });

  it('never allows more than rate × time + burst, whatever is taken when', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ cost: fc.integer({ min: 1, max: 50 }), pause: fc.integer({ min: 0, max: 500 }) }), {
          maxLength: 200,
        }),
        (takes) => {
          const bucket = new TokenBucket(100, 0);
          let now = 0;
          let taken = 0;
          for (const { cost, pause } of takes) {
            now += pause + bucket.waitMs(now + pause);
            bucket.take(cost, now);
            taken += cost;
          }
          expect(taken).toBeLessThanOrEqual((now / 1_000) * 100 + 200 + 50);
        },
      ),
    );
  });
});
