import { describe, expect, it } from '@jest/globals';
import { CircuitBreaker } from './circuit-breaker.js';

describe('a circuit breaker', () => {
  const failing = (times: number): CircuitBreaker => {
    const breaker = new CircuitBreaker();
    for (let time = 0; time < times; time += 1) breaker.failed(0);
    return breaker;
  };

  it('opens for half a minute after five failures in a row', () => {
    expect(failing(4).isOpen(0)).toBe(false);
    expect(failing(5).isOpen(29_999)).toBe(true);
    expect(failing(5).isOpen(30_000)).toBe(false);
  });

  it('lets one question decide when it closes again', () => {
    const breaker = failing(5);
    breaker.failed(30_000);
    expect(breaker.isOpen(30_001)).toBe(true);
    breaker.succeeded();
    breaker.failed(60_000);
    expect(breaker.isOpen(60_001)).toBe(false);
  });
});
